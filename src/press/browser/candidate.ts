import type { ChromiumPackage } from './npm-chromium.ts';
import type { Reason } from './reason.ts';

/** What the search for a browser depends on, read once at the edge of the program. */
export interface FinderOptions {
  /** `--browser`. */
  given?: string;
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  arch: string;
  /** The user's home folder. */
  home: string;
  /** Where brief keeps what it can make again; the Chromium from npm is unpacked here. */
  cacheFolder: string;
}

/** A browser that is there, not yet tried. */
export interface Candidate {
  /** The program file; of the Chromium from npm, where it will be once unpacked. */
  path: string;
  origin: 'given' | 'installed' | 'puppeteer' | 'npm';
  kind: BrowserKind;
  /** What the Chromium from npm is unpacked from. */
  packed?: ChromiumPackage;
}

export type BrowserKind = 'chrome' | 'edge' | 'chromium' | 'headless-shell';

/** A browser that was seen and not used. */
export interface Passed {
  path: string;
  reason: Reason;
}
