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
  const endedBefore = await readChildrenCpu();
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
  const waited = (await readChildrenCpu()) - endedBefore;
  const peak = memory.reduce((most, { mib }) => Math.max(most, mib), 0);
  return { ms, cpu: Math.max(waited, cpu), peak, memory, browser, out, err };
}

/** Looks at a process tree until it is over: at its times often, at its memory (which costs time) less. */
async function sample(root, state, start) {
  const cpu = new Map();
  const memory = [];
  let browser;
  for (let look = 0; !state.over; look += 1) {
    const tree = treeOf(await readStats(), root);
    for (const each of tree) cpu.set(each.pid, each.cpu);
    if (look % looksPerWeighing === 0) {
      const shares = await Promise.all(tree.map(({ pid }) => readPss(pid)));
      const mib = shares.reduce((sum, share) => sum + share, 0);
      memory.push({ ms: performance.now() - start, mib });
    }
    browser ??= await findBrowser(tree);
    await setTimeout(interval);
  }
  return { cpu: [...cpu.values()].reduce((sum, each) => sum + each, 0), memory, browser };
}

/** The browser that the program has started, as it has started it. */
async function findBrowser(tree) {
  for (const { pid } of tree.slice(1)) {
    const command = await readCommand(pid);
    if (command?.args.includes('--remote-debugging-pipe')) return command;
  }
  return undefined;
}

/** ms; looking at all processes takes 5 ms of a processor, which the one watched would have used. */
const interval = 250;
const looksPerWeighing = 2;
