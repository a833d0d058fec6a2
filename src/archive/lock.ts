import { randomUUID } from 'node:crypto';
import { rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { reasonOf } from '../build/problems.ts';
import { Failure } from '../finding/failure.ts';
import { makeFolder } from '../workspace/make-folder.ts';
import { readPlain } from '../workspace/plain-file.ts';
import { isProcess, processSpace } from '../workspace/run-mark.ts';
import { codeOf } from '../workspace/system-error.ts';
import { archiveBusy, archiveClosed } from './problems.ts';
import { lockName } from './walk.ts';

export interface LockOptions {
  /** How often a run shows that it is alive, ms. */
  beat?: number;
  /** A run that has shown nothing for so long is dead, ms. */
  deadAfter?: number;
}

/**
 * Keeps a folder for one run: a second one is told so at once. What a run left that was killed is
 * recognised: its process is gone, or, on another machine or in another container, it has shown no life for ten minutes.
 * @throws Failure `usage` where another run has the folder, `write` where it cannot be written to
 */
export async function lockFolder(
  folder: string,
  { beat = 30_000, deadAfter = 600_000 }: LockOptions = {},
): Promise<AsyncDisposable> {
  const file = join(folder, lockName);
  const run = randomUUID();
  const [host, space] = [hostname(), processSpace];
  const own = `${JSON.stringify({ host, space, process: process.pid, since: performance.timeOrigin, run })}\n`;
  let made: string | undefined;
  try {
    made = await makeFolder(folder);
    await take(file, own, deadAfter);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw archiveClosed(file, reasonOf(error), error);
  }
  const timer = setInterval(() => show(file), beat).unref();
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      if ((await textOf(file)) === own) await rm(file, { force: true }).catch(() => undefined);
      // A folder that was made for the lock, and into which nothing else came, goes with it.
      if (made !== undefined) await rmdir(folder).catch(() => undefined);
    },
  };
}

/** @throws Failure `usage` where a living run has it, the system's error */
async function take(file: string, own: string, deadAfter: number): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(file, own, { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const other = await textOf(file);
    if (other === undefined) continue;
    if (await isAlive(file, other, deadAfter)) throw archiveBusy(file, nameOf(other));
    await clear(file, other);
  }
  throw archiveBusy(file, nameOf(''));
}

interface Holder {
  host: string;
  /** What its number is counted in. */
  space: string;
  process: number;
  /** When that process began, ms. */
  since: number;
}

/** Undefined for a lock that was never written whole. */
function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('host' in value && 'space' in value && 'process' in value && 'since' in value)) {
      return undefined;
    }
    const { host, space, process: id, since } = value;
    if (typeof host !== 'string' || typeof space !== 'string') return undefined;
    if (typeof id !== 'number' || typeof since !== 'number') return undefined;
    return { host, space, process: id, since };
  } catch {
    return undefined;
  }
}

async function isAlive(file: string, text: string, deadAfter: number): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined || Date.now() - stats.mtimeMs > deadAfter) return false;
  const holder = holderOf(text);
  return holder === undefined || !isNear(holder) || isRunning(holder);
}

/** Whether it can be known here that a process is gone: it is counted as ours are. */
function isNear({ host, space }: Holder): boolean {
  return host === hostname() && space === processSpace;
}

function isRunning({ process: id, since }: Holder): boolean {
  // In a container every run has the same number.
  if (id === process.pid) return since === performance.timeOrigin;
  return isProcess(id);
}

/** Removes a dead run's lock, and only that: another run may have put its own in its place meanwhile. */
async function clear(file: string, dead: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await textOf(aside);
  // Not by a link: sticks and many shares have none.
  if (moved !== undefined && moved !== dead) {
    await writeFile(file, moved, { flag: 'wx' }).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

function show(file: string): void {
  const now = new Date();
  utimes(file, now, now).catch(() => undefined);
}

async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readPlain(file).catch(() => undefined);
  return bytes?.toString();
}

function nameOf(text: string): { zh: string; en: string } {
  const holder = holderOf(text);
  if (holder === undefined || holder.host === hostname()) {
    return { zh: '另一个 brief ', en: 'Another brief' };
  }
  return { zh: `电脑 ${holder.host} 上的 brief `, en: `brief on the computer ${holder.host}` };
}
