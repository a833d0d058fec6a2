import { isChinese } from './chinese.ts';
import type { Edit } from './edit.ts';
import { type Pairs, readPairs } from './pairs.ts';
import type { Prose, Run } from './prose.ts';
import { protect } from './protect.ts';

/** A stretch of prose that is read as one: a paragraph, a heading, a table cell, a value of front matter. */
export interface Block {
  role: Role;
  /** Of a heading: 1 for 一、 to 4 for （1）; 0 for all else. */
  level: number;
  /** Name of the field of front matter, as `note` or `distribution.report`. */
  field?: string;
  /** The number before a paragraph of an ordered list, which is printed as typed. */
  marker?: Marker;
  /** Counts the titles so far: 0 before the first. */
  section: number;
  /** Whether it belongs to an attachment. */
  attached: boolean;
  prose: string;
  /** `prose` with U+E000 for each character of addresses, times, models, Latin text and the like. */
  masked: string;
  /** Indexes in `prose` at which lines of the manuscript were joined. */
  joins: readonly number[];
  /** The paired signs of `prose`, with those that stand alone. */
  pairs(): Pairs;
  /** Offsets in the manuscript of a stretch of `prose`. */
  span(from: number, to: number): { start: number; end: number };
  /** The change that puts `text` for a stretch of `prose`; none where that would touch markup. */
  edit(from: number, to: number, text: string): Edit | undefined;
}

export type Role =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'column'
  | 'note'
  | 'source'
  | 'footnote'
  | 'field';

/** `1.` before a paragraph: its number, how far in it stands, and its place. */
export interface Marker {
  number: number;
  indent: number;
  start: number;
  end: number;
}

/** What is known of a block beside its prose. */
export type Traits = Pick<Block, 'role' | 'level' | 'field' | 'marker' | 'section' | 'attached'>;

/** @param at offset at which an empty block stands */
export function makeBlock(traits: Traits, { text, joins, runs }: Prose, source: string): Block {
  const masked = protect(text);
  let pairs: Pairs | undefined;
  const span = (from: number, to: number) => {
    if (from === to) {
      const at = from === 0 ? startOf(runs, 0) : endOf(runs, from - 1);
      return { start: at, end: at };
    }
    return { start: startOf(runs, from), end: endOf(runs, to - 1) };
  };
  return {
    ...traits,
    prose: text,
    masked,
    joins,
    pairs: () => {
      pairs ??= readPairs(text, masked);
      return pairs;
    },
    span,
    edit: (from, to, replacement) => {
      const edit = { ...span(from, to), text: replacement };
      // A hard break, or a picture, is no prose; beside a `*` that is one, emphasis may come about.
      const around = text.charAt(from - 1) + text.charAt(to);
      const isProse = !/[\n\ufffc]/.test(text.slice(from, to)) && !/[*~_]/.test(around);
      const isWhole = isProse && edit.end - edit.start === widthOf(runs, from, to);
      return isWhole && !turnsMarkup(source, startOf(runs, 0), edit) ? edit : undefined;
    },
  };
}

/** Whether a change makes or unmakes a mark at the head of a line, as `１. ` to `1. ` does, or emphasis. */
function turnsMarkup(source: string, blockStart: number, edit: Edit): boolean {
  const { start, end, text } = edit;
  if (turnsEmphasis(source, edit) || turnsPair(source, edit) || turnsBreak(source, edit))
    return true;
  // No farther back than matters: a line may be as long as a book, and have a change at every word.
  const near = Math.max(0, start - longestMark - 1);
  const head = Math.max(blockStart, near + source.slice(near, start).lastIndexOf('\n') + 1);
  if (start - head > longestMark) return false;
  const after = source.slice(end, end + longestMark);
  const before = source.slice(head, start);
  const leavesBlank = text === '' && before.trim() === '' && /^[ \t]*(?:[\r\n]|$)/.test(after);
  const lines = [before + source.slice(start, end) + after, before + text + after];
  return leavesBlank || lines.filter((line) => lineMark.test(line)).length === 1;
}

/** What stands beside `_` decides of emphasis (CommonMark 6.2); beside `*` anything Chinese is safe. */
function turnsEmphasis(source: string, { start, end, text }: Edit): boolean {
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  // At the head of a line a blank counts as nothing does.
  if (text === '' && /^[\r\n]?$/.test(before) && source.slice(start, end).trim() === '')
    return false;
  if (before === '_' || after === '_') return true;
  const first = text.at(0) ?? after;
  const last = text.at(-1) ?? before;
  return (/[*~]/.test(before) && !isChinese(first)) || (/[*~]/.test(after) && !isChinese(last));
}

/** Whether two signs come together that mean something as a pair: an escape, a tag, a picture, code. */
function turnsPair(source: string, { start, end, text }: Edit): boolean {
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  return [before + (text.at(0) ?? after), (text.at(-1) ?? before) + after].some((pair) =>
    markPair.test(pair),
  );
}

/** Whether a line comes to end with what breaks it in print, or no longer does: two blanks or a backslash. */
function turnsBreak(source: string, { start, end, text }: Edit): boolean {
  const [before, after] = [source.slice(Math.max(0, start - 2), start), source.slice(end, end + 3)];
  return (
    hardBreak.test(before + source.slice(start, end) + after) !==
    hardBreak.test(before + text + after)
  );
}

const hardBreak = /(?:\\| {2})\r?\n/;
const markPair = /^(?:\\[!-/:-@[-`{-~]|[<&][a-z/!?#]|!\[|\]\(|``)$/i;
const lineMark = /^[ \t>]*(?:(?:#{1,6}|[-+*]|\d{1,9}[.)])(?:\s|$)|>|<[!?/a-z]|```|~~~)/i;
const longestMark = 16;

function startOf(runs: readonly Run[], index: number): number {
  const run = runs[runIndex(runs, index)];
  if (run === undefined) return 0;
  return run.whole ? run.start : run.start + index - run.at;
}

function endOf(runs: readonly Run[], index: number): number {
  const run = runs[runIndex(runs, index)];
  if (run === undefined) return 0;
  return run.whole ? run.end : run.start + index - run.at + 1;
}

/** How many characters of the manuscript were read as this stretch; what lies between runs is not counted. */
function widthOf(runs: readonly Run[], from: number, to: number): number {
  let width = 0;
  for (let at = runIndex(runs, from); from < to; at += 1) {
    const run = runs[at];
    if (run === undefined || run.at >= to) break;
    width += run.whole
      ? run.end - run.start
      : Math.min(run.at + run.length, to) - Math.max(run.at, from);
  }
  return width;
}

/** The run in which a character of prose stands. */
function runIndex(runs: readonly Run[], index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
