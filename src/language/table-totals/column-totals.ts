import { isAddedAcross, isAddedDown, isMeasured } from './column-heads.ts';
import {
  added,
  fits,
  isLevel,
  isProof,
  type Mismatch,
  mismatchOf,
  readSum,
  type Sum,
} from './sums.ts';
import { emptyCell, hasNumber, labelOf, type Row, type Table } from './tables.ts';
import { isColumnTotal, speaksOfTotal } from './total-words.ts';

/**
 * The totals of a table's rows that its columns do not come to. 总数 over a column may be anything, and beside
 * it stands what is no part of it: only where most rows add up does one that does not say something.
 */
export function columnMismatches(table: Table): Mismatch[] {
  const { heads } = table;
  const speaking = heads.flatMap(({ own }, at) =>
    speaksOfTotal(own) || isColumnTotal(own) ? [at] : [],
  );
  const [total] = speaking;
  if (total === undefined || speaking.length > 1 || total === 0) return [];
  const label = heads[total]?.own ?? '';
  if (!isColumnTotal(label) || heads.some(({ whole }) => partial.test(whole))) return [];
  const terms = termColumns(table, total);
  // Rows of rates and means are not added.
  const rows = table.rows.filter((row) => isAddedDown(labelOf(row)));
  const isRounded = isMeasured(heads[total]?.whole ?? '', table.before);
  const read = (columns: readonly number[]) => reading(rows, total, columns, isRounded);
  const best = bestOf(partColumns(terms, total).map(read));
  if (best === undefined || isExplained(best)) return [];
  // A part may stand apart from the others.
  const apart = terms.filter((column) => !best.columns.includes(column));
  if (apart.some((column) => read([...best.columns, column]).wrong.length === 0)) return [];
  const side = (best.columns[0] ?? 0) < total ? 'left' : 'right';
  return best.wrong.filter((sum) => !isLevel(sum)).map((sum) => mismatchOf(sum, label, side));
}

/** Which columns are taken for the parts, and what comes of it. */
interface Reading {
  columns: readonly number[];
  sums: readonly Sum[];
  wrong: readonly Sum[];
}

/** Columns of numbers that can be added; the first names the rows. */
function termColumns({ heads, rows }: Table, total: number): number[] {
  return heads.flatMap(({ whole }, column) => {
    const isNumbers = rows.some((row) => hasNumber(row[column] ?? emptyCell));
    const isTerm = column > 0 && column !== total && isNumbers && isAddedAcross(whole);
    return isTerm ? [column] : [];
  });
}

/** All columns, those of one side, and fewer and fewer of these, from the total outwards. */
function partColumns(terms: readonly number[], total: number): (readonly number[])[] {
  const left = terms.filter((column) => column < total);
  const right = terms.filter((column) => column > total);
  const sets = [terms];
  for (let count = Math.max(left.length, right.length); count > 1; count -= 1) {
    if (count <= right.length) sets.push(right.slice(0, count));
    if (count <= left.length) sets.push(left.slice(-count));
  }
  return sets;
}

/** Rows with text among the parts say nothing. */
function reading(
  rows: readonly Row[],
  total: number,
  columns: readonly number[],
  isRounded: boolean,
): Reading {
  const sums = rows.flatMap((row) => {
    const cells = columns.map((column) => row[column] ?? emptyCell);
    return readSum(row[total] ?? emptyCell, cells, isRounded) ?? [];
  });
  return { columns, sums, wrong: sums.filter((sum) => !fits(sum)) };
}

/** The reading by which most rows add up, two at least, and twice as many as do not. */
function bestOf(all: readonly Reading[]): Reading | undefined {
  const [best] = all
    .filter(({ columns, sums, wrong }) => {
      const proofs = sums.filter(isProof).length;
      return columns.length > 1 && proofs > 1 && proofs >= wrong.length * 2;
    })
    .sort((a, b) => a.wrong.length - b.wrong.length);
  return best;
}

/** Whether all rows add up once a column is left out or taken away: then it is no part. */
function isExplained({ columns, sums, wrong }: Reading): boolean {
  if (wrong.length === 0) return true;
  return columns.some((_, column) =>
    [0, -1].some((times) =>
      sums.every(({ terms, total, slack }) => {
        const weighed = terms.map((term, at) => (at === column ? term * times : term));
        return Math.abs(added(weighed) - total) <= slack;
      }),
    ),
  );
}

const partial = /其中|[#＃扣减退]|结转|平均|按.{1,8}分/;
