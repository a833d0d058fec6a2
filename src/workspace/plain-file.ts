import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { systemError } from './system-error.ts';

/*
 * Files as they lie in folders that others write to, too. A pipe that nobody writes to is never read to its
 * end, nor is a device such as /dev/zero; both may stand, or a link may lead there, where a file is meant.
 */

/**
 * The bytes of a plain file.
 * @throws the system's error, with EFTYPE for what is neither file nor folder
 */
export async function readPlain(path: string, options?: { signal?: AbortSignal }): Promise<Buffer> {
  await using file = await openPlain(path);
  return await file.readFile(options);
}

/**
 * The bytes of a file that somebody has named: a shell's own pipe, `<(…)`, is one.
 * @throws the system's error, with EFTYPE for what is neither file nor folder
 */
export async function readNamed(path: string, options?: { signal?: AbortSignal }): Promise<Buffer> {
  return isOfShell(path) ? readFile(path, options) : readPlain(path, options);
}

/** How shells name what they join by a pipe. */
function isOfShell(path: string): boolean {
  return /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/.test(path);
}

/**
 * Opens a plain file for reading.
 * @throws the system's error, with EFTYPE for what is neither file nor folder
 */
export function openPlain(path: string): Promise<FileHandle> {
  return openAs(path, atOnce);
}

/**
 * Opens a plain file whose real path this was a moment ago: a link that has taken its place is not followed.
 * @throws as `openPlain`, with ELOOP for a link
 */
export function openReal(path: string): Promise<FileHandle> {
  return openAs(path, atOnce | constants.O_NOFOLLOW);
}

async function openAs(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags);
  try {
    refuse(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** As `readPlain`, at once. */
export function readPlainSync(path: string): Buffer {
  const file = openSync(path, atOnce);
  try {
    refuse(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Without waiting for somebody to write to a pipe. Of Windows, where none stands among files, such flags are undefined: 0. */
const atOnce = constants.O_RDONLY | constants.O_NONBLOCK;

/** Reading a folder fails by itself. */
function refuse(stats: Stats): void {
  if (!stats.isFile() && !stats.isDirectory()) throw systemError('EFTYPE');
}
