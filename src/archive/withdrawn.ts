import type { ArchiveEntry } from '../entries/entry.ts';
import type { Problem } from '../finding/finding.ts';
import { nameOf, type Published } from './folder.ts';
import { issuesWithdrawn } from './problems.ts';

/** Says which issues leave an archive: their manuscripts may be gone by mistake. One that only moves is still there. */
export function noteWithdrawn(
  { files }: Pick<Published, 'files'>,
  entries: readonly ArchiveEntry[],
): Problem[] {
  const names = new Set(entries.map(({ name }) => name));
  const bytes = new Set(entries.flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)));
  const gone = files
    .filter(({ path, source }) => source !== null && path.endsWith('.pdf'))
    .filter(({ path, sha256 }) => !names.has(nameOf(path)) && !bytes.has(sha256))
    .map(({ path }) => nameOf(path));
  return gone.length === 0 ? [] : [issuesWithdrawn(gone)];
}
