import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { puppeteerBrowsers } from '../../../src/press/browser/puppeteer-cache.ts';
import { put, scratch } from './scratch.ts';

async function testCache(machine: string, files: string[], expected: string[]): Promise<void> {
  const folder = scratch();
  for (const file of files) put(join(folder, file));
  const [platform, arch = ''] = machine.split(' ');
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32')
    throw new Error(machine);
  const found = await puppeteerBrowsers({
    env: { PUPPETEER_CACHE_DIR: folder },
    platform,
    arch,
    home: '/nowhere',
    cacheFolder: '/nowhere',
  });
  expect(found.map(({ path }) => path)).toEqual(expected.map((file) => join(folder, file)));
}

describe('browsers in puppeteer’s cache', () => {
  const shell = (build: string, suffix: string, extension = '') =>
    `chrome-headless-shell/${build}/chrome-headless-shell-${suffix}/chrome-headless-shell${extension}`;
  const chrome = (build: string, suffix: string, extension = '') =>
    `chrome/${build}/chrome-${suffix}/chrome${extension}`;
  const mac = (build: string, suffix: string) =>
    `chrome/${build}/chrome-${suffix}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`;

  const rows: [string, string, string[]][] = [
    [
      'newest first, the headless shell before its Chrome',
      'linux x64',
      [
        shell('linux-147.0.7727.24', 'linux64'),
        chrome('linux-147.0.7727.24', 'linux64'),
        chrome('linux-146.0.7680.104', 'linux64'),
        chrome('linux-146.0.7680.31', 'linux64'),
        shell('linux-99.0.1.1', 'linux64'),
      ],
    ],
    ['on Linux on ARM', 'linux arm64', [chrome('linux_arm-147.0.7727.24', 'linux64')]],
    [
      'on Windows',
      'win32 x64',
      [
        shell('win64-147.0.7727.24', 'win64', '.exe'),
        chrome('win64-140.0.1.1', 'win64', '.exe'),
        chrome('win32-139.0.1.1', 'win32', '.exe'),
      ],
    ],
    [
      'on an Intel Mac',
      'darwin x64',
      [shell('mac-147.0.1.1', 'mac-x64'), mac('mac-147.0.1.1', 'mac-x64')],
    ],
    [
      'on an ARM Mac, which runs both',
      'darwin arm64',
      [mac('mac_arm-147.0.1.1', 'mac-arm64'), mac('mac-140.0.1.1', 'mac-x64')],
    ],
  ];
  for (const [title, machine, files] of rows) {
    test(title, () => testCache(machine, [...files].reverse(), files));
  }

  test('builds for other machines and other files are left alone', () =>
    testCache(
      'linux x64',
      [
        chrome('mac-147.0.1.1', 'mac-x64'),
        chrome('linux-stable', 'linux64'),
        'chrome/.metadata',
        'firefox/linux-stable_138.0/firefox/firefox',
      ],
      [],
    ));

  test('an unknown machine has none', () =>
    testCache('linux riscv64', [chrome('linux-147.0.1.1', 'linux64')], []));
});
