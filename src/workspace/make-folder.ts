import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './system-error.ts';

/**
 * Makes a folder and those above it that are not there; gives the first that was made, if any. Node's own way
 * (`recursive`) tries without end where a folder is there and yet takes none, as below /proc.
 * @throws the system's error
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    return await makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    const first = await makeFolder(above);
    const made = await makeOne(path);
    return first ?? made;
  }
}

/** @returns the folder where it was made, nothing where it is there already, by another run perhaps */
async function makeOne(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    // What is said of a folder that is there differs: a drive of Windows, say, may not be made at all.
    const isThere = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isThere) return undefined;
    throw error;
  }
}
