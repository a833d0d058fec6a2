import type { Problem } from '../finding/finding.ts';
import { isRightToLeft } from '../fonts/right-to-left.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { type PlacedChar, plainReadingText, readingText } from '../pdf/text.ts';
import {
  textChanged,
  textExtra,
  textMissing,
  textStrange,
  textTurned,
} from './proof-text-problems.ts';

/** Whether a reader, or a program that searches, finds all of the text in order and nothing more. */
export function checkText(reading: PdfReading, expected: string): Problem[] {
  // Nearly always so, and much quicker to find out.
  if (isSeenAlike(plainReadingText(reading), expected)) return [];
  const placed = readingText(reading);
  const wanted = significant(Array.from(expected, (char) => ({ char, page: 0 })));
  const printed = significant(placed);
  const known = new Set(wanted.map(({ char }) => char));
  const isStrange = ({ char }: PlacedChar) => lookalike.test(char) && !known.has(char);
  const [strange] = printed.filter(isStrange);
  return [
    ...(strange ? [textStrange(strange.page, distinct(printed.filter(isStrange)))] : []),
    // A lookalike is told of above; here it stands for whatever character is wanted.
    ...compare(wanted, printed, (want, print) => want.char === print.char || isStrange(print)),
  ];
}

/** Whether two texts are the same but for what does not show. */
function isSeenAlike(one: string, other: string): boolean {
  let at = 0;
  let otherAt = 0;
  while (at < one.length || otherAt < other.length) {
    if (one.charCodeAt(at) === other.charCodeAt(otherAt)) {
      at += 1;
      otherAt += 1;
      continue;
    }
    const [passed, otherPassed] = [unseenLength(one, at), unseenLength(other, otherAt)];
    if (passed + otherPassed === 0) return false;
    at += passed;
    otherAt += otherPassed;
  }
  return true;
}

type Equal = (want: PlacedChar, print: PlacedChar) => boolean;

function compare(wanted: PlacedChar[], printed: PlacedChar[], equal: Equal): Problem[] {
  const shorter = Math.min(wanted.length, printed.length);
  const same = (want: PlacedChar | undefined, print: PlacedChar | undefined) =>
    want !== undefined && print !== undefined && equal(want, print);
  let start = 0;
  while (start < shorter && same(wanted[start], printed[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(wanted.at(-1 - end), printed.at(-1 - end))) end += 1;
  const lost = wanted.slice(start, wanted.length - end);
  const added = printed.slice(start, printed.length - end);
  if (lost.length === 0 && added.length === 0) return [];
  const page = (printed[start] ?? printed[start - 1])?.page ?? 1;
  // A PDF holds them as they stand on the paper, from the left.
  const turned = lost.filter(({ char }) => isRightToLeft(char));
  if (turned.length > 0) return [textTurned(page, excerpt(turned))];
  const before = excerpt(printed.slice(Math.max(0, start - 10), start));
  if (added.length === 0) return [textMissing(page, before, excerpt(lost))];
  if (lost.length === 0) return [textExtra(page, before, excerpt(added))];
  return [textChanged(page, before, excerpt(lost), excerpt(added))];
}

/**
 * Characters that show, one item each, an accent joined to its letter: a font may hold both as one.
 * Blanks and characters without a shape are left out.
 */
function significant(chars: readonly PlacedChar[]): PlacedChar[] {
  const shown: PlacedChar[] = [];
  for (const { char, page } of chars) {
    const last = shown.at(-1);
    if (seenOf(char) === '') continue;
    // Only here: on its own, NFC would hide compatibility ideographs behind the usual ones.
    if (last && /^\p{M}/u.test(char)) last.char = (last.char + char).normalize('NFC');
    else shown.push({ char, page });
  }
  return shown;
}

function seenOf(text: string): string {
  return text.replace(unseen, '');
}

/** How many places from `start` on hold what does not show. */
function unseenLength(text: string, start: number): number {
  unseenHere.lastIndex = start;
  return unseenHere.test(text) ? unseenHere.lastIndex - start : 0;
}

function excerpt(chars: readonly PlacedChar[]): string {
  const text = chars.slice(0, 20).map(({ char }) => visible(char));
  return text.join('') + (chars.length > 20 ? '……' : '');
}

function distinct(chars: readonly PlacedChar[]): string {
  return [...new Set(chars.map(({ char }) => char))].slice(0, 10).join('');
}

/** A character of private use or none at all shows only as its number. */
function visible(char: string): string {
  const number = char.codePointAt(0)?.toString(16).toUpperCase();
  return /^[\p{Co}\p{Cn}\p{Cs}]/u.test(char) ? `U+${number}` : char;
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const unseenHere = new RegExp(unseen, 'uy');

/** Radicals and compatibility ideographs, which look like the usual characters, and the replacement mark. */
const lookalike = /^[\u{2e80}-\u{2fdf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}\u{fffd}]/u;
