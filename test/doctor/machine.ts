import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Machine } from '../../src/workspace/machine.ts';

/** This machine with a home of its own in a folder. As root, so that the sandbox is off wherever tests run. */
export function machineIn(folder: string, more: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: join(folder, 'bin') },
    platform: process.platform,
    arch: process.arch,
    home: join(folder, 'home'),
    temporaryFolder: folder,
    cacheFolder: join(folder, 'cache'),
    root: true,
    processors: availableParallelism(),
    ...more,
  };
}

/** A machine without a font or a browser, whatever the real one has. */
export function bareMachine(folder: string, more: Partial<Machine> = {}): Machine {
  const names = ['LOCALAPPDATA', 'WINDIR', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'];
  const env = Object.fromEntries(names.map((name) => [name, folder]));
  return machineIn(folder, { platform: 'win32', arch: 'arm64', env, ...more });
}

/** An installation without the optional packages. */
export function bringNothing(specifier: string): string {
  throw new Error(`${specifier} is not installed`);
}
