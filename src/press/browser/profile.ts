import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leftIn, runMark } from '../../workspace/run-mark.ts';
import { temporaryUnwritable } from './problems.ts';

/** A folder of the browser's own in the temporary folder, removed with it. */
export interface Profile {
  folder: string;
  remove(): Promise<void>;
  removeNow(): void;
}

/** Throws a `Failure` when the temporary folder takes nothing. */
export async function makeProfile(temporaryFolder: string): Promise<Profile> {
  const [folder] = await Promise.all([
    mkdtemp(join(temporaryFolder, `brief-browser-${runMark()}-`)).catch((error: unknown) => {
      throw temporaryUnwritable(temporaryFolder, error);
    }),
    sweep(temporaryFolder),
  ]);
  // Windows lets go of a dead browser's files only after a while
  // (https://github.com/puppeteer/puppeteer/issues/9814); what stays for all that is the system's
  // to clear, and no reason to fail a bulletin that has come out.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  return {
    folder,
    remove: () => rm(folder, options).catch(() => {}),
    removeNow: () => {
      try {
        rmSync(folder, options);
      } catch {}
    },
  };
}

/** Removes the profiles of runs that were killed, their browsers with them: 1 MB each, and nobody else would. */
async function sweep(temporaryFolder: string): Promise<void> {
  for (const folder of await leftIn(temporaryFolder, /^brief-browser-([0-9a-z-]+)-\w+$/)) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
