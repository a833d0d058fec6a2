import type { ArchiveEntry, ArchiveFields } from '../entries/entry.ts';
import type { Problem } from '../finding/finding.ts';
import { bulletinsIn, nameOf, type Published } from './folder.ts';
import type { Memory } from './memory.ts';
import { archiveOfOthers, issuesWithdrawn } from './problems.ts';

/**
 * Says which issues leave an archive: their manuscripts may be gone by mistake. One that only moves is still there,
 * known by its bytes, or, where these have changed as well, by its number.
 * @param memory knows the numbers of what was published here
 * @throws Failure `usage` where all leave it at once: it seems to be the archive of another workspace
 */
export function noteWithdrawn(
  folder: string,
  { files, issues }: Pick<Published, 'files' | 'issues'>,
  entries: readonly ArchiveEntry[],
  memory: Memory,
): Problem[] {
  const names = new Set(entries.map(({ name }) => name));
  const bytes = new Set(entries.flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)));
  const fresh = entries.filter(({ name }) => !issues.has(name));
  const numbers = new Set(fresh.map(({ fields }) => numberOf(fields)));
  const hasMoved = (name: string): boolean => {
    const known = memory.archives[folder] && memory.issues[name];
    return known !== undefined && numbers.has(numberOf(known.said.fields));
  };
  const gone = bulletinsIn(files)
    .filter(({ path, sha256 }) => !names.has(nameOf(path)) && !bytes.has(sha256))
    .map(({ path }) => nameOf(path))
    .filter((name) => !hasMoved(name));
  // A single one may be the first try of an office.
  if (gone.length > 1 && gone.length === issues.size) throw archiveOfOthers(folder, gone.length);
  return gone.length === 0 ? [] : [issuesWithdrawn(gone)];
}

/** No two issues of an archive have the same. */
function numberOf({ masthead, series, year, issue }: ArchiveFields): string {
  return JSON.stringify([masthead, series, year, issue]);
}
