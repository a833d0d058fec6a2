import { access, constants, statfs } from 'node:fs/promises';
import type { BrowserKind } from './candidate.ts';

/** What one start of a browser depends on. */
export interface Start {
  kind: BrowserKind;
  sandbox: boolean;
  /** Whether pages can use /dev/shm. */
  sharedMemory: boolean;
  /** The browser's folder for everything it writes. */
  profile: string;
}

/** The command line of a browser that prints what it is handed, and does nothing else. */
export function flagsFor({ kind, sandbox, sharedMemory, profile }: Start): string[] {
  return [
    // Chrome 131 still has its old headless mode inside, and takes the bare flag for it.
    kind === 'headless-shell' ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    ...(sharedMemory ? [] : ['--disable-dev-shm-usage']),
    ...quiet,
    ...same,
    'about:blank',
  ];
}

/** Nothing of the browser's own: no network, no first run, no keychain, no add-ons, no crash reports. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  // MacAppCodeSignClone leaves a copy of Chrome behind (https://github.com/teamcapybara/capybara/issues/2795).
  '--disable-features=MacAppCodeSignClone,MediaRouter,OptimizationHints,Translate',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-breakpad',
  '--disable-crash-reporter',
];

/** The same page on every machine, and a page nobody looks at as quick as one in front. */
const same = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** What a browser's environment depends on. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  profile: string;
  /** A fontconfig file naming the only faces that count as installed. */
  fonts?: string;
  /** Libraries the system lacks. */
  libraries?: string;
}

/** The environment of the browser process; brief's own stays as it is. */
export function environmentFor({
  env,
  platform,
  profile,
  fonts,
  libraries,
}: Surroundings): Record<string, string | undefined> {
  if (platform !== 'linux') return env;
  return {
    ...env,
    // Whatever else it writes goes with the profile, and a home that is read-only does no harm
    // (https://github.com/chrome-php/chrome/issues/649).
    HOME: profile,
    TMPDIR: profile,
    XDG_CACHE_HOME: profile,
    XDG_CONFIG_HOME: profile,
    ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }),
    ...(libraries === undefined
      ? {}
      : { LD_LIBRARY_PATH: [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }),
  };
}

/**
 * Whether pages must do without /dev/shm: it is under 128 MiB (Docker gives a container 64), missing, or
 * not ours to write to, as in a chroot.
 */
export async function lacksSharedMemory(
  platform: NodeJS.Platform,
  folder = '/dev/shm',
): Promise<boolean> {
  if (platform !== 'linux') return false;
  try {
    await access(folder, constants.W_OK);
    const { bsize, blocks } = await statfs(folder);
    return bsize * blocks < 128 * 2 ** 20;
  } catch {
    return true;
  }
}
