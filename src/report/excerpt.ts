import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** Part of a line as a terminal shows it, and where the marker goes below it, in columns. */
export interface Excerpt {
  text: string;
  /** Columns before the marker. */
  before: number;
  /** Columns the marker covers; at least one. */
  marked: number;
}

/**
 * Cuts a line down to `width` columns round the place from `from` to `to` (UTF-16 offsets, `to`
 * exclusive). A paragraph of a manuscript is one line of hundreds of characters.
 */
export function excerpt(line: string, from: number, to: number, width: number): Excerpt {
  // Only the neighbourhood is measured: a line may be megabytes long.
  const reach = 4 * width;
  const near = { start: Math.max(0, from - reach), end: from + reach };
  const cells = cellsOf(line.slice(near.start, near.end), near.start);
  const place = {
    from: cells.findIndex((cell) => cell.end > from),
    to: cells.findLastIndex((cell) => cell.start < to) + 1,
  };
  // A place behind the last character, such as a missing closing mark.
  if (place.from === -1) place.from = cells.length;
  const window = windowOf(cells, place, width, near.start > 0 || near.end < line.length);

  const shown = cells.slice(window.from, window.to);
  const prefix = near.start > 0 || window.from > 0 ? ellipsis : '';
  const suffix = near.end < line.length || window.to < cells.length ? ellipsis : '';
  return {
    text: `${prefix}${shown.map((cell) => cell.text).join('')}${suffix}`,
    before: prefix.length + widthOf(cells.slice(window.from, place.from)),
    marked: Math.max(1, widthOf(cells.slice(place.from, Math.min(place.to, window.to)))),
  };
}

const ellipsis = '…';

/** What a reader takes for one character, as shown. */
interface Cell {
  text: string;
  width: number;
  /** UTF-16 offsets in the line. */
  start: number;
  end: number;
}

interface Range {
  from: number;
  to: number;
}

function cellsOf(text: string, offset: number): Cell[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, ({ segment, index }) => {
    // Tab stops are not kept: four columns each keep the marker below its place.
    const shown = segment === '\t' ? '    ' : visible(segment, 'escape');
    const start = offset + index;
    return { text: shown, width: columnsOf(shown), start, end: start + segment.length };
  });
}

/** Nearly all of a manuscript is one of these two, and asking about each takes as long as the rest of a check. */
function columnsOf(shown: string): number {
  if (/^[\x20-\x7e]$/.test(shown)) return 1;
  if (/^[\u4e00-\u9fff]$/.test(shown)) return 2;
  return stringWidth(shown);
}

/** Grows from the start of the place to its end, then evenly to both sides, while it fits. */
function windowOf(cells: Cell[], place: Range, width: number, cut: boolean): Range {
  if (!cut && widthOf(cells) <= width) return { from: 0, to: cells.length };
  let room = width - 2 * ellipsis.length;
  let { from, to } = { from: place.from, to: place.from };
  const take = (cell: Cell | undefined) => {
    if (cell === undefined || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (to < place.to && take(cells[to])) to += 1;
  for (let grown = true; grown; ) {
    const left = take(cells[from - 1]);
    if (left) from -= 1;
    const right = take(cells[to]);
    if (right) to += 1;
    grown = left || right;
  }
  return { from, to };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
