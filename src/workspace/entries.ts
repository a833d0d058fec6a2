import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in a folder under a name; a link is neither file nor folder. */
export type Entry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory'>;

/**
 * Lists a folder. What Node calls a link is asked what it is: on Windows that is said of anything that is not
 * kept as plain files are, and OneDrive keeps all it has in step so
 * (https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlsetprocessplaceholdercompatibilitymode).
 * @throws the system's error
 */
export async function entriesIn(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries.map((entry) => (entry.isSymbolicLink() ? looked(folder, entry) : entry)),
  );
}

async function looked(folder: string, entry: Dirent): Promise<Entry> {
  const stats = await lstat(join(folder, entry.name)).catch(() => entry);
  return {
    name: entry.name,
    isFile: () => stats.isFile(),
    isDirectory: () => stats.isDirectory(),
  };
}
