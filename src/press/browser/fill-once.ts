import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes a folder that is kept, whole or not at all: `fill` works in a draft beside it, which then takes
 * its name. Of two processes at it at once the later one gives way; a draft left by one that was
 * killed is cleared away by the next.
 */
export async function fillOnce(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await clearAbandoned(parent);
  const draft = `${folder}${draftMark}${randomUUID()}`;
  try {
    await mkdir(draft);
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function clearAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (name.includes(draftMark) && (await age(path)) > abandonedAfter) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

const draftMark = '.draft-';

/** Unpacking takes seconds; ms. */
const abandonedAfter = 10 * 60_000;

/** Since when nothing was put in, ms; 0 if it went away meanwhile. */
async function age(path: string): Promise<number> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
}
