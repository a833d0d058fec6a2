import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder, as paths with `/`; what the system leaves in folders is passed over. */
export async function filesBelow(folder: string, inside = ''): Promise<string[]> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (litter.has(entry.name)) continue;
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, path)));
    else found.push(path);
  }
  return found;
}

/** Says that a run is at work in the folder. */
export const lockName = '.brief-lock';

/** Left by Finder, by Explorer, by who keeps the archive under version control, and by a run that was killed. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', lockName]);
