import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { sameOnEveryDisk } from '../build/plan.ts';
import { filesAtOnce, inPool } from '../many/in-pool.ts';
import type { Published } from './folder.ts';
import type { ManifestFile } from './manifest.ts';
import { fileForeign } from './problems.ts';

/** What stands in the archive where a file is to be published. */

/** Whether it is there already, byte for byte. */
export async function isThere(path: string, { bytes, sha256 }: ManifestFile): Promise<boolean> {
  try {
    if ((await stat(path)).size !== bytes) return false;
    return digest(await readFile(path)) === sha256;
  } catch {
    return false;
  }
}

/**
 * Sees that nothing that somebody else has put into the archive is written over.
 * @throws Failure `usage` where such a file has the name of one that is to be published
 */
export async function refuseForeign(
  folder: string,
  { files: ours, isNew }: Published,
  files: readonly ManifestFile[],
): Promise<void> {
  if (isNew) return;
  const known = new Set(ours.map(({ path }) => sameOnEveryDisk(path)));
  const coming = files.filter(({ path }) => !known.has(sameOnEveryDisk(path)));
  const foreign = await inPool(coming, filesAtOnce, async (file) => {
    const path = join(folder, file.path);
    const stats = await lstat(path).catch(() => undefined);
    return stats?.isFile() === true && !(await isThere(path, file));
  });
  const first = coming.find((_, index) => foreign[index]);
  if (first !== undefined) throw fileForeign(join(folder, first.path));
}
