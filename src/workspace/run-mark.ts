import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { codeOf } from './system-error.ts';

/** This run, in the names of what it will remove again: on which machine it is, which process of it, begun when. */
export function runMark(): string {
  return `${hostMark}-${process.pid.toString(36)}-${ownStart}`;
}

/**
 * Paths of what runs that are over have left in a folder: killed, they removed nothing.
 * @param named how it is called; its first group is the mark
 * @param spared what is not known to be of a run that is over is left behind too when it is that old, ms
 */
export async function leftIn(
  folder: string,
  named: RegExp,
  spared = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const marked = names.flatMap((name) => {
    const mark = named.exec(name)?.[1];
    return mark === undefined ? [] : { mark, path: join(folder, name) };
  });
  const left = await Promise.all(
    marked.map(async ({ mark, path }) => isOver(mark) || (await ageOf(path)) >= spared),
  );
  return marked.flatMap(({ path }, index) => (left[index] === true ? path : []));
}

/** Whether a mark is of a run of this machine that is over. */
export function isOver(mark: string): boolean {
  const [, host, id, start] = /^([0-9a-z]+)-([0-9a-z]+)(?:-([0-9a-z]+))?$/.exec(mark) ?? [];
  if (host !== hostMark || id === undefined) return false;
  const number = Number.parseInt(id, 36);
  // In a container every run has the same number.
  return number === process.pid ? start !== ownStart : !isProcess(number);
}

/** Whether there is a process of that id on this machine, and it has not ended. */
export function isProcess(id: number): boolean {
  try {
    process.kill(id, 0);
    return !isZombie(id);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * Whether a process has ended and only its parent has not asked how, as some that start others in a container never do
 * (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). Linux alone can say.
 */
function isZombie(id: number): boolean {
  try {
    return /^Z/.test(readFileSync(`/proc/${id}/stat`, 'latin1').replace(/^.*\) /s, ''));
  } catch {
    return false;
  }
}

async function ageOf(path: string): Promise<number> {
  const stats = await lstat(path).catch(() => undefined);
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

/**
 * In which count of processes this one has its number: containers of one machine count each for itself, and may all
 * bear its name. Those that run at the same time are told apart (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html).
 */
export const processSpace = spaceOfProcesses();

function spaceOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Process ids are of one machine, or of one container, while a folder may be shared by several. */
const hostMark = createHash('sha256')
  .update(`${hostname()}${processSpace}`)
  .digest('hex')
  .slice(0, 6);

const ownStart = Math.round(performance.timeOrigin).toString(36);
