import { join } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { places } from '../site/places.ts';
import { bearsTitle } from '../site/shell.ts';
import { manifestName } from '../workspace/archive-around.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { Edition } from './edition.ts';
import { bulletinsIn, type Published, recordAt } from './folder.ts';
import type { Memory } from './memory.ts';
import { archiveOfOthers } from './problems.ts';

/**
 * Sees that an archive is not another workspace's whose issues have the names of ours, as 2026/1 has in every office:
 * it bears another title, was not left so by the last run that published here, and none of its bulletins is one that is
 * made here, or was when last published.
 * @throws Failure `usage` where it is
 */
export async function refuseOthers(
  { folder, title, entries }: Pick<Edition, 'folder' | 'title' | 'entries'>,
  { files, issues }: Pick<Published, 'files' | 'issues'>,
  memory: Memory,
): Promise<void> {
  // A single one may be the first try of an office.
  if (issues.size < 2) return;
  const made: { outputs: { sha256: string }[] }[] = [...entries, ...Object.values(memory.issues)];
  const ours = new Set(made.flatMap(({ outputs }) => outputs.map(({ sha256 }) => sha256)));
  if (bulletinsIn(files).some(({ sha256 }) => ours.has(sha256))) return;
  const front = await readPlain(join(folder, places.front)).catch(() => undefined);
  if (front === undefined || bearsTitle(front.toString(), title.title) !== false) return;
  if (!(await isAsWeLeftIt(folder, memory))) throw archiveOfOthers(folder, issues.size);
}

/** Of several archives, as on a stick and on a server, each may be renamed in its turn. */
async function isAsWeLeftIt(folder: string, { archives }: Memory): Promise<boolean> {
  const { text } = await recordAt(folder, manifestName);
  return text !== undefined && archives[folder]?.manifest === digest(text);
}
