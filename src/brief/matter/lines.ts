import type { Position } from 'unist';

/** A stretch of a file: its text and the offset of its first character. */
export interface Span {
  text: string;
  offset: number;
}

/** The lines of a stretch, without their line ends (CRLF, LF or CR). */
export function linesOf({ text, offset }: Span): Span[] {
  const starts = lineStarts(text);
  return starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1] ?? text.length).replace(/(?:\r\n|\r|\n)$/, ''),
    offset: offset + start,
  }));
}

/** A stretch without the blanks around it, the full-width space among them. */
export function trimmed({ text, offset }: Span): Span {
  const start = text.trimStart();
  return { text: start.trimEnd(), offset: offset + text.length - start.length };
}

/** Where a stretch of the file stands. */
export type Locate = (span: Span) => Position;

/** Lines and columns for offsets in `text`, which is the whole file; its lines are looked for once, when one is asked. */
export function locator(text: string): Locate {
  let starts: readonly number[] | undefined;
  const pointAt = (offset: number) => {
    starts ??= lineStarts(text);
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset };
  };
  return (span) => ({
    start: pointAt(span.offset),
    end: pointAt(span.offset + span.text.length),
  });
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
