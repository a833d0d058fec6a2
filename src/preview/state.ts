import type { VFile } from 'vfile';
import type { Severity } from '../finding/finding.ts';
import { findingsOf, type Said } from '../report/findings.ts';
import type { Language } from '../report/language.ts';
import type { Placed } from './placing.ts';

/** What a tab is told of an issue each time it was set, as JSON. */
export interface State {
  /** Counts attempts, from 1. */
  turn: number;
  /** The pages to be shown: the last that were good. Absent until there are any. */
  shown?: Shown;
  /** Whether these are the pages of the manuscript as it stands. */
  current: boolean;
  /** The manuscript as it stands. */
  text: string;
  /** What keeps it from coming out; what else was found is told when the pages are there. */
  errors: Finding[];
  /** How long setting and printing took, ms. */
  ms: number;
}

export interface Shown {
  digest: string;
  pages: PageSize[];
  /** When they were printed, ms since 1970. */
  at: number;
}

/** mm */
export interface PageSize {
  width: number;
  height: number;
}

/** What takes longer to find out than the pages take to be printed. */
export interface Details {
  /** Of the state it belongs to. */
  turn: number;
  /** Of `build` and of `check`. */
  findings: Finding[];
  /** What stands where on the pages shown, in offsets of the present text. */
  placed: Placed[];
}

/** A finding in the reader's language. */
export interface Finding {
  rule: string;
  severity: Severity;
  text: string;
  advice?: string;
  /** Another file than the manuscript. */
  source?: string;
  line?: number;
  column?: number;
  /** UTF-16 offsets in the manuscript, `end` exclusive. */
  start?: number;
  end?: number;
}

/** What is said of a manuscript, from its top to its end. */
export function findingsIn(file: VFile, language: Language): Finding[] {
  const starts = lineStarts(String(file));
  return findingsOf({ source: file.path, file }, language).map((each) => findingOf(each, starts));
}

/** All of them in their order, what several have found once. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const distinct = new Map(
    findings.map((each) => [`${each.rule} ${each.start} ${each.end} ${each.text}`, each]),
  );
  return [...distinct.values()].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}

/** Of another file, such as the configuration. */
export function findingsElsewhere(source: string, said: readonly Said[]): Finding[] {
  return said.map((each) => ({ ...wordsOf(each), source, ...(each.place && pointOf(each.place)) }));
}

function findingOf(said: Said, starts: readonly number[]): Finding {
  const { place } = said;
  if (place === undefined) return wordsOf(said);
  const offsetOf = ({ line, column }: { line: number; column: number }) =>
    (starts[line - 1] ?? 0) + column - 1;
  const start = offsetOf(place);
  const end = place.end === undefined ? start + 1 : offsetOf(place.end);
  return { ...wordsOf(said), ...pointOf(place), start, end: Math.max(end, start + 1) };
}

function wordsOf({ rule = '', severity, text, advice }: Said): Finding {
  return { rule, severity, text, ...(advice !== undefined && { advice }) };
}

function pointOf({ line, column }: { line: number; column: number }) {
  return { line, column };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
}
