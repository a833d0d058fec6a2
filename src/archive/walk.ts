import { join } from 'node:path';
import { reasonOf } from '../build/problems.ts';
import { isDraft } from '../build/write.ts';
import type { Bilingual } from '../finding/finding.ts';
import { type Entry, entriesIn } from '../workspace/entries.ts';

/** What lies below a folder, as paths with `/`. */
export interface Walk {
  files: string[];
  /** Folders that cannot be looked into, and why; `.` is the folder itself. */
  closed: { path: string; why: Bilingual }[];
}

/** Finds every file below a folder; what the system leaves in folders is passed over. */
export async function walk(folder: string): Promise<Walk> {
  const found: Walk = { files: [], closed: [] };
  await walkInto('', folder, found);
  return found;
}

async function walkInto(inside: string, folder: string, found: Walk): Promise<void> {
  let entries: Entry[];
  try {
    entries = await entriesIn(join(folder, inside));
  } catch (error) {
    found.closed.push({ path: inside || '.', why: reasonOf(error) });
    return;
  }
  for (const entry of entries) {
    if (isLitter(entry.name)) continue;
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) await walkInto(path, folder, found);
    else found.files.push(path);
  }
}

/**
 * Whether there is no file below a folder that `walk` would find, but for what a run was writing that was killed
 * before it could say whose folder it is.
 * @throws the system's error
 */
export async function isBare(folder: string): Promise<boolean> {
  for (const entry of await entriesIn(folder)) {
    if (isLitter(entry.name) || isDraft(entry.name)) continue;
    if (!entry.isDirectory() || !(await isBare(join(folder, entry.name)))) return false;
  }
  return true;
}

/** Says that a run is at work in the folder. */
export const lockName = '.brief-lock';

/** Left by what keeps folders and disks, by who keeps the archive under version control, and by a run that was killed. */
function isLitter(name: string): boolean {
  // What a file has beside its bytes, as macOS keeps it on the disks of others.
  return name.startsWith('._') || litter.has(name.toLowerCase());
}

/** In small letters, for Explorer writes some of them in either way. */
const litter = new Set([
  ...['.ds_store', 'thumbs.db', 'desktop.ini', '.git', lockName],
  // On disks of their own, where a user may not even look into them.
  ...['$recycle.bin', 'system volume information', 'lost+found'],
  ...['.trashes', '.fseventsd', '.spotlight-v100'],
]);
