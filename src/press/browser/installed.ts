import { open, realpath } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { BrowserKind, FinderOptions } from './candidate.ts';

/** The files where one browser would be; the first that exists counts. */
export interface Spot {
  kind: BrowserKind;
  paths: string[];
  /** The same as shown to people: `$PATH/name` stands for that name in every folder of PATH. */
  shown: string[];
}

/** Where Chrome, then Edge, then Chromium are installed on each system. */
export function installedSpots(options: FinderOptions): Spot[] {
  if (options.platform === 'win32') return windowsSpots(options);
  if (options.platform === 'darwin') return macSpots(options);
  return linuxSpots(options);
}

function windowsSpots({ env, home }: FinderOptions): Spot[] {
  const bases = new Set([
    // A 32-bit Node is told `Program Files (x86)` for ProgramFiles.
    variable(env, 'ProgramW6432') ?? 'C:\\Program Files',
    variable(env, 'ProgramFiles') ?? 'C:\\Program Files',
    variable(env, 'ProgramFiles(x86)') ?? 'C:\\Program Files (x86)',
    variable(env, 'LOCALAPPDATA') ?? win32.join(home, 'AppData', 'Local'),
  ]);
  return windowsPrograms.flatMap(([kind, program]) =>
    [...bases].map((base) => spot(kind, win32.join(base, program))),
  );
}

const windowsPrograms: [BrowserKind, string][] = [
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe'],
];

/** A copy of the environment has lost what Windows does not care for: the case of names. */
function variable(env: FinderOptions['env'], name: string): string | undefined {
  const key = Object.keys(env).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : env[key] || undefined;
}

function macSpots({ home }: FinderOptions): Spot[] {
  return macPrograms.flatMap(([kind, name]) =>
    ['/Applications', posix.join(home, 'Applications')].map((base) =>
      spot(kind, macProgram(posix.join(base, `${name}.app`))),
    ),
  );
}

const macPrograms: [BrowserKind, string][] = [
  ['chrome', 'Google Chrome'],
  ['edge', 'Microsoft Edge'],
  ['chromium', 'Chromium'],
];

/** The program inside a macOS application, which people see as one file. */
export function macProgram(application: string): string {
  return posix.join(application, 'Contents', 'MacOS', posix.basename(application, '.app'));
}

function linuxSpots({ env }: FinderOptions): Spot[] {
  const folders = (env['PATH'] ?? '').split(':').filter(posix.isAbsolute);
  return linuxPrograms.map(([kind, ...programs]) => ({
    kind,
    paths: programs.flatMap((program) =>
      posix.isAbsolute(program) ? program : folders.map((folder) => posix.join(folder, program)),
    ),
    shown: programs.map((program) => (posix.isAbsolute(program) ? program : `$PATH/${program}`)),
  }));
}

const linuxPrograms: [BrowserKind, ...string[]][] = [
  ['chrome', 'google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome'],
  ['edge', 'microsoft-edge-stable', 'microsoft-edge', '/opt/microsoft/msedge/msedge'],
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser'],
];

function spot(kind: BrowserKind, path: string): Spot {
  return { kind, paths: [path], shown: [path] };
}

/**
 * Whether a program that exists is the snap of Chromium, or the script that Ubuntu puts in its place:
 * a snap does not see our temporary folder (https://github.com/marp-team/marp-cli/issues/201).
 */
export async function isSnap(path: string): Promise<boolean> {
  // Links in /snap/bin lead to the launcher of all snaps, /usr/bin/snap.
  if ([path, await realpath(path)].some((each) => /\/snap(\/|$)/.test(each))) return true;
  const head = await firstBytes(path);
  return head.startsWith('#!') && head.includes('/snap/bin/');
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096), position: 0 });
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
