import { join } from 'node:path';
import { reasonOf } from '../build/problems.ts';
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
    if (isLitter(entry)) continue;
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) await walkInto(path, folder, found);
    else found.files.push(path);
  }
}

/**
 * Whether there is no file below a folder that `walk` would find.
 * @throws the system's error
 */
export async function isBare(folder: string): Promise<boolean> {
  for (const entry of await entriesIn(folder)) {
    if (isLitter(entry)) continue;
    if (!entry.isDirectory() || !(await isBare(join(folder, entry.name)))) return false;
  }
  return true;
}

/** Says that a run is at work in the folder. */
export const lockName = '.brief-lock';

/** On a drive that cannot keep what macOS knows of a file beside it, that is in a `._` of its name. */
function isLitter({ name }: Entry): boolean {
  return litter.has(name) || name.startsWith('._');
}

/** Left by Finder, by Explorer, by who keeps the archive under version control, and by a run that was killed. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', lockName]);
