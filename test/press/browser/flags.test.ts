import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  environmentFor,
  flagsFor,
  lacksSharedMemory,
  type Start,
} from '../../../src/press/browser/flags.ts';
import { scratch } from './scratch.ts';

describe('the command line', () => {
  const start: Start = { kind: 'chrome', sandbox: true, sharedMemory: true, profile: '/tmp/简 报' };
  const rows: [string, Partial<Start>, { has?: string; lacks?: string }][] = [
    ['the profile is its own', {}, { has: '--user-data-dir=/tmp/简 报' }],
    ['full browsers are told which headless mode', {}, { has: '--headless=new' }],
    ['a headless shell has one', { kind: 'headless-shell' }, { has: '--headless' }],
    ['the sandbox stays', {}, { lacks: '--no-sandbox' }],
    ['the sandbox goes', { sandbox: false }, { has: '--no-sandbox' }],
    ['shared memory is used', {}, { lacks: '--disable-dev-shm-usage' }],
    ['shared memory is not used', { sharedMemory: false }, { has: '--disable-dev-shm-usage' }],
    ['no name resolves', {}, { has: '--host-resolver-rules=MAP * ~NOTFOUND' }],
    ['text is not hinted', {}, { has: '--font-render-hinting=none' }],
    ['it is driven over a pipe', {}, { has: '--remote-debugging-pipe' }],
  ];
  for (const [title, change, { has, lacks }] of rows) {
    test(title, () => {
      const flags = flagsFor({ ...start, ...change });
      if (has !== undefined) expect(flags).toContain(has);
      if (lacks !== undefined) expect(flags).not.toContain(lacks);
    });
  }
});

describe('the environment', () => {
  const env = { HOME: '/home/me', PATH: '/bin', LD_LIBRARY_PATH: '/mine' };

  test('on Linux everything is written into the profile', () => {
    expect(environmentFor({ env, platform: 'linux', profile: '/p' })).toEqual({
      PATH: '/bin',
      LD_LIBRARY_PATH: '/mine',
      HOME: '/p',
      TMPDIR: '/p',
      XDG_CACHE_HOME: '/p',
      XDG_CONFIG_HOME: '/p',
    });
  });

  test('libraries and faces are lent', () => {
    const lent = { platform: 'linux', profile: '/p', fonts: '/f.conf', libraries: '/lib' } as const;
    expect(environmentFor({ env, ...lent })).toMatchObject({
      FONTCONFIG_FILE: '/f.conf',
      LD_LIBRARY_PATH: '/lib:/mine',
    });
    expect(environmentFor({ env: {}, ...lent })).toMatchObject({ LD_LIBRARY_PATH: '/lib' });
  });

  test('elsewhere it stays as it is', () => {
    expect(environmentFor({ env, platform: 'darwin', profile: '/p', fonts: '/f' })).toBe(env);
  });
});

describe('shared memory', () => {
  test('is lacking when its folder is not there', async () => {
    expect(await lacksSharedMemory('linux', join(scratch(), 'shm'))).toBe(true);
  });

  test('is there when its disk is large', async () => {
    expect(await lacksSharedMemory('linux', scratch())).toBe(false);
  });

  test('is no matter elsewhere', async () => {
    expect(await lacksSharedMemory('win32', join(scratch(), 'shm'))).toBe(false);
  });
});
