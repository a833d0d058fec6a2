import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FinderOptions } from '../../../src/press/browser/candidate.ts';
import { installedSpots, isSnap, macProgram } from '../../../src/press/browser/installed.ts';
import { fakeBrowser, put, scratch } from './scratch.ts';

const machine = { arch: 'x64', cacheFolder: '/cache', home: '/home/me', env: {} };

function shownOn(options: Pick<FinderOptions, 'platform'> & Partial<FinderOptions>): string[] {
  return installedSpots({ ...machine, ...options }).flatMap(({ shown }) => shown);
}

describe('where browsers are installed', () => {
  test('on Windows: Chrome, Edge, then Chromium, for everyone and for the user', () => {
    const env = {
      PROGRAMFILES: 'D:\\Programs',
      'ProgramFiles(x86)': 'D:\\Programs (x86)',
      LocalAppData: 'D:\\me\\Local',
      ProgramW6432: 'D:\\Programs',
    };
    expect(shownOn({ platform: 'win32', env })).toEqual([
      'D:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
      'D:\\Programs (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'D:\\me\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'D:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
      'D:\\Programs (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'D:\\me\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
      'D:\\Programs\\Chromium\\Application\\chrome.exe',
      'D:\\Programs (x86)\\Chromium\\Application\\chrome.exe',
      'D:\\me\\Local\\Chromium\\Application\\chrome.exe',
    ]);
  });

  test('on Windows with a bare environment: the usual folders', () => {
    expect(shownOn({ platform: 'win32', home: 'C:\\Users\\me' }).slice(0, 3)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });

  test('on macOS: for everyone and for the user', () => {
    expect(shownOn({ platform: 'darwin', home: '/Users/me' })).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
  });

  test('on Linux: names along PATH, relative folders left out, then /opt', () => {
    const spots = installedSpots({
      ...machine,
      platform: 'linux',
      env: { PATH: '/usr/local/bin:.:/usr/bin' },
    });
    expect(spots[0]).toEqual({
      kind: 'chrome',
      paths: [
        '/usr/local/bin/google-chrome-stable',
        '/usr/bin/google-chrome-stable',
        '/usr/local/bin/google-chrome',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
      ],
      shown: ['$PATH/google-chrome-stable', '$PATH/google-chrome', '/opt/google/chrome/chrome'],
    });
    expect(spots.map(({ kind }) => kind)).toEqual(['chrome', 'edge', 'chromium', 'chromium']);
    expect(spots[1]?.paths).toContain('/usr/bin/microsoft-edge-stable');
    expect(spots[3]?.paths).toContain('/usr/bin/chromium-browser');
  });

  test('on Linux without PATH', () => {
    expect(shownOn({ platform: 'linux' })).toContain('/opt/microsoft/msedge/msedge');
  });
});

test('the program inside a macOS application', () => {
  expect(macProgram('/Volumes/盘/Microsoft Edge Beta.app')).toBe(
    '/Volumes/盘/Microsoft Edge Beta.app/Contents/MacOS/Microsoft Edge Beta',
  );
});

describe.skipIf(process.platform === 'win32')('a snap is recognised', () => {
  test('by its folder', async () => {
    const path = put(join(scratch(), 'snap/chromium/current/chrome'));
    expect(await isSnap(path)).toBe(true);
  });

  test('by a link to the launcher of snaps', async () => {
    const folder = scratch();
    put(join(folder, 'usr/bin/snap'));
    mkdirSync(join(folder, 'bin'));
    symlinkSync('../usr/bin/snap', join(folder, 'bin/chromium'));
    expect(await isSnap(join(folder, 'bin/chromium'))).toBe(true);
  });

  test('by the script that stands in for it', async () => {
    const script = 'if ! [ -x /snap/bin/chromium ]; then exit 10; fi\nexec /snap/bin/chromium "$@"';
    expect(await isSnap(fakeBrowser(join(scratch(), 'chromium-browser'), script))).toBe(true);
  });

  test('and nothing else is', async () => {
    const folder = scratch();
    const script = 'exec /usr/lib/chromium/chromium "$@"';
    expect(await isSnap(fakeBrowser(join(folder, 'chromium'), script))).toBe(false);
    expect(await isSnap(put(join(folder, 'snapper/chrome'), 'ELF /snap/bin/'))).toBe(false);
  });
});
