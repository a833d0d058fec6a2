import { readdir, readFile, readlink } from 'node:fs/promises';

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

export async function readStats() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const texts = await Promise.all(pids.map((pid) => readOf(pid, 'stat')));
  return texts.filter((text) => text !== '').map(parseStat);
}

/** Memory of a process, MiB; 0 where it has ended. */
export async function readPss(pid) {
  return parsePss(await readOf(pid, 'smaps_rollup'));
}

/** Processor time of our children that have ended, ms. */
export async function readChildrenCpu() {
  return parseStat(await readOf('self', 'stat')).childrenCpu;
}

/** What a process was started as, and what it finds libraries and faces by; undefined where it has ended. */
export async function readCommand(pid) {
  const path = await readlink(`/proc/${pid}/exe`).catch(() => undefined);
  if (path === undefined) return undefined;
  const [, ...args] = (await readOf(pid, 'cmdline')).split('\0').slice(0, -1);
  const said = (await readOf(pid, 'environ')).split('\0');
  const env = said.filter((pair) => /^(LD_LIBRARY_PATH|FONTCONFIG_FILE)=/.test(pair));
  return { path, args, env: Object.fromEntries(env.map((pair) => pair.split(/=(.*)/s, 2))) };
}

/** Empty where the process has ended meanwhile. */
async function readOf(pid, name) {
  return readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
}
