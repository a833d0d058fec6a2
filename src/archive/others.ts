import { join } from 'node:path';
import { places } from '../site/places.ts';
import { bearsTitle } from '../site/shell.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { Edition } from './edition.ts';
import type { Published } from './folder.ts';
import type { Memory } from './memory.ts';
import { archiveOfOthers } from './problems.ts';

/**
 * Sees that an archive is not another workspace's whose issues have the names of ours, as 2026/1 has in every office:
 * it bears another title, and none of its bulletins is one that is made here, or was when last published.
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
  if (files.some(({ path, sha256 }) => path.endsWith('.pdf') && ours.has(sha256))) return;
  const front = await readPlain(join(folder, places.front)).catch(() => undefined);
  if (front !== undefined && bearsTitle(front.toString(), title.title) === false)
    throw archiveOfOthers(folder, issues.size);
}
