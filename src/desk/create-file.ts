import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flush } from '../workspace/flush.ts';
import { makeFolder } from '../workspace/make-folder.ts';
import { codeOf } from '../workspace/system-error.ts';

/**
 * Writes a file where there is none, with its folders: the whole of it or nothing. What is there
 * already is left alone.
 * @returns false where something stands there already
 * @throws the system's error
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  await makeFolder(dirname(path));
  const file = await openNew(path);
  if (file === undefined) return false;
  try {
    await file.writeFile(text);
    await flush(file);
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

async function openNew(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}
