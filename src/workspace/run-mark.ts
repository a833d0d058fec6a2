import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import process from 'node:process';
import { codeOf } from './system-error.ts';

/** This run, in the names of what it will remove again: on which machine it is, and which process of it. */
export function runMark(): string {
  return `${hostMark}-${process.pid.toString(36)}`;
}

/** Whether a mark is of a run of this machine that is over: killed, it has left what bears it. */
export function isOver(mark: string): boolean {
  const [, host, id] = /^([0-9a-z]+)-([0-9a-z]+)$/.exec(mark) ?? [];
  return host === hostMark && id !== undefined && !isRunning(Number.parseInt(id, 36));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Process ids are of one machine, while a folder may be shared by several. */
const hostMark = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
