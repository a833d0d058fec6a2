import type { ArchiveEntry, ArchiveOutput } from '../entries/entry.ts';
import type { Problem } from '../finding/finding.ts';
import { bulletinsIn, type Published } from './folder.ts';
import { issuesReplaced } from './problems.ts';

/** Says which issues stay but are not what was published: the configuration may have changed old ones along with the new. */
export function noteReplaced(
  { files }: Pick<Published, 'files'>,
  entries: readonly ArchiveEntry[],
): Problem[] {
  const published = new Map(bulletinsIn(files).map(({ path, sha256 }) => [path, sha256]));
  const isReplaced = ({ path, sha256 }: ArchiveOutput): boolean =>
    (published.get(path) ?? sha256) !== sha256;
  const names = entries.filter(({ outputs }) => outputs.some(isReplaced)).map(({ name }) => name);
  return names.length === 0 ? [] : [issuesReplaced(names)];
}
