import type { ArchiveEntry, ArchiveFields, ArchiveOutput } from '../entries/entry.ts';
import type { Problem } from '../finding/finding.ts';
import { nameOf, type Published } from './folder.ts';
import type { Memory } from './memory.ts';
import { archiveOfOthers, issuesReplaced, issuesWithdrawn } from './problems.ts';

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
  const gone = files
    .filter(({ path, source }) => source !== null && path.endsWith('.pdf'))
    .filter(({ path, sha256 }) => !names.has(nameOf(path)) && !bytes.has(sha256))
    .map(({ path }) => nameOf(path))
    .filter((name) => !hasMoved(name));
  // A single one may be the first try of an office.
  if (gone.length > 1 && gone.length === issues.size) throw archiveOfOthers(folder, gone.length);
  return gone.length === 0 ? [] : [issuesWithdrawn(gone)];
}

/** Says which issues stay but are not what was published: the configuration may have changed old ones along with the new. */
export function noteReplaced(
  { files }: Pick<Published, 'files'>,
  entries: readonly ArchiveEntry[],
): Problem[] {
  const pdfs = files.filter(({ path, source }) => source !== null && path.endsWith('.pdf'));
  const published = new Map(pdfs.map(({ path, sha256 }) => [path, sha256]));
  const isReplaced = ({ path, sha256 }: ArchiveOutput): boolean =>
    (published.get(path) ?? sha256) !== sha256;
  const names = entries.filter(({ outputs }) => outputs.some(isReplaced)).map(({ name }) => name);
  return names.length === 0 ? [] : [issuesReplaced(names)];
}

/** No two issues of an archive have the same. */
function numberOf({ masthead, series, year, issue }: ArchiveFields): string {
  return JSON.stringify([masthead, series, year, issue]);
}
