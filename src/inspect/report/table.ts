import stringWidth from 'string-width';

/** A column: `grow` shares what the terminal has left over, the others are as wide as they must be. */
export interface Column {
  head: string;
  grow: boolean;
}

/** A cell's text, and how it is painted once it has been padded. */
export interface Cell {
  text: string;
  paint?: (text: string) => string;
}

/** Rows as lines of a table that fits the terminal; what is too long for its column goes on below. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const widths = widthsOf(columns, rows, width);
  const head = columns.map(({ head: text }): Cell => ({ text }));
  return [head, ...rows].flatMap((row) => lay(row, widths));
}

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const natural = columns.map(({ head }, index) =>
    Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[index]?.text ?? ''))),
  );
  const gaps = gap.length * (columns.length - 1);
  const fixed = natural.filter((_, index) => !columns[index]?.grow);
  const wanted = natural.filter((_, index) => columns[index]?.grow);
  const room = width - gaps - sum(fixed);
  if (sum(wanted) <= room) return natural;
  const share = room / sum(wanted);
  return natural.map((own, index) =>
    columns[index]?.grow ? Math.max(narrowest, Math.floor(own * share)) : own,
  );
}

function lay(row: readonly Cell[], widths: readonly number[]): string[] {
  const cells = row.map(({ text }, index) => fold(text, widths[index] ?? narrowest));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, level) => {
    const parts = cells.map((lines, index) => {
      const text = lines[level] ?? '';
      const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(text)));
      return `${row[index]?.paint?.(text) ?? text}${padding}`;
    });
    return parts.join(gap).trimEnd();
  });
}

/** Breaks at blanks, and anywhere between Han characters; a mark does not begin a line. */
export function fold(text: string, width: number): string[] {
  const pieces = text.match(/[\x21-\x7e]+ ?|./gsu) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${piece}`;
    const fits = stringWidth(longer.trimEnd()) <= width || lines.at(-1) === '';
    if (fits || mark.test(piece)) lines.splice(-1, 1, longer);
    else lines.push(piece.trimStart());
  }
  return lines.map((one) => one.trimEnd());
}

const mark = /^[，。；：、）”’？！》]$/u;

const gap = '  ';

/** Columns: a cell narrower than this is no help. */
const narrowest = 12;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
