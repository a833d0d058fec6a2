import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LaunchOptions, launch } from '../../../src/press/browser/launch.ts';
import type { Reason } from '../../../src/press/browser/reason.ts';
import { fakeBrowser, noneLeft, put, scratch } from './scratch.ts';

function options(folder: string, more: Partial<LaunchOptions> = {}): LaunchOptions {
  return {
    env: { PATH: process.env['PATH'] },
    platform: process.platform,
    temporaryFolder: folder,
    timeout: 10_000,
    ...more,
  };
}

/** Tries a program and looks whether anything of it stays behind. */
async function testProgram(path: string, expected: Reason, timeout = 10_000): Promise<void> {
  const folder = scratch();
  const way = { path, kind: 'chrome', sandbox: true } as const;
  expect(await launch(way, options(folder, { timeout }))).toEqual(expected);
  expect(readdirSync(folder)).toEqual([]);
  await noneLeft(folder);
}

const answer = (product: string) =>
  `printf '{"id":0,"result":{"product":"${product}"}}\\0' >&4; exec /bin/sleep 60`;

describe.skipIf(process.platform === 'win32')('a program that is no good', () => {
  const rows: [string, string, Reason][] = [
    [
      'is too old',
      answer('HeadlessChrome/109.0.5414.120'),
      { why: 'old', version: '109.0.5414.120' },
    ],
    ['is an old Edge', answer('Edg/130.0.2849.80'), { why: 'old', version: '130.0.2849.80' }],
    [
      'lacks a library',
      'echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2; exit 127',
      { why: 'library', library: 'libnss3.so' },
    ],
    [
      'has no sandbox',
      'echo "[1:1:FATAL:zygote_host_impl_linux.cc(129)] No usable sandbox! If you are …" >&2; kill -TRAP $$',
      { why: 'sandbox' },
    ],
    [
      'is forbidden, says so and stays',
      'echo; echo "DevTools remote debugging is disallowed by the system admin." >&2; exec /bin/sleep 60',
      { why: 'policy' },
    ],
    ['is no browser', 'exit 3', { why: 'died', ending: '3', words: '' }],
    [
      'hangs up',
      'echo "[1:1:ERROR:a.cc] Enough." >&2; exec 3<&- 4>&-; exec /bin/sleep 60',
      { why: 'died', ending: 'SIGKILL', words: 'Enough' },
    ],
    ['talks of something else', answer('none'), { why: 'died', ending: 'SIGKILL', words: '' }],
    [
      'leaves a child that holds its standard error',
      '/bin/sleep 60 & exit 4',
      { why: 'died', ending: '4', words: '' },
    ],
  ];
  for (const [title, script, expected] of rows) {
    test(title, () => testProgram(fakeBrowser(join(scratch(), 'chrome'), script), expected));
  }

  test('says nothing', () =>
    testProgram(
      fakeBrowser(join(scratch(), 'chrome'), 'exec /bin/sleep 60'),
      { why: 'silent', seconds: 1 },
      300,
    ));

  test('may not be run', () =>
    testProgram(put(join(scratch(), 'chrome'), '#!/bin/sh\n'), { why: 'permission' }));

  test('lacks its loader', () =>
    testProgram(put(join(scratch(), 'chrome'), '#!/lib/ld-none.so\n', 0o755), { why: 'system' }));
});

describe.skipIf(process.platform === 'win32')('an interrupt', () => {
  test('ends a start at once and leaves nothing', async () => {
    const folder = scratch();
    const path = fakeBrowser(join(folder, 'bin/chrome'), 'exec /bin/sleep 60');
    const temporaryFolder = join(folder, 'temporary');
    put(join(temporaryFolder, 'other'));
    const interrupt = new AbortController();
    const way = { path, kind: 'chrome', sandbox: true } as const;
    const launching = launch(way, options(temporaryFolder, { signal: interrupt.signal }));
    setTimeout(() => interrupt.abort(new Error('stop')), 200);
    await expect(launching).rejects.toThrow('stop');
    expect(readdirSync(temporaryFolder)).toEqual(['other']);
    await noneLeft(temporaryFolder);
  });
});

test('a path the system refuses on the spot', () =>
  testProgram('chrome\0', { why: 'died', ending: 'ERR_INVALID_ARG_VALUE', words: '' }));

test('a temporary folder that is not there is a failure', async () => {
  const folder = join(scratch(), 'gone');
  const way = { path: 'chrome', kind: 'chrome', sandbox: true } as const;
  await expect(launch(way, options(folder))).rejects.toMatchObject({ code: 'write' });
});
