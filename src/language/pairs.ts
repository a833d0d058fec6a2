import { mask, numerals } from './chinese.ts';

/** Two signs that belong together, as indexes in the prose. */
export interface Pair {
  open: number;
  close: number;
  /** The opening sign; （ for a half-width bracket too. */
  sign: string;
  /** The pair directly around it. */
  outer: OpenSign | undefined;
}

/** A sign that was opened. */
export interface OpenSign {
  open: number;
  sign: string;
  outer: OpenSign | undefined;
}

export interface Pairs {
  /** In the order in which they close. */
  pairs: readonly Pair[];
  /** Opened and never closed, from the left. */
  unclosed: readonly number[];
  /** Closed and never opened. */
  unopened: readonly number[];
}

/** Reads the paired signs of a text. A bracket after a number (`1）`) is no pair, nor an apostrophe. */
export function readPairs(prose: string, masked: string): Pairs {
  const reading: Reading = {
    top: undefined,
    open: new Map(),
    pairs: [],
    unclosed: [],
    unopened: [],
  };
  for (const { index, 0: sign } of prose.matchAll(signs)) {
    if (masked[index] === mask) continue;
    const opening = openings.get(sign);
    if (opening === undefined) push(reading, index, sign === '(' ? '（' : sign);
    else if (reading.open.get(opening)) close(reading, index, opening);
    else if (!isNumberBracket(prose, index)) reading.unopened.push(index);
  }
  while (reading.top !== undefined) reading.unclosed.push(pop(reading, reading.top).open);
  const { pairs, unclosed, unopened } = reading;
  return { pairs, unclosed: unclosed.sort((a, b) => a - b), unopened };
}

interface Reading {
  top: OpenSign | undefined;
  /** How many of each sign stand open. */
  open: Map<string, number>;
  pairs: Pair[];
  unclosed: number[];
  unopened: number[];
}

function push(reading: Reading, open: number, sign: string): void {
  reading.top = { open, sign, outer: reading.top };
  reading.open.set(sign, (reading.open.get(sign) ?? 0) + 1);
}

function pop(reading: Reading, top: OpenSign): OpenSign {
  reading.top = top.outer;
  reading.open.set(top.sign, (reading.open.get(top.sign) ?? 0) - 1);
  return top;
}

/** Closes the innermost open sign of its kind; those opened within it were never closed. */
function close(reading: Reading, index: number, opening: string): void {
  for (let top = reading.top; top !== undefined; top = reading.top) {
    const { open, sign, outer } = pop(reading, top);
    if (sign === opening) {
      reading.pairs.push({ open, sign, outer, close: index });
      return;
    }
    reading.unclosed.push(open);
  }
}

const signs = /[“”‘’（）()《》〈〉〔〕【】「」『』]/g;

/** The opening sign of each closing one. */
const openings = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['）', '（'],
  [')', '（'],
  ['》', '《'],
  ['〉', '〈'],
  ['〕', '〔'],
  ['】', '【'],
  ['」', '「'],
  ['』', '『'],
]);

/** `1）`, `一)`, `a)` before an item, and the apostrophe of `’98`. */
function isNumberBracket(prose: string, index: number): boolean {
  if (prose[index] === '’') {
    return /[\dA-Za-z]/.test(prose.charAt(index + 1)) || /[A-Za-z]/.test(prose.charAt(index - 1));
  }
  return numberBefore.test(prose.slice(Math.max(0, index - 5), index));
}

const numberBefore = new RegExp(
  `(?:^|[，。；：、！？\\s])(?:\\d{1,2}|[a-zA-Z]|[${numerals}]{1,3})$`,
);
