import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What Linux says of processes (proc_pid_stat(5), proc_pid_smaps(5)). */

/** Clock ticks a second in /proc; the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/**
 * The line of /proc/<pid>/stat: who it is, whose child, and the time it has had of a processor, ms.
 * The name stands in brackets and may hold anything, brackets too.
 */
export function parseStat(text) {
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const at = (index) => Number(fields[index - 3]);
  const toMs = (ticks) => (ticks * 1000) / ticksPerSecond;
  return {
    pid: Number.parseInt(text, 10),
    parent: at(4),
    cpu: toMs(at(14) + at(15)),
    /** Of children that have ended and were waited for, and of theirs. */
    childrenCpu: toMs(at(16) + at(17)),
  };
}

/** The proportional share of memory in /proc/<pid>/smaps_rollup, MiB. */
export function parsePss(text) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}

/** A process and all below it. */
export function treeOf(stats, root) {
  const tree = stats.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...stats.filter(({ parent }) => parent === pid));
  return tree;
}

export function readStats() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const texts = pids.map((pid) => readOf(pid, 'stat'));
  return texts.filter((text) => text !== '').map(parseStat);
}

/** Memory of a process, MiB; 0 where it has ended. */
export function readPss(pid) {
  return parsePss(readOf(pid, 'smaps_rollup'));
}

/** Processor time of our children that have ended, ms. */
export function readChildrenCpu() {
  return parseStat(readOf('self', 'stat')).childrenCpu;
}

/** What a process was started as, and what it finds libraries and faces by; undefined where it has ended. */
export function readCommand(pid) {
  const path = orWhereEnded(undefined, () => readlinkSync(`/proc/${pid}/exe`));
  if (path === undefined) return undefined;
  const [, ...args] = readOf(pid, 'cmdline').split('\0').slice(0, -1);
  const said = readOf(pid, 'environ').split('\0');
  const env = said.filter((pair) => /^(LD_LIBRARY_PATH|FONTCONFIG_FILE)=/.test(pair));
  return { path, args, env: Object.fromEntries(env.map((pair) => pair.split(/=(.*)/s, 2))) };
}

/** Not by promises: with them the files of all processes cost five times as much. Empty where the process has ended. */
function readOf(pid, name) {
  return orWhereEnded('', () => readFileSync(`/proc/${pid}/${name}`, 'utf8'));
}

function orWhereEnded(instead, read) {
  try {
    return read();
  } catch {
    return instead;
  }
}
