import type { VFile } from 'vfile';
import type { Problem } from '../finding/finding.ts';
import type { Role } from '../fonts/roles.ts';
import type { PdfProfile } from '../pdf/profile.ts';

export const formats = ['html', 'pdf'] as const;

export type Format = (typeof formats)[number];

/** A file that came out, whole. */
export interface Output {
  format: Format;
  /** As shown to people: relative to the working directory where it lies below it. */
  path: string;
  bytes: number;
  /** Absent for HTML made without a browser: its pages were never counted. */
  pages?: number;
}

/** The face that played a role in one issue. */
export interface FaceUse {
  role: Role;
  family: string;
  /** True when the face stands in for the official one. */
  substitute: boolean;
}

/** A file with findings: the messages of `file`. */
export interface Source {
  /** Path as shown to people; `-` for standard input. */
  source: string;
  file: VFile;
}

/** What became of one issue. */
export interface Outcome extends Source {
  /** `cached`: what an earlier run made is still right; `due`: it would be built (`--dry-run`). */
  status: 'built' | 'cached' | 'due' | 'failed';
  outputs: Output[];
  fonts: FaceUse[];
  /** What `brief check` says of its text; absent where it was not asked, or is already said. */
  verdict?: Verdict;
  /** Why it had to be built; absent when it had not. */
  reason?: Reason;
  /** Time from its beginning to its end, ms; others may have been built at the same time. */
  ms: number;
}

/** What the rules of language find in a text, in numbers. */
export interface Verdict {
  errors: number;
  warnings: number;
  infos: number;
}

/** What makes an issue be built: it never was, it was asked for, or what changed. */
export type Reason =
  | 'new'
  | 'forced'
  | 'output-missing'
  | 'output-changed'
  | 'brief'
  | 'settings'
  | 'manuscript'
  | 'configuration'
  | 'template'
  | 'picture'
  | 'font'
  | 'browser'
  | 'strict';

/** One part of several that together build every issue: the `index`-th (from 1) of `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** What became of a run. */
export interface Build {
  outcomes: Outcome[];
  /** Configurations with findings. With an error among them nothing was built. */
  configurations?: Source[];
  /** Said once per run and of no one manuscript: stand-in faces, the browser's sandbox. */
  notes: Problem[];
  /** Issues left out because one had failed (`--fail-fast`). */
  skipped?: number;
  /** Wall time of the run, ms. */
  ms: number;
  /** The set-up that was missing for PDF though HTML came out (no browser), already among `notes`. */
  missing?: 'browser';
  /** A finished bulletin could not be written; its finding says which. */
  unwritten?: true;
}

/** What `build` is asked for. */
export interface BuildOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Manuscripts as given; none means every issue of the workspace. `-` is standard input. */
  files: string[];
  stdin?: () => Promise<Uint8Array>;
  out?: string;
  formats: Format[];
  template?: string;
  /** What a PDF conforms to; `2a` where not said. */
  pdfProfile?: PdfProfile;
  /** Path of a browser, as given by `--browser`. */
  browser?: string;
  /** Pages printed at the same time. */
  jobs?: number;
  /** Only the issues of this part. */
  shard?: Shard;
  /** Build what has not changed too. */
  force?: boolean;
  /** Build nothing: say what would be built and why. */
  dryRun?: boolean;
  /** An error that `check` finds in its text stops an issue. */
  strict?: boolean;
  /** Begin no other issue once one has failed. */
  failFast?: boolean;
  /** For one issue in the browser, ms; 0 for none. */
  timeout: number;
  signal?: AbortSignal;
  /** Called before the Chromium from npm is unpacked, once per machine; it takes some seconds. */
  onUnpack?: () => void;
  /** Called as each issue is done, in the order they finish. */
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  done: number;
  total: number;
  outcome: Outcome;
}
