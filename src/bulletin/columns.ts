import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Cell, costOf, type Demand, fewestLines, sumOf } from './fewest-lines.ts';
import { type Run, widestRun } from './runs.ts';
import { colSpanOf, rowSpanOf } from './table-rows.ts';
import { broadest, measure } from './text-width.ts';

/** What a column of a table asks for, in Han characters; a merged cell is shared out evenly. */
export interface Column {
  /** Its longest cell on one line, pictures in their own size. */
  width: number;
  /** The widest of what no line can break, at least one character; its text, if it has any. */
  least: Run;
  /** Its cells without their pictures. */
  cells: Cell[];
  hasPictures: boolean;
}

/** The columns of a table, from the left. */
export function readColumns(table: Element): Column[] {
  const columns: Column[] = [];
  eachCell(table, (cell, { row, rows, from, span }) => {
    const text = textOf(cell).trim();
    const pictures = picturesOf(cell);
    const width = (measure(text) + pictures) / span;
    const run = widestRun(cell);
    const least = { ...run, width: Math.max(run.width / span, 1) };
    const asked = { row, rows, width: broadest(text) / span, isHead: cell.tagName === 'th' };
    for (let at = from; at < from + span; at += 1) {
      const before = columns[at];
      // Added to, not copied: some tables are thousands of rows long.
      const cells = before?.cells ?? [];
      cells.push(asked);
      columns[at] = {
        width: Math.max(before?.width ?? 0, width),
        least: before && before.least.width >= least.width ? before.least : least,
        cells,
        hasPictures: pictures > 0 || before?.hasPictures === true,
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

/** Where a cell stands: its first row and column, and how many it covers of both. */
interface Place {
  row: number;
  rows: number;
  from: number;
  span: number;
}

function eachCell(table: Element, take: (cell: Element, place: Place) => void): void {
  /** By column, the rows that a cell from above still reaches into. */
  let reached: number[] = [];
  let count = -1;
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    count += 1;
    const here = reached;
    reached = here.map((rows) => Math.max(rows - 1, 0));
    let column = 0;
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      while ((here[column] ?? 0) > 0) column += 1;
      const [span, rows] = [colSpanOf(cell), rowSpanOf(cell)];
      take(cell, { row: count, rows, from: column, span });
      for (const end = column + span; column < end; column += 1) {
        reached[column] = Math.max(reached[column] ?? 0, rows - 1);
      }
    }
  });
}

/** The columns of a table laid out. */
export interface Widths {
  group: Element;
  /** Its cells have less air at their sides. */
  isTight: boolean;
}

/**
 * The columns of a table as wide as their text asks for; where that is more than `room` (in Han
 * characters), the widest give way first, so that short ones (a number, a name) stay on one line, unless the table takes
 * fewer lines otherwise.
 */
export function columnsOf(columns: readonly Column[], room: number): Widths {
  const wanted = columns.map(({ width, least }) => ({
    width: Math.max(width, 1) + padding,
    least: least.width + padding,
  }));
  const plain = withinRoom(wanted, room);
  const demands = columns.map(({ least, cells }) => ({ least: least.width, cells }));
  const fits = sumOf(wanted.map(({ width }) => width)) <= room;
  if (fits || columns.some(({ hasPictures }) => hasPictures) || isVast(demands)) {
    return { group: groupOf(plain), isTight: false };
  }
  return fewestWithin(demands, plain, room) ?? { group: groupOf(plain), isTight: false };
}

/** Too many cells to be tried one by one: some tables are thousands of rows long. */
function isVast(demands: readonly Demand[]): boolean {
  return sumOf(demands.map(({ cells }) => cells.length)) > 10_000;
}

/** The widths of fewest lines if they are better than the plain ones; with less air where it is needed. */
function fewestWithin(
  demands: readonly Demand[],
  plain: readonly number[],
  room: number,
): Widths | undefined {
  for (const air of [roomyAir, tightAir]) {
    const widths = fewestLines(demands, room - air * demands.length);
    if (widths === undefined) continue;
    const before = plain.map((share) => (share / sumOf(plain)) * room - roomyAir);
    if (costOf(demands, widths) >= costOf(demands, before)) return undefined;
    return { group: groupOf(widths.map((width) => width + air)), isTight: air === tightAir };
  }
  return undefined;
}

function groupOf(shares: readonly number[]): Element {
  const total = sumOf(shares);
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

/** Padding, border and a whole pixel of a cell, in the same: as in the style sheet, and of a tight table. */
const roomyAir = 0.83;
const tightAir = 0.5;
