import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to be written; `path` is absolute. */
export interface Draft {
  path: string;
  data: Uint8Array | string;
}

/**
 * Writes files so that each appears whole or not at all: under a temporary name beside the target,
 * then renamed. All are on the disk before the first is renamed, so that an issue's HTML and PDF
 * change together. What was there before stays when anything fails.
 * @throws the system's error
 */
export async function writeWhole(drafts: Draft[], signal?: AbortSignal): Promise<void> {
  const temporary = drafts.map(({ path }) => temporaryName(path));
  try {
    await Promise.all(drafts.map((draft, index) => writeDraft(draft, temporary[index] ?? '')));
    signal?.throwIfAborted();
    for (const [index, { path }] of drafts.entries()) await rename(temporary[index] ?? '', path);
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw error;
  }
}

async function writeDraft({ path, data }: Draft, temporary: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await using file = await open(temporary, 'wx');
  await file.writeFile(data);
  // Without it a power cut after the rename may leave an empty file under the right name.
  await file.sync();
}

/** Beside the target: a rename is only whole within one file system. */
function temporaryName(path: string): string {
  const mark = `${process.pid.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  return join(dirname(path), `.${basename(path)}.${mark}.tmp`);
}
