import type { Box } from '../pdf/box.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { type PrintedChar, printedChars } from './printed.ts';
import { type Span, type Stretch, type Stretches, withoutBlanks } from './stretches.ts';

/** Part of a line on a page (from 1, mm) and what it was set from (UTF-16 offsets, `end` exclusive). */
export interface Placed extends Box {
  page: number;
  start: number;
  end: number;
}

/**
 * Finds on the pages what the manuscript says. The proof has seen to it that all text is there in its
 * order, so one is found in the other as it stands, blanks aside; what is printed twice, or out of the
 * manuscript's order (contents, footnotes, the head), is found after that in what is left.
 */
export function placeText(reading: PdfReading, stretches: Stretches): Placed[] {
  const paper = layOut(printedChars(reading));
  let cursor = 0;
  for (const stretch of stretches.body) cursor = claimNext(paper, stretch, cursor);
  const rest = [...stretches.fields, ...stretches.body];
  // A long text is surely itself; a short one takes what is left.
  rest.sort((one, other) => other.text.length - one.text.length);
  for (const stretch of rest) claimFree(paper, stretch);
  return [...joined(paper), ...placePictures(reading, stretches)];
}

/** The printed text as one string, and for each of its units the character it is of. */
interface Paper {
  text: string;
  chars: PrintedChar[];
  /** Index in `chars` by index in `text`. */
  charAt: number[];
  /** By index in `text`: what it was set from. */
  claims: (Span | undefined)[];
}

function layOut(chars: PrintedChar[]): Paper {
  const shown = chars.map((char) => ({ ...char, text: withoutBlanks(char.text).text }));
  const charAt = shown.flatMap(({ text }, index) =>
    Array.from({ length: text.length }, () => index),
  );
  const text = shown.map((char) => char.text).join('');
  return { text, chars, charAt, claims: Array.from({ length: text.length }, () => undefined) };
}

/** Claims the next place of a stretch; gives where to look for the one after it. */
function claimNext(paper: Paper, stretch: Stretch, cursor: number): number {
  if (stretch.text === '') return cursor;
  const at = paper.text.indexOf(stretch.text, cursor);
  // Two or three characters may stand anywhere: far away they are others.
  const reach = stretch.text.length < 4 ? 200 : Infinity;
  if (at === -1 || at - cursor > reach) return cursor;
  claim(paper, stretch, at);
  return at + stretch.text.length;
}

/** Claims every place of a stretch that nothing else has. */
function claimFree(paper: Paper, stretch: Stretch): void {
  const { length } = stretch.text;
  if (length === 0) return;
  let at = paper.text.indexOf(stretch.text);
  while (at !== -1) {
    const isFree = paper.claims.slice(at, at + length).every((each) => each === undefined);
    if (isFree) claim(paper, stretch, at);
    // A figure may well stand elsewhere by chance; what is short is taken once.
    if (isFree && length < 4) return;
    at = paper.text.indexOf(stretch.text, at + length);
  }
}

function claim(paper: Paper, stretch: Stretch, at: number): void {
  for (let index = 0; index < stretch.text.length; index += 1) {
    const start = stretch.offsets?.[index];
    paper.claims[at + index] = start === undefined ? stretch : { start, end: start + 1 };
  }
}

/**
 * Neighbours on a line that are neighbours in the manuscript, as one: as long as all are of one width,
 * so that the place of each is known from its number.
 */
function joined({ chars, charAt, claims }: Paper): Placed[] {
  const groups: Group[] = [];
  claims.forEach((span, index) => {
    const char = chars[charAt[index] ?? -1];
    if (span === undefined || char === undefined) return;
    const last = groups.at(-1);
    if (last !== undefined && follows(last, char, span)) {
      last.box.width = Math.max(last.box.width, char.x + char.width - last.box.x);
      last.box.end = Math.max(last.box.end, span.end);
      last.char = char;
    } else {
      const { page, x, y, width, height } = char;
      const { start, end } = span;
      groups.push({ char, box: { page, x, y, width, height, start, end } });
    }
  });
  return groups.map(({ box }) => rounded(box));
}

interface Group {
  box: Placed;
  /** The last in it. */
  char: PrintedChar;
}

/** 0.01 mm is a thirtieth of a pixel, and what a tab has to be told gets half as long. */
function rounded(box: Placed): Placed {
  const round = (length: number) => Math.round(length * 100) / 100;
  const { x, y, width, height } = box;
  return { ...box, x: round(x), y: round(y), width: round(width), height: round(height) };
}

function follows({ box, char }: Group, next: PrintedChar, span: Span): boolean {
  const isSame = span.start === box.start && span.end === box.end;
  const isNext = span.start === box.end && Math.abs(next.width - char.width) < 0.05;
  const gap = next.x - (char.x + char.width);
  return (
    next.page === char.page &&
    Math.abs(next.y - char.y) < 0.3 &&
    (isSame || isNext) &&
    gap > -next.width &&
    gap < (isSame ? 2 : 0.3) * next.height
  );
}

/** Pictures are printed in the order of the manuscript; with others among them none is known for sure. */
function placePictures({ pages }: PdfReading, { pictures }: Stretches): Placed[] {
  const boxes = pages.flatMap(({ images }, index) =>
    images.map((image) => ({ ...image, page: index + 1 })),
  );
  if (boxes.length !== pictures.length) return [];
  return boxes.flatMap((box, index) => {
    const span = pictures[index];
    return span === undefined ? [] : [{ ...box, ...span }];
  });
}
