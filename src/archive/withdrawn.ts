import type { ArchiveEntry } from '../entries/entry.ts';
import type { Problem } from '../finding/finding.ts';
import { nameOf, type Published } from './folder.ts';
import { archiveOfOthers, issuesWithdrawn } from './problems.ts';

/**
 * Says which issues leave an archive: their manuscripts may be gone by mistake. One that only moves is still there.
 * @throws Failure `usage` where all leave it at once: it seems to be the archive of another workspace
 */
export function noteWithdrawn(
  folder: string,
  { files, issues }: Pick<Published, 'files' | 'issues'>,
  entries: readonly ArchiveEntry[],
): Problem[] {
  const names = new Set(entries.map(({ name }) => name));
  const bytes = new Set(entries.flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)));
  const gone = files
    .filter(({ path, source }) => source !== null && path.endsWith('.pdf'))
    .filter(({ path, sha256 }) => !names.has(nameOf(path)) && !bytes.has(sha256))
    .map(({ path }) => nameOf(path));
  // A single one may be the first try of an office.
  if (gone.length > 1 && gone.length === issues.size) throw archiveOfOthers(folder, gone.length);
  return gone.length === 0 ? [] : [issuesWithdrawn(gone)];
}
