import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate, FinderOptions } from './candidate.ts';

/** Where puppeteer keeps the browsers it has downloaded. */
export function puppeteerFolder({ env, home }: FinderOptions): string {
  return env['PUPPETEER_CACHE_DIR'] || join(home, '.cache', 'puppeteer');
}

/** A browser in puppeteer's cache, whose folder tells its version. */
export interface CachedBrowser extends Candidate {
  version: string;
}

/** The browsers in puppeteer's cache, newest first; of one version the headless shell, quicker to start, first. */
export async function puppeteerBrowsers(options: FinderOptions): Promise<CachedBrowser[]> {
  const root = puppeteerFolder(options);
  const found = await Promise.all([
    shelf(join(root, 'chrome-headless-shell'), 'headless-shell', options),
    shelf(join(root, 'chrome'), 'chrome', options),
  ]);
  return found.flat().sort((a, b) => newerFirst(a.version, b.version));
}

async function shelf(
  folder: string,
  kind: 'headless-shell' | 'chrome',
  { platform, arch }: FinderOptions,
): Promise<CachedBrowser[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const [, build = '', version = ''] = /^(\w+)-(\d+(?:\.\d+)+)$/.exec(name) ?? [];
    const suffix = builds[`${platform} ${arch}`]?.[build];
    if (suffix === undefined) return [];
    const path = join(folder, name, ...program(kind, suffix));
    return [{ path, origin: 'puppeteer' as const, kind, version }];
  });
}

/** The builds each machine runs: puppeteer's name for it, and the suffix of the folder in the archive. */
const builds: Record<string, Record<string, string>> = {
  'linux x64': { linux: 'linux64' },
  'linux arm64': { linux_arm: 'linux64' },
  'darwin x64': { mac: 'mac-x64' },
  'darwin arm64': { mac_arm: 'mac-arm64', mac: 'mac-x64' },
  'win32 x64': { win64: 'win64', win32: 'win32' },
  'win32 arm64': { win64: 'win64', win32: 'win32' },
  'win32 ia32': { win32: 'win32' },
};

function program(kind: 'headless-shell' | 'chrome', suffix: string): string[] {
  const extension = suffix.startsWith('win') ? '.exe' : '';
  if (kind === 'headless-shell') {
    return [`chrome-headless-shell-${suffix}`, `chrome-headless-shell${extension}`];
  }
  const folder = `chrome-${suffix}`;
  if (!suffix.startsWith('mac')) return [folder, `chrome${extension}`];
  const name = 'Google Chrome for Testing';
  return [folder, `${name}.app`, 'Contents', 'MacOS', name];
}

function newerFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}
