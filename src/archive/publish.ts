import { lstat, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { reasonOf } from '../build/problems.ts';
import { sweep, writeWhole } from '../build/write.ts';
import { filesAtOnce, inPool } from '../many/in-pool.ts';
import { manifestName, sumsName } from '../workspace/archive-around.ts';
import { isWithin } from '../workspace/path-policy.ts';
import { codeOf } from '../workspace/system-error.ts';
import { isInside, type Published } from './folder.ts';
import { formatManifest, type Manifest, type ManifestFile, manifestOf } from './manifest.ts';
import { archiveUnwritable, outputReplaced } from './problems.ts';
import { isThere, refuseForeign } from './standing.ts';
import { formatSums } from './sums.ts';
import { walk } from './walk.ts';

/** A file to be published: what is known of it, and its bytes when they are needed. */
export interface PublishFile extends ManifestFile {
  read(): Promise<Uint8Array> | Uint8Array;
}

/** What publishing did to the folder. */
export interface Changes {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Brings a folder to hold these files and, of what earlier runs published there, no other. A file that
 * is there already, byte for byte, is left alone; one that was damaged is written anew. What others have put there
 * stays. Each file is
 * changed as a whole, the manifest last: a run that was stopped is gone on with by the next, or undone
 * where there is something else to publish by then.
 * @throws Failure `usage` where a file of somebody else stands in the place of one that is to come, before anything is
 * changed; `write`, also where another program has meanwhile replaced what is to be published; the signal's reason when
 * interrupted
 */
export async function publish(
  folder: string,
  published: Published,
  files: readonly PublishFile[],
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<Changes> {
  await refuseForeign(folder, published, files);
  await announce(folder, published, files);
  // First, for where names differ only in case the old one and the new one are one file.
  const removed = await removeStale(folder, published, files);
  const written = await inPool(files, filesAtOnce, (file) => publishFile(folder, file), { signal });
  const ends = [
    { path: manifestName, text: formatManifest(manifest) },
    { path: sumsName, text: formatSums(manifest) },
  ];
  for (const { path, text } of ends) {
    const data = Buffer.from(text);
    written.push(await publishFile(folder, { ...fileOf(path, data), read: () => data }));
  }
  const count = written.filter(Boolean).length;
  return { written: count, unchanged: written.length - count, removed };
}

/**
 * Whether a folder holds an archive whole, as its manifest says. Every file is read: a disk may damage
 * what no program has touched.
 */
export async function isPublished(
  folder: string,
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<boolean> {
  await sweepBelow(folder);
  const ends = [
    fileOf(manifestName, Buffer.from(formatManifest(manifest))),
    fileOf(sumsName, Buffer.from(formatSums(manifest))),
  ];
  const there = await inPool(
    [...ends, ...manifest.files],
    filesAtOnce,
    (file) => isThere(join(folder, file.path), file),
    { signal },
  );
  return there.every(Boolean);
}

/** A file of the archive as its manifest has it. */
export function fileOf(path: string, data: Uint8Array): ManifestFile {
  return { path, bytes: data.length, sha256: digest(data), source: null, pages: null };
}

/**
 * Puts what is to come into the manifest beside what is there, so that after a kill the next run knows
 * whose folder it is and each of its files for its own. None is yet published of any manuscript.
 */
async function announce(
  folder: string,
  { files: old, isNew }: Published,
  files: readonly PublishFile[],
): Promise<void> {
  const known = new Set(old.map(({ path }) => path));
  const coming = files.filter(({ path }) => !known.has(path));
  if (coming.length === 0 && !isNew) return;
  const all = [...old, ...coming.map((file) => ({ ...file, source: null }))];
  await write(join(folder, manifestName), Buffer.from(formatManifest(manifestOf(all, []))));
}

async function removeStale(
  folder: string,
  { files: old }: Published,
  files: readonly PublishFile[],
): Promise<number> {
  const wanted = new Set(files.map(({ path }) => path));
  const ours = old.map(({ path }) => path).filter((path) => !wanted.has(path));
  const stale = ours.filter((path) => isInside(folder, path));
  await sweepBelow(folder);
  for (const path of stale) {
    const full = join(folder, path);
    await removeFile(full);
    await removeEmpty((await isFolder(full)) ? full : dirname(full), folder);
  }
  return stale.length;
}

/** A folder that has come in its place is somebody else's, and so is a file in the place of one above it. */
async function removeFile(path: string): Promise<void> {
  try {
    if (!(await isFolder(path))) await rm(path, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOTDIR') throw archiveUnwritable(path, reasonOf(error), error);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  return stats?.isDirectory() === true;
}

/** Clears away what a run that was killed has left half-written, on whatever machine: none but this one has the lock. */
async function sweepBelow(folder: string): Promise<void> {
  const { files } = await walk(folder);
  const folders = new Set(files.map((path) => dirname(join(folder, path))));
  await Promise.all(Array.from(folders, (each) => sweep(each, 0)));
}

/** Removes a folder that has become empty, and those above it, up to that of the archive. */
async function removeEmpty(inner: string, folder: string): Promise<void> {
  if (inner === folder || !isWithin(folder, inner)) return;
  try {
    await rmdir(inner);
  } catch {
    return;
  }
  await removeEmpty(dirname(inner), folder);
}

/** Whether the file had to be written. */
async function publishFile(folder: string, file: PublishFile): Promise<boolean> {
  const target = join(folder, file.path);
  if (await isThere(target, file)) return false;
  // An empty folder in the place of a file holds nothing to lose; anything else stays and is told.
  await rmdir(target).catch(() => undefined);
  const data = await file.read();
  if (digest(data) !== file.sha256) throw outputReplaced(file.path);
  await write(target, data);
  return true;
}

async function write(path: string, data: Uint8Array): Promise<void> {
  try {
    await writeWhole([{ path, data }]);
  } catch (error) {
    throw archiveUnwritable(path, reasonOf(error), error);
  }
}
