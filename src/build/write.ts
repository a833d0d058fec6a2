import { type BigIntStats, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { flush } from '../workspace/flush.ts';
import { makeFolder } from '../workspace/make-folder.ts';
import { leftIn, runMark } from '../workspace/run-mark.ts';
import { codeOf } from '../workspace/system-error.ts';

/** A file to be written; `path` is absolute. */
export interface Draft {
  path: string;
  data: Uint8Array | string;
  /** Its permissions; those of any new file unless given. */
  mode?: number;
}

export interface WriteOptions {
  signal?: AbortSignal;
  /** For what can be made again: it need not outlive a power cut. */
  hurry?: boolean;
}

/**
 * Writes files so that each appears whole or not at all: under a temporary name beside the target,
 * then renamed. All are on the disk before the first is renamed, so that an issue's HTML and PDF
 * change together. What was there before stays when anything fails.
 * @returns each file as it stands; undefined for one that another program has replaced meanwhile
 * @throws the system's error
 */
export async function writeWhole(
  drafts: Draft[],
  { signal, hurry }: WriteOptions = {},
): Promise<(BigIntStats | undefined)[]> {
  const named = drafts.map((draft) => ({ ...draft, temporary: temporaryName(draft.path) }));
  try {
    const written = named.map((draft) => writeDraft(draft, hurry));
    // Where one fails, another may still be on its way to the disk.
    await Promise.allSettled(written);
    const inodes = await Promise.all(written);
    signal?.throwIfAborted();
    // Where a name is too long for the disk, none has been changed.
    if (drafts.length > 1) await Promise.all(drafts.map(({ path }) => refuseLong(path)));
    // PDFs first: while a viewer of Windows shows one it can take no other's place, and none has been changed.
    const pdfFirst = [...named].sort((one, other) => pdfs(other.path) - pdfs(one.path));
    for (const { temporary, path } of pdfFirst) await putInPlace(temporary, path);
    return await Promise.all(
      drafts.map(async ({ path }, index) => {
        const stats = await stat(path, { bigint: true }).catch(() => undefined);
        return stats?.ino === inodes[index] ? stats : undefined;
      }),
    );
  } catch (error) {
    // What cannot be removed, as in a folder that is none, keeps none of the others and hides no reason.
    await Promise.allSettled(named.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

async function refuseLong(path: string): Promise<void> {
  await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENAMETOOLONG') throw error;
  });
}

function pdfs(path: string): number {
  return extname(path) === '.pdf' ? 1 : 0;
}

/**
 * Tries again for a second: on Windows what guards against viruses, indexes or copies to a cloud has a new file, or the
 * one before it, open for a moment.
 */
async function putInPlace(temporary: string, path: string): Promise<void> {
  for (const ms of [20, 60, 180, 540]) {
    try {
      return await rename(temporary, path);
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    await wait(ms);
  }
  await rename(temporary, path);
}

/** Windows says one or the other of a file that a program has open. */
function isHeld(error: unknown): boolean {
  return ['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error) ?? '');
}

async function writeDraft(
  { data, temporary, mode }: Draft & { temporary: string },
  hurry = false,
): Promise<bigint> {
  await using file = await openNew(temporary);
  await file.writeFile(data);
  // A disk that knows of no permissions has none to keep.
  if (mode !== undefined) await file.chmod(mode).catch(() => undefined);
  // Without it a power cut after the rename may leave an empty file under the right name.
  if (!hurry) await flush(file);
  return (await file.stat({ bigint: true })).ino;
}

/** Only the first file of a folder finds none there: to ask for it before each takes as long as to write one. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return open(path, 'wx');
  }
}

/**
 * Writes a small file that can be made again, whole or not at all; it need not outlive a power cut. On the
 * spot: to send its four steps to other threads and back takes longer than they do.
 * @throws the system's error
 */
export function writeSmall({ path, data }: Draft): void {
  const temporary = temporaryName(path);
  try {
    createSmall(temporary, data);
    putSmallInPlace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Waits on the spot too, and so less. */
function putSmallInPlace(temporary: string, path: string): void {
  for (const ms of [20, 60]) {
    try {
      renameSync(temporary, path);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  }
  renameSync(temporary, path);
}

function createSmall(path: string, data: Draft['data']): void {
  try {
    writeFileSync(path, data, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data, { flag: 'wx' });
  }
}

/**
 * Removes what a run that was killed has left half-written in a folder.
 * @param spared what may be of a run of another machine, or another container, is removed when it is that old, ms: to
 * write a file takes seconds, but a clock may be hours off
 */
export async function sweep(folder: string, spared = 86_400_000): Promise<void> {
  for (const path of await leftIn(folder, draftName, spared)) {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether a file of that name is one that is being written, or was when its run was killed. */
export function isDraft(name: string): boolean {
  return draftName.test(name);
}

const draftName = /^\..+\.([0-9a-f]{6}(?:-[0-9a-z]+){1,2})-[0-9a-z]{1,6}\.tmp$/;

/**
 * Beside the target: a rename is only whole within one file system. Only the beginning of its name: with
 * what is added to it the whole could be longer than a disk allows.
 */
function temporaryName(path: string): string {
  const start = Array.from(basename(path)).slice(0, 20).join('');
  const mark = `${runMark()}-${Math.random().toString(36).slice(2, 8)}`;
  return join(dirname(path), `.${start}.${mark}.tmp`);
}
