import { dirname, join } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { cacheName } from '../build/cache/entry.ts';
import type { Written } from '../build/cache/stamp.ts';
import type { Format } from '../build/outcome.ts';
import { sweep, writeWhole } from '../build/write.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { PdfSummary } from './pdf/inspect.ts';

/**
 * What earlier runs found out, so that it need not be found out again. It says nothing of the files of an
 * archive: those are read every time. Safe to delete.
 */
export interface Memory {
  layout: typeof layout;
  /** By the name of the issue. */
  issues: Record<string, KnownIssue>;
  /** Printed catalogues by their path in the archive. */
  prints: Record<string, KnownPrint>;
  /** Archives that were published whole, by their folders. */
  archives: Record<string, KnownArchive>;
}

/** What an issue says, and what was built of it. */
export interface KnownIssue {
  /** Digest of all that decides what it says. */
  key: string;
  said: Said;
  outputs: KnownOutput[];
}

/** What an issue says by itself. */
export type Said = Pick<ArchiveEntry, 'fields' | 'number' | 'columns' | 'titles' | 'text'>;

/** A file that was built, as it was when it was read. */
export interface KnownOutput extends Written {
  format: Format;
  pdf?: PdfSummary;
}

export interface KnownPrint {
  /** Digest of all that decides its bytes. */
  key: string;
  sha256: string;
  pages: number;
}

export interface KnownArchive {
  /** Digest of all that decides the bytes of its files. */
  key: string;
  /** Digest of its manifest. */
  manifest: string;
}

/** Of this file; another is as good as none. */
const layout = 1;

/** Reads the memory kept in a folder of outputs; an empty one where there is none, or it is damaged. */
export async function readMemory(out: string): Promise<Memory> {
  try {
    const [sum, body] = split((await readPlain(placeOf(out))).toString());
    const value: unknown = sum === digest(body) ? JSON.parse(body) : undefined;
    return isMemory(value) ? value : emptyMemory();
  } catch {
    return emptyMemory();
  }
}

/** Keeps what is new for the next run; where that cannot be written, the next run takes longer, no more. */
export async function writeMemory(out: string, memory: Memory, before: Memory): Promise<void> {
  const body = JSON.stringify(memory);
  if (body === JSON.stringify(before)) return;
  const draft = { path: placeOf(out), data: `${digest(body)}\n${body}` };
  // The build clears away what was left beside the records of issues: they may all lie in folders below.
  await sweep(dirname(draft.path));
  await writeWhole([draft], { hurry: true }).catch(() => undefined);
}

export function emptyMemory(): Memory {
  return { layout, issues: {}, prints: {}, archives: {} };
}

/** The records of issues end in .json: none of them can lie there. */
function placeOf(out: string): string {
  return join(out, cacheName, 'archive.memory');
}

function split(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

/** Its checksum has shown that it is whole and ours: only its layout is left to be asked. */
function isMemory(value: unknown): value is Memory {
  return (
    typeof value === 'object' && value !== null && 'layout' in value && value.layout === layout
  );
}
