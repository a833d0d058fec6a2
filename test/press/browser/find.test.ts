import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FinderOptions } from '../../../src/press/browser/candidate.ts';
import { findBrowsers } from '../../../src/press/browser/find.ts';
import { fakeBrowser, put, scratch } from './scratch.ts';

const onWindows = process.platform === 'win32';

function machine(folder: string, more: Partial<FinderOptions> = {}): FinderOptions {
  return {
    env: { PATH: join(folder, 'bin') },
    platform: 'linux',
    arch: 'arm64',
    home: join(folder, 'home'),
    cacheFolder: join(folder, 'cache'),
    ...more,
  };
}

describe('the browser the user names', () => {
  const rows: [string, Partial<FinderOptions>, string][] = [
    ['--browser before all', { given: 'a', env: { BRIEF_BROWSER: 'b' } }, '--browser a'],
    [
      'BRIEF_BROWSER before PUPPETEER_EXECUTABLE_PATH',
      { env: { BRIEF_BROWSER: 'b', PUPPETEER_EXECUTABLE_PATH: 'c' } },
      'BRIEF_BROWSER b',
    ],
    [
      'PUPPETEER_EXECUTABLE_PATH when others are empty',
      { given: '', env: { BRIEF_BROWSER: ' ', PUPPETEER_EXECUTABLE_PATH: 'c' } },
      'PUPPETEER_EXECUTABLE_PATH c',
    ],
    ['in quotation marks, as Windows copies it', { given: ' "a b" ' }, '--browser a b'],
    [
      'as the properties of a shortcut have it',
      { given: '"a b" --profile-directory="Profile 1"' },
      '--browser a b',
    ],
  ];
  for (const [title, options, expected] of rows) {
    test(title, async () => {
      const { given, candidates, tried } = await findBrowsers(machine('/nowhere', options));
      const [by = '', ...name] = expected.split(' ');
      expect(given).toEqual({ by, path: resolve(name.join(' ')) });
      expect(tried).toEqual([given?.path]);
      expect(candidates).toEqual([]);
    });
  }

  test('is the only candidate', async () => {
    const folder = scratch();
    fakeBrowser(join(folder, 'bin/chromium'), '');
    const path = fakeBrowser(join(folder, 'elsewhere/msedge'), '');
    const { candidates, passed } = await findBrowsers(machine(folder, { given: path }));
    expect(candidates).toEqual([{ path, origin: 'given', kind: 'edge' }]);
    expect(passed).toEqual([]);
  });

  const kinds: [string, string][] = [
    ['chrome-headless-shell', 'headless-shell'],
    ['headless_shell', 'headless-shell'],
    ['microsoft-edge', 'edge'],
    ['Chromium', 'chromium'],
    ['chrome.exe', 'chrome'],
  ];
  for (const [name, kind] of kinds) {
    test(`${name} is taken for ${kind}`, async () => {
      const path = put(join(scratch(), name));
      const { candidates } = await findBrowsers(machine('/nowhere', { given: path }));
      expect(candidates.map((each) => each.kind)).toEqual([kind]);
    });
  }

  test('a macOS application stands for the program inside', async () => {
    const application = join(scratch(), 'Google Chrome.app');
    const path = put(join(application, 'Contents/MacOS/Google Chrome'));
    const options = machine('/nowhere', { platform: 'darwin', given: application });
    const { candidates } = await findBrowsers(options);
    expect(candidates.map((each) => each.path)).toEqual([path]);
  });

  const wrong: [string, (folder: string) => string, string][] = [
    ['nothing there', (folder) => join(folder, 'chrome'), 'absent'],
    ['a folder', (folder) => folder, 'folder'],
    ['Firefox', (folder) => put(join(folder, 'firefox.exe')), 'foreign'],
    ['a shortcut', (folder) => put(join(folder, 'Google Chrome.lnk')), 'foreign'],
    ['a snap', (folder) => put(join(folder, 'snap/bin/chromium')), 'snap'],
  ];
  for (const [title, make, why] of wrong) {
    test.skipIf(onWindows && why === 'snap')(`${title} is refused`, async () => {
      const path = make(scratch());
      const { candidates, passed } = await findBrowsers(machine('/nowhere', { given: path }));
      expect(candidates).toEqual([]);
      expect(passed).toEqual([{ path, reason: { why } }]);
    });
  }
});

describe.skipIf(onWindows)('without one named', () => {
  test('installed browsers come first, then puppeteer’s, then the one from npm', async () => {
    const folder = scratch();
    const chromium = fakeBrowser(join(folder, 'bin/chromium'), '');
    const chrome = fakeBrowser(join(folder, 'bin/google-chrome'), '');
    const cached = put(
      join(folder, 'home/.cache/puppeteer/chrome/linux-140.0.1.2/chrome-linux64/chrome'),
    );
    const options = machine(folder, { arch: 'x64' });
    const { candidates } = await findBrowsers(options);
    const known = candidates.filter(({ path }) => path.startsWith(folder));
    expect(known.map(({ path, origin }) => [origin, path])).toEqual([
      ['installed', chrome],
      ['installed', chromium],
      ['puppeteer', cached],
      ['npm', expect.stringMatching(/cache\/chromium-\d+\.\d+\.\d+\/chromium$/)],
    ]);
    expect(known.at(-1)).toMatchObject({ kind: 'headless-shell', packed: {} });
  });

  test('a snap and an old browser in puppeteer’s cache are passed over', async () => {
    const folder = scratch();
    const snap = fakeBrowser(join(folder, 'bin/chromium-browser'), 'exec /snap/bin/chromium');
    const old = put(
      join(folder, 'home/.cache/puppeteer/chrome/linux_arm-130.0.6723.116/chrome-linux64/chrome'),
    );
    const { candidates, passed } = await findBrowsers(machine(folder));
    expect(candidates.filter(({ path }) => path.startsWith(folder))).toEqual([]);
    expect(passed).toEqual([
      { path: snap, reason: { why: 'snap' } },
      { path: old, reason: { why: 'old', version: '130.0.6723.116' } },
    ]);
  });

  test('a folder by the name of a browser is nothing', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'bin/chromium'), { recursive: true });
    const { candidates, passed } = await findBrowsers(machine(folder));
    expect(candidates.filter(({ path }) => path.startsWith(folder))).toEqual([]);
    expect(passed).toEqual([]);
  });

  test('every place looked at is told; npm only where its Chromium runs', async () => {
    const places = async (more: Partial<FinderOptions>) =>
      (await findBrowsers(machine('/nowhere', more))).tried;
    expect(await places({ arch: 'x64' })).toEqual([
      '$PATH/google-chrome-stable',
      '$PATH/google-chrome',
      '/opt/google/chrome/chrome',
      '$PATH/microsoft-edge-stable',
      '$PATH/microsoft-edge',
      '/opt/microsoft/msedge/msedge',
      '$PATH/chromium',
      '$PATH/chromium-browser',
      join('/nowhere/home/.cache/puppeteer'),
      '@sparticuz/chromium',
    ]);
    expect(await places({ arch: 'arm64' })).not.toContain('@sparticuz/chromium');
    expect(await places({ platform: 'darwin', arch: 'x64' })).not.toContain('@sparticuz/chromium');
  });
});
