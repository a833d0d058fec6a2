import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { ConnectionTransport } from './driver.ts';
import { pipeTransport } from './pipe-transport.ts';
import type { Ending } from './reason.ts';

/** A browser and its children. Started here, not by puppeteer, to hear what it says when it fails. */
export interface BrowserProcess {
  transport: ConnectionTransport;
  /** Never rejects. */
  ended: Promise<Ending>;
  /** Settles once the browser has said such a thing on standard error; else never. */
  said(sign: RegExp): Promise<void>;
  /** Ends the browser and all its children without waiting; harmless when they are gone. */
  kill(): void;
}

/** Starts a browser driven over a pipe (file descriptors 3 and 4), so that no port is open to others. */
export function startProcess(
  path: string,
  flags: string[],
  env: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): BrowserProcess {
  const child = spawn(path, flags, {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: it can be killed whole, and Ctrl-C at the terminal reaches only us.
    detached: platform !== 'win32',
    windowsHide: true,
  });
  const words = listenTo(child);
  const [, , , commands, answers] = child.stdio;
  if (!(commands instanceof Socket && answers instanceof Socket)) {
    throw new TypeError('Node opened no pipe to the browser');
  }
  return {
    transport: pipeTransport(commands, answers),
    ended: endingOf(child, words),
    said: words.include,
    kill: () => killTree(child, platform),
  };
}

async function endingOf(child: ChildProcess, { tail }: Words): Promise<Ending> {
  const ending = await new Promise<Omit<Ending, 'words'>>((resolve) => {
    child.on('error', ({ message, code = message }: NodeJS.ErrnoException) =>
      resolve({ code: null, signal: null, failure: code }),
    );
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  // Its last words may arrive after its exit; a child that outlives it may hold the pipe open, though.
  if (child.stderr && !child.stderr.closed) {
    await Promise.race([once(child.stderr, 'close'), setTimeout(200, undefined, { ref: false })]);
  }
  return { ...ending, words: tail() };
}

/** What the browser says on standard error, the last 8 KB of it. */
interface Words {
  tail(): string;
  include(sign: RegExp): Promise<void>;
}

function listenTo({ stderr }: ChildProcess): Words {
  let tail = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-8192);
  });
  const include = (sign: RegExp) =>
    new Promise<void>((resolve) => {
      stderr?.on('data', () => {
        if (sign.test(tail)) resolve();
      });
    });
  return { tail: () => tail, include };
}

function killTree(child: ChildProcess, platform: NodeJS.Platform): void {
  if (child.pid === undefined) return;
  if (platform === 'win32') {
    const running = child.exitCode === null && child.signalCode === null;
    if (running) spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ESRCH: the whole group is gone.
  }
}
