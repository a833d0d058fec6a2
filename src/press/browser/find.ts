import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { BrowserKind, Candidate, FinderOptions, Passed } from './candidate.ts';
import { installedSpots, isSnap, macProgram } from './installed.ts';
import { chromiumFiles, chromiumPackage } from './npm-chromium.ts';
import { puppeteerBrowsers, puppeteerFolder } from './puppeteer-cache.ts';
import { isOld, type Reason } from './reason.ts';

/** What a search found. */
export interface Found {
  /** In the order in which they should be tried. */
  candidates: Candidate[];
  /** Seen, and known to be of no use without being started. */
  passed: Passed[];
  /** Every place looked at, as shown to people. */
  tried: string[];
  /** The browser the user named, and how; then nothing else was looked for. */
  given?: Given;
}

export interface Given {
  path: string;
  by: '--browser' | 'BRIEF_BROWSER' | 'PUPPETEER_EXECUTABLE_PATH';
}

/**
 * Looks for browsers without starting any: the one the user names, else those installed, those in
 * puppeteer's cache, and the one from npm.
 */
export async function findBrowsers(options: FinderOptions): Promise<Found> {
  const given = givenBrowser(options);
  if (given !== undefined) {
    // The one from npm, named by its own path, still needs what lies packed beside it.
    const own = packed(options).findings.find(({ path }) => path === given.path);
    if (own !== undefined) return { ...gather([own]), tried: [given.path], given };
    const finding = await inspect(given.path, 'given', kindOf(given.path), options.platform);
    return { ...gather([finding]), tried: [given.path], given };
  }
  const finds = [...(await Promise.all([installed(options), cached(options)])), packed(options)];
  const { candidates, passed } = gather(finds.flatMap(({ findings }) => findings));
  return { candidates, passed, tried: finds.flatMap(({ tried }) => tried) };
}

type Finding = Candidate | Passed;

interface Find {
  findings: Finding[];
  tried: string[];
}

function givenBrowser({ given, env, platform }: FinderOptions): Given | undefined {
  const named: [Given['by'], string | undefined][] = [
    ['--browser', given],
    ['BRIEF_BROWSER', env['BRIEF_BROWSER']],
    ['PUPPETEER_EXECUTABLE_PATH', env['PUPPETEER_EXECUTABLE_PATH']],
  ];
  for (const [by, value] of named) {
    // Windows copies a path with quotation marks around it, from a shortcut with what the browser is told after it.
    const path = value?.trim().replace(/^"([^"]*)".*$/, '$1');
    if (path) return { by, path: programOf(resolve(path), platform) };
  }
  return undefined;
}

function programOf(path: string, platform: NodeJS.Platform): string {
  return platform === 'darwin' && path.endsWith('.app') ? macProgram(path) : path;
}

async function installed(options: FinderOptions): Promise<Find> {
  const spots = installedSpots(options);
  // All at once: one after the other, sixty answers are waited for while issues are read in between.
  const findings = await Promise.all(
    spots.map(async ({ kind, paths }) => {
      const path = await firstFile(paths);
      return path === undefined ? [] : [await inspect(path, 'installed', kind, options.platform)];
    }),
  );
  return { findings: findings.flat(), tried: spots.flatMap(({ shown }) => shown) };
}

async function cached(options: FinderOptions): Promise<Find> {
  const browsers = await puppeteerBrowsers(options);
  const findings = browsers.map(({ version, ...candidate }): Finding => {
    const { path } = candidate;
    return isOld(version) ? { path, reason: { why: 'old', version } } : candidate;
  });
  return { findings, tried: [puppeteerFolder(options)] };
}

function packed({ platform, arch, cacheFolder }: FinderOptions): Find {
  if (platform !== 'linux' || arch !== 'x64') return { findings: [], tried: [] };
  const tried = ['@sparticuz/chromium'];
  const found = chromiumPackage();
  if (found === undefined) return { findings: [], tried };
  const path = chromiumFiles(found, cacheFolder).program;
  return { findings: [{ path, origin: 'npm', kind: 'headless-shell', packed: found }], tried };
}

/** Judges a path by what is plain without starting it. */
async function inspect(
  path: string,
  origin: Candidate['origin'],
  kind: BrowserKind,
  platform: NodeJS.Platform,
): Promise<Finding> {
  const reason = await plainReason(path, platform);
  return reason === undefined ? { path, origin, kind } : { path, reason };
}

async function plainReason(path: string, platform: NodeJS.Platform): Promise<Reason | undefined> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return { why: 'absent' };
  if (entry.isDirectory()) return { why: 'folder' };
  if (/firefox|safari|iexplore|\.(lnk|url|desktop)$/i.test(basename(path)))
    return { why: 'foreign' };
  if (platform === 'linux' && (await isSnap(path).catch(() => false))) return { why: 'snap' };
  return undefined;
}

async function firstFile(paths: string[]): Promise<string | undefined> {
  const entries = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.find((_, index) => entries[index]?.isFile());
}

function kindOf(path: string): BrowserKind {
  const name = basename(path).toLowerCase();
  if (/headless.?shell/.test(name)) return 'headless-shell';
  if (name.includes('edge')) return 'edge';
  return name.includes('chromium') ? 'chromium' : 'chrome';
}

function gather(findings: Finding[]): { candidates: Candidate[]; passed: Passed[] } {
  return {
    candidates: findings.filter((each) => 'origin' in each),
    passed: findings.filter((each) => 'reason' in each),
  };
}
