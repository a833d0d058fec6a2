import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Run, widestRun } from './runs.ts';
import { colSpanOf, rowSpanOf } from './table-rows.ts';
import { measure } from './title-lines.ts';

/** What a column of a table asks for, in Han characters; a merged cell is shared out evenly. */
export interface Column {
  /** Its longest cell on one line, pictures in their own size. */
  width: number;
  /** The widest of what no line can break, at least one character; its text, if it has any. */
  least: Run;
}

/** The columns of a table, from the left. */
export function readColumns(table: Element): Column[] {
  const columns: Column[] = [];
  eachCell(table, (cell, from, span) => {
    const width = (measure(textOf(cell).trim()) + picturesOf(cell)) / span;
    const run = widestRun(cell);
    const least = { ...run, width: Math.max(run.width / span, 1) };
    for (let at = from; at < from + span; at += 1) {
      const before = columns[at];
      columns[at] = {
        width: Math.max(before?.width ?? 0, width),
        least: before && before.least.width >= least.width ? before.least : least,
      };
    }
  });
  return columns;
}

/** The width of the pictures of a cell; they shrink with their column, and without one of their own to a speck. */
function picturesOf(cell: Element): number {
  let width = 0;
  visit(cell, { tagName: 'img' }, ({ properties }) => {
    width += Number(properties['width'] ?? 0) / pixelsOfHan;
  });
  return width;
}

/** CSS pixels of a Han character of 小四 (12 pt). */
const pixelsOfHan = 16;

/** The cells of a table, each with its first column and how many it covers. */
function eachCell(
  table: Element,
  take: (cell: Element, column: number, span: number) => void,
): void {
  /** By column, the rows that a cell from above still reaches into. */
  let reached: number[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const here = reached;
    reached = here.map((rows) => Math.max(rows - 1, 0));
    let column = 0;
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      while ((here[column] ?? 0) > 0) column += 1;
      const [span, rows] = [colSpanOf(cell), rowSpanOf(cell)];
      take(cell, column, span);
      for (const end = column + span; column < end; column += 1) {
        reached[column] = Math.max(reached[column] ?? 0, rows - 1);
      }
    }
  });
}

/**
 * The columns of a table as wide as their text asks for; where that is more than `room` (in Han
 * characters), the widest give way first, so that short ones (a number, a name) stay on one line.
 */
export function columnsOf(columns: readonly Column[], room: number): Element {
  const wanted = columns.map(({ width, least }) => ({
    width: Math.max(width, 1) + padding,
    least: least.width + padding,
  }));
  const shares = withinRoom(wanted, room);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return h(
    'colgroup',
    shares.map((share) => h('col', { style: `width:${((share / total) * 100).toFixed(2)}%` })),
  );
}

interface Wanted {
  width: number;
  least: number;
}

/** Cuts all widths down to a common cap so that they fit, but none below its least. */
function withinRoom(wanted: readonly Wanted[], room: number): number[] {
  const cap = capOf(
    wanted.map(({ width }) => width),
    room,
  );
  const isHeld = ({ width, least }: Wanted): boolean => width > cap && least > cap;
  const held = wanted.filter(isHeld).reduce((sum, { least }) => sum + least, 0);
  if (held === 0) return wanted.map(({ width }) => Math.min(width, cap));
  const others = wanted.filter((each) => !isHeld(each));
  const shares = withinRoom(others, Math.max(room - held, 0))[Symbol.iterator]();
  return wanted.map((each) => (isHeld(each) ? each.least : (shares.next().value ?? 0)));
}

/** What the widest are cut down to so that all fit. */
function capOf(widths: readonly number[], room: number): number {
  const ascending = [...widths].sort((a, b) => a - b);
  let left = room;
  for (const [index, width] of ascending.entries()) {
    const cap = left / (ascending.length - index);
    if (width > cap) return cap;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}

/** Padding and border of a cell and a little play, in Han characters of 小四 (12 pt). */
const padding = 1;
