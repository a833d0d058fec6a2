import { lstat, readdir, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { sameOnEveryDisk } from '../build/plan.ts';
import { filesAtOnce, inPool } from '../many/in-pool.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { Published } from './folder.ts';
import type { ManifestFile } from './manifest.ts';
import { fileForeign } from './problems.ts';

/** What stands in the archive where a file is to be published. */

/** Whether it is there already, byte for byte, and is kept there: a link to the same bytes does not go along in a copy. */
export async function isThere(path: string, { bytes, sha256 }: ManifestFile): Promise<boolean> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile() || stats.size !== bytes) return false;
    return digest(await readPlain(path)) === sha256;
  } catch {
    return false;
  }
}

/** A file that is to be published; before it is made, nothing but its path is known. */
export type Coming = Pick<ManifestFile, 'path'> | ManifestFile;

/**
 * Sees that nothing that somebody else has put into the archive is written over, or keeps it from being
 * written to its end: a file, a folder in the place of a file, or a file in the place of a folder.
 * @throws Failure `usage` where there is such a thing
 */
export async function refuseForeign(
  folder: string,
  { files: ours, isNew }: Published,
  files: readonly Coming[],
): Promise<void> {
  if (isNew) return;
  const known = new Set(ours.map(({ path }) => sameOnEveryDisk(path)));
  const above = foldersAbove(files).map((path) => ({ path, isForeign: isNoFolder }));
  const places = [...above, ...files.map((file) => ({ ...file, isForeign: isTaken }))];
  const foreign = await inPool(places, filesAtOnce, ({ isForeign, ...file }) =>
    isForeign(folder, file, known),
  );
  const first = places.find((_, index) => foreign[index]);
  if (first !== undefined) throw fileForeign(join(folder, first.path));
}

function foldersAbove(files: readonly Coming[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let up = posix.dirname(path); up !== '.'; up = posix.dirname(up)) folders.add(up);
  }
  return [...folders];
}

type Known = ReadonlySet<string>;

async function isNoFolder(folder: string, { path }: Coming, known: Known): Promise<boolean> {
  const stats = await stat(join(folder, path)).catch(() => undefined);
  return stats?.isDirectory() === false && !known.has(sameOnEveryDisk(path));
}

async function isTaken(folder: string, file: Coming, known: Known): Promise<boolean> {
  const path = join(folder, file.path);
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isDirectory() === true) return holdsForeign(path, file.path, known);
  if (stats?.isFile() !== true || known.has(sameOnEveryDisk(file.path))) return false;
  return !('sha256' in file && (await isThere(path, file)));
}

/** Whether a folder would not go with what of ours is in it. */
async function holdsForeign(folder: string, path: string, known: Known): Promise<boolean> {
  const inside = await readdir(folder, { recursive: true }).catch(() => ['']);
  return inside.some((name) => {
    const each = sameOnEveryDisk(`${path}/${name.replaceAll(sep, '/')}`);
    return !known.has(each) && ![...known].some((other) => other.startsWith(`${each}/`));
  });
}
