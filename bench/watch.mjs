import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { readChildrenCpu, readCommand, readPss, readStats, treeOf } from './proc.mjs';

/**
 * Runs a Node program to its end and watches it with all its children: wall and processor time, ms, and
 * memory, MiB, as the sum of proportional shares. Throws where the program ends with another code.
 */
export async function watch(args, { cwd, env = process.env, ends = 0 }) {
  const endedBefore = readChildrenCpu();
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'close');
  const state = { over: false };
  const watching = sample(child.pid, state, start);
  const [code] = await ended;
  const ms = performance.now() - start;
  state.over = true;
  const [{ cpu, memory, browser }, [out, err]] = [await watching, await said];
  if (code !== ends) throw new Error(`${args.join(' ')} ended with ${code}\n${err.slice(-2000)}`);
  // Children that were waited for are counted to the tick; those that were killed, to the last look.
  const waited = readChildrenCpu() - endedBefore;
  const peak = memory.reduce((most, { mib }) => Math.max(most, mib), 0);
  return { ms, cpu: Math.max(waited, cpu), peak, memory, browser, out, err };
}

/** Looks at a process tree until it is over: at its times often, at its memory (which costs time) less. */
async function sample(root, state, start) {
  const cpu = new Map();
  const memory = [];
  let browser;
  while (!state.over) {
    const tree = treeOf(readStats(), root);
    for (const each of tree) cpu.set(each.pid, each.cpu);
    const ms = performance.now() - start;
    if (isTimeToWeigh(ms, memory.at(-1)?.ms)) {
      const mib = tree.reduce((sum, { pid }) => sum + readPss(pid), 0);
      memory.push({ ms, mib });
    }
    browser ??= findBrowser(tree);
    await setTimeout(interval);
  }
  return { cpu: [...cpu.values()].reduce((sum, each) => sum + each, 0), memory, browser };
}

/** The browser that the program has started, as it has started it. */
function findBrowser(tree) {
  for (const { pid } of tree.slice(1)) {
    const command = readCommand(pid);
    if (command?.args.includes('--remote-debugging-pipe')) return command;
  }
  return undefined;
}

/**
 * Weighing takes 25 ms of a processor which the program watched would have used, for the kernel goes through all of its
 * memory: often while the program is young, and in the end every second.
 * @param now ms since the start; so is `last`, the weighing before, if there was one
 */
export function isTimeToWeigh(now, last = -Infinity) {
  return now - last >= Math.min(now / 8, 1000);
}

/** ms; looking at all processes takes 1 ms of a processor. */
const interval = 250;
