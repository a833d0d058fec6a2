import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/** Chromium from npm, unpacked here once for all runs of all tests. */
export const cacheFolder = resolve('node_modules/.cache/brief');

/** The machine the Chromium from npm is for. */
export const runsNpmChromium = process.platform === 'linux' && process.arch === 'x64';

/** A folder that goes when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'brief-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts a file there with all its folders; a program when `mode` says so. */
export function put(path: string, content: string | Uint8Array = '', mode = 0o644): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** A shell script in a browser's place. File descriptor 4 is where its answers are read. */
export function fakeBrowser(path: string, script: string): string {
  return put(path, `#!/bin/sh\n${script}\n`, 0o755);
}

/** Processes, by id, whose environment mentions a text; Linux only. */
export function processesWith(text: string): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}

/** Of the processes whose environment mentions a text and those below them, those whose command line says so; Linux only. */
export function namedIn(text: string, name: string): string[] {
  const ids = new Set(processesWith(text));
  // Those a browser starts for its pages have their surroundings wiped.
  for (const id of ids) for (const child of childrenOf(id)) ids.add(child);
  const named = [...ids].filter((id) => readProcess(id, 'cmdline').includes(name));
  // One that has only been forked still bears the command line of its parent.
  return named.filter((id) => !named.includes(parentOf(id)));
}

function parentOf(id: string): string {
  // After the name of the program, which may hold anything, come its state and the parent.
  return readProcess(id, 'stat').split(') ').at(-1)?.split(' ')[1] ?? '';
}

function childrenOf(id: string): string[] {
  return readProcess(id, `task/${id}/children`).split(' ').filter(Boolean);
}

/** Empty where it has ended. */
function readProcess(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** No process of a browser whose profile was in that folder; what was killed may take a moment to be gone. */
export async function noneLeft(folder: string): Promise<void> {
  if (process.platform === 'linux') await expect.poll(() => processesWith(folder)).toEqual([]);
}
