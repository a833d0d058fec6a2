import { isAbsolute } from 'node:path';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { cacheFolderOf, readMachine } from '../../src/workspace/machine.ts';

const { HOME } = process.env;

afterEach(() => {
  if (HOME === undefined) delete process.env['HOME'];
  else process.env['HOME'] = HOME;
});

test.runIf(process.platform !== 'win32').each([
  ['linux', {}, '/home/lin/.cache/brief'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/lin' }, '/var/cache/lin/brief'],
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/lin/.cache/brief'],
  ['linux', { XDG_CACHE_HOME: '' }, '/home/lin/.cache/brief'],
  ['linux', { XDG_CACHE_HOME: '/var/cache', BRIEF_CACHE: '/mnt/brief' }, '/mnt/brief'],
  ['darwin', { XDG_CACHE_HOME: '/var/cache' }, '/home/lin/Library/Caches/brief'],
  ['win32', {}, '/home/lin/AppData/Local/brief/Cache'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/brief/Cache'],
] as const)('the cache on %s with %j: %s', (platform, env, folder) => {
  expect(cacheFolderOf(env, platform, '/home/lin')).toBe(folder);
});

// A Chromium of 200 MB had been unpacked into the workspace.
test.runIf(process.platform !== 'win32').each(['', 'lin'])(
  'with HOME=%j the cache lies in no folder of work',
  (home) => {
    process.env['HOME'] = home;
    const machine = readMachine({});
    expect(isAbsolute(machine.home)).toBe(true);
    expect(isAbsolute(machine.cacheFolder)).toBe(true);
  },
);
