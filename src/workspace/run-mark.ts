import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { codeOf } from './system-error.ts';

/** This run, in the names of what it will remove again: on which machine it is, and which process of it. */
export function runMark(): string {
  return `${hostMark}-${process.pid.toString(36)}`;
}

/**
 * Paths of what runs of this machine that are over have left in a folder: killed, they removed nothing.
 * @param named how it is called; its first group is the mark
 */
export async function leftIn(folder: string, named: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    const mark = named.exec(name)?.[1];
    return mark !== undefined && isOver(mark);
  });
  return left.map((name) => join(folder, name));
}

/** Whether a mark is of a run of this machine that is over. */
export function isOver(mark: string): boolean {
  const [, host, id] = /^([0-9a-z]+)-([0-9a-z]+)$/.exec(mark) ?? [];
  return host === hostMark && id !== undefined && !isProcess(Number.parseInt(id, 36));
}

/** Whether there is a process of that id on this machine. */
export function isProcess(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Process ids are of one machine, while a folder may be shared by several. */
const hostMark = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
