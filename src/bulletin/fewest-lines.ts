/** What a table asks of the widths of its columns, in Han characters. */
export interface Demand {
  /** What cannot wrap in it. */
  least: number;
  cells: readonly Cell[];
}

/** A cell of a column. */
export interface Cell {
  /** Index of its row, and how many it reaches over. */
  row: number;
  rows: number;
  /** On one line. */
  width: number;
  isHead: boolean;
}

/**
 * The widths with which the rows of a table take the fewest lines, found row by row, the tallest first; undefined where
 * not even the short cells can stand on one line. What is left over is not given out.
 * @param room for the text of all columns
 */
export function fewestLines(columns: readonly Demand[], room: number): number[] | undefined {
  let widths = shortWhole(columns, room);
  if (widths === undefined) return undefined;
  const rows = rowsOf(columns);
  for (let lines = tallest(rows, widths); lines > 1; lines -= 1) {
    for (const row of rows) {
      if (heightOf(row, widths) !== lines) continue;
      const wider = withRowOf(row, widths, lines - 1);
      if (sumOf(wider) <= room) widths = wider;
    }
  }
  return widths;
}

/** Lines that the rows take together; a short cell that is broken counts for one more. */
export function costOf(columns: readonly Demand[], widths: readonly number[]): number {
  const rows = rowsOf(columns);
  const broken = rows
    .flat()
    .filter(({ cell, column }) => isShort(cell) && cell.width > (widths[column] ?? 0));
  return broken.length + sumOf(rows.map((row) => heightOf(row, widths)));
}

/** As wide as the short cells are, long names of them given up where they must be. */
function shortWhole(columns: readonly Demand[], room: number): number[] | undefined {
  for (let short = shortest; short > 2; short -= 1) {
    const widths = columns.map(({ least, cells }) =>
      Math.max(least, ...cells.map((cell) => wholeWidth(cell, short))),
    );
    if (sumOf(widths) <= room) return widths;
  }
  return undefined;
}

/** A head may take two lines, and a long text any number, but none of two or three characters. */
function wholeWidth({ width, isHead }: Cell, short: number): number {
  if (isHead && width > 2) return Math.min(Math.ceil(width / 2), short);
  return width <= short ? width : Math.min(4, short);
}

function isShort({ width, isHead }: Cell): boolean {
  return !isHead && width <= shortest;
}

/** Han characters that look torn on two lines: a name, an office, a date. */
const shortest = 6;

type Row = { cell: Cell; column: number }[];

/** Those of the body first: a head gives way to them. */
function rowsOf(columns: readonly Demand[]): Row[] {
  const rows: Row[] = [];
  for (const [column, { cells }] of columns.entries()) {
    for (const cell of cells) {
      const row = rows[cell.row] ?? [];
      row.push({ cell, column });
      rows[cell.row] = row;
    }
  }
  const filled = rows.filter((row) => row.length > 0);
  const isHead = (row: Row): boolean => row.every(({ cell }) => cell.isHead);
  return [...filled.filter((row) => !isHead(row)), ...filled.filter(isHead)];
}

function tallest(rows: readonly Row[], widths: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, heightOf(row, widths)), 1);
}

function heightOf(row: Row, widths: readonly number[]): number {
  return row.reduce((most, { cell, column }) => {
    const lines = linesOf(cell, widths[column] ?? 0);
    return Math.max(most, Math.ceil(lines / cell.rows));
  }, 1);
}

/** Whole characters stand on a line, so that what is left of its width is lost. */
function linesOf({ width }: Cell, room: number): number {
  return width <= room ? 1 : Math.ceil(width / Math.max(1, Math.floor(room)));
}

/** What the columns must be for a row to take no more than so many lines. */
function withRowOf(row: Row, widths: readonly number[], lines: number): number[] {
  const wider = [...widths];
  for (const { cell, column } of row) {
    const most = lines * cell.rows;
    const needed = most === 1 ? cell.width : Math.min(cell.width, Math.ceil(cell.width / most));
    wider[column] = Math.max(wider[column] ?? 0, needed);
  }
  return wider;
}

/** All together. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
