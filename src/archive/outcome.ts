import type { Build, BuildOptions, Source } from '../build/outcome.ts';
import type { Problem } from '../finding/finding.ts';
import type { Changes } from './publish.ts';

/** What `archive` is asked for. */
export interface ArchiveOptions
  extends Pick<
    BuildOptions,
    'cwd' | 'env' | 'jobs' | 'timeout' | 'browser' | 'signal' | 'onUnpack' | 'onProgress'
  > {
  /** Where to publish; `archive` in the workspace unless given. */
  out?: string;
  /** Only checks the ledger: builds nothing, writes nothing. */
  check?: boolean;
}

/** One manuscript of the archive and what became of it; its findings are the messages of `file`. */
export interface ArchiveIssue extends Source {
  status: 'checked' | 'published' | 'unpublished';
  /** Of the PDF, once published. */
  pages?: number;
}

/** What became of an archive. */
export interface Archive extends Pick<Build, 'notes' | 'missing' | 'unwritten'> {
  /** `refused`: the folder is as it was before; a finding or a note says why. */
  status: 'checked' | 'published' | 'refused';
  /** Folder of the archive, as shown to people. */
  folder: string;
  issues: ArchiveIssue[];
  /** Configurations with findings. */
  configurations: Source[];
  /** Of the files of the archive; all zero where nothing was published. */
  changes: Changes;
  /** Wall time of the run, ms. */
  ms: number;
}

/** What became of a file of the archive since it was published. */
export type FileStatus =
  | 'ok'
  | 'missing'
  | 'changed'
  | 'unreadable'
  | 'unsound'
  | 'pages'
  | 'extra';

/** The verdict on one file. */
export interface FileVerdict {
  /** Below the folder of the archive, with `/`. */
  path: string;
  status: FileStatus;
  /** Of a PDF that can be read. */
  pages?: number;
  /** What is wrong with it; absent where it is as published. */
  problem?: Problem;
}

/** What `verify` found. */
export interface Verification {
  /** As shown to people. */
  folder: string;
  /** Every file, by path. */
  files: FileVerdict[];
  /** Wall time, ms. */
  ms: number;
}
