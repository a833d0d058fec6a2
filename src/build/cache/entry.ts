import type { Problem } from '../../finding/finding.ts';
import { readPlainSync } from '../../workspace/plain-file.ts';
import type { FaceUse, Format, Verdict } from '../outcome.ts';
import { writeSmall } from '../write.ts';
import type { Written } from './stamp.ts';

/** What an issue that came out was made of, and what came out. Kept as JSON. */
export interface Entry extends Ingredients {
  layout: typeof layout;
  outputs: (Written & { format: Format })[];
  pages: number;
  fonts: FaceUse[];
  messages: KeptMessage[];
  /** What the rules of language find in its text, and a digest of what the office settles of them. */
  verdict: Verdict & { settled: string };
}

/** Digests of all that decides the bytes of an issue. */
export interface Ingredients {
  /** Version of brief. */
  brief: string;
  /** What the command line and the environment say. */
  settings: string;
  manuscript: string;
  /** The configuration, and what the issue uses of it. */
  configuration: Layered;
  /** `own`: the template the manuscript asks for by name. */
  template: { own: string; sha256: string };
  /** Addresses as written. */
  pictures: { address: string; sha256: string }[];
  /** The fonts there are, and the glyphs the issue uses. */
  faces: Layered;
  /** The browsers there are, and the version of the one that printed. */
  browser: Layered;
}

/**
 * Something looked at in two steps: as long as the `whole`, which is quick to know, is the same, so is
 * what the issue uses of it.
 */
export interface Layered {
  whole: string;
  used: string;
}

export interface KeptMessage {
  reason: string;
  ruleId?: string;
  fatal?: boolean;
  problem?: Problem;
  place?: { start: Point; end: Point } | Point;
}

interface Point {
  line: number;
  column: number;
}

/** Of this file; an entry of another is as good as none. */
const layout = 2;

/** Where the cache lies, in the folder of outputs. */
export const cacheName = '.brief-cache';

/** The entry at a path; undefined where there is none that can be read. */
export function readEntry(path: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(readPlainSync(path).toString());
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes an entry; gives what the system said where it could not: that costs the next run time, no more. */
export function writeEntry(path: string, entry: Omit<Entry, 'layout'>): unknown {
  try {
    writeSmall({ path, data: JSON.stringify({ layout, ...entry }) });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether this is an entry of ours: what a hand may have changed is held against its files later. */
function isEntry(value: unknown): value is Entry {
  if (!isTable(value) || value['layout'] !== layout) return false;
  const { brief, settings, manuscript, configuration, template, faces, browser } = value;
  const { pictures, outputs, pages, fonts, messages, verdict } = value;
  return (
    [brief, settings, manuscript].every(isText) &&
    [configuration, faces, browser].every((each) => hasTexts(each, 'whole', 'used')) &&
    hasTexts(template, 'own', 'sha256') &&
    listOf(pictures, (each) => hasTexts(each, 'address', 'sha256')) &&
    listOf(outputs, (each) => hasTexts(each, 'format', 'size', 'modified', 'changed', 'sha256')) &&
    typeof pages === 'number' &&
    listOf(fonts, (each) => hasTexts(each, 'role', 'family')) &&
    listOf(messages, (each) => hasTexts(each, 'reason')) &&
    isVerdict(verdict)
  );
}

function isVerdict(value: unknown): boolean {
  const counts = isTable(value) ? [value['errors'], value['warnings'], value['infos']] : [];
  return counts.length > 0 && counts.every(Number.isInteger) && hasTexts(value, 'settled');
}

function hasTexts(value: unknown, ...keys: string[]): boolean {
  return isTable(value) && keys.every((key) => isText(value[key]));
}

function listOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
