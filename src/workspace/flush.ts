import type { FileHandle } from 'node:fs/promises';
import { codeOf } from './system-error.ts';

/**
 * Brings what was written to the disk, where its drive can be told to: some drives of a network or of a cloud cannot,
 * and have the file all the same (https://github.com/syncthing/syncthing/issues/5704).
 * @throws the system's error, as of a full disk
 */
export async function flush(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!incapable.has(codeOf(error) ?? '')) throw error;
  }
}

/** EISDIR is what Node makes of Windows' “incorrect function”. */
const incapable = new Set(['EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP']);
