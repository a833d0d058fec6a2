import { isAddedDown, isMeasure, isMeasured } from './column-heads.ts';
import { isExplained, isPartial } from './partial-rows.ts';
import { fits, isLevel, isProof, type Mismatch, mismatchOf, readSum, type Sum } from './sums.ts';
import { emptyCell, hasNumber, labelOf, type Row, type Table } from './tables.ts';
import { bare, isTotal, speaksOfTotal } from './total-words.ts';

/** The totals of a table's columns that the rows do not come to. */
export function rowMismatches(table: Table): Mismatch[] {
  const rows = table.rows.filter((row) => row.some(({ text }) => text !== ''));
  const found = totalRow(rows);
  if (found === undefined || hasMeasures(table) || isDoubled(table)) return [];
  const labels = found.terms.map(labelOf);
  if (isPartial(labels)) return [];
  const sums = readSums(table, found).filter((sum) => fits(sum) || !isLevel(sum));
  const wrong = sums.filter((sum) => !fits(sum));
  if (wrong.length === 0 || isExplained(sums, labels, found.isTop)) return [];
  if (!isLikely(sums, wrong, found)) return [];
  return wrong.map((sum) => mismatchOf(sum, found.label, found.isTop ? 'below' : 'above'));
}

interface TotalRow {
  total: Row;
  terms: readonly Row[];
  label: string;
  /** The column in which its label stands. */
  column: number;
  isTop: boolean;
}

/** The only row that speaks of a total: the first, or the last. */
function totalRow(rows: readonly Row[]): TotalRow | undefined {
  const speaking = rows.filter((row) => row.some(({ text }) => speaksOfTotal(text)));
  const [total] = speaking;
  if (total === undefined || speaking.length > 1) return undefined;
  const column = total.findIndex(({ text }) => text !== '');
  const label = bare(total[column]?.text ?? '');
  const isTop = total === rows[0];
  if (!isTotal(label) || !(isTop || total === rows.at(-1))) return undefined;
  return {
    total,
    terms: rows.filter((row) => row !== total),
    label: label.replace(/[（(：:].*/, ''),
    column,
    isTop,
  };
}

function readSums({ heads, before }: Table, { total, terms, column: from }: TotalRow): Sum[] {
  return total.flatMap((cell, column) => {
    const head = heads[column]?.whole ?? '';
    if (column <= from || !hasNumber(cell) || !isAddedDown(head)) return [];
    const cells = terms.map((row) => row[column] ?? emptyCell);
    return readSum(cell, cells, isMeasured(head, before)) ?? [];
  });
}

/** Two tables side by side, of which the total has both. */
function isDoubled({ heads: [first, ...rest] }: Table): boolean {
  return first !== undefined && first.own !== '' && rest.some(({ own }) => own === first.own);
}

/** 张, 台, 套 in a column: what has different units is not added. */
function hasMeasures({ heads, rows }: Table): boolean {
  return heads.some(({ own }, column) => {
    if (!/^(?:计量)?单位$/.test(own)) return false;
    const texts = new Set(rows.map((row) => row[column]?.text ?? '').filter((text) => text !== ''));
    return texts.size > 1 && [...texts].every((text) => isMeasure(text));
  });
}

/** Where nothing adds up, the rows may be no parts; where one row is in the way, it was forgotten. */
function isLikely(
  sums: readonly Sum[],
  wrong: readonly Sum[],
  { isTop, terms }: TotalRow,
): boolean {
  const proofs = sums.filter(isProof).length;
  if (proofs > 0) return proofs >= wrong.length;
  if (isTop || sums.length < 2) return sums.length < 2;
  const isForgotten = (row: number) => sums.every((sum) => fits(sum, (at) => at !== row));
  return sums.length === 2 || terms.some((_, row) => isForgotten(row));
}
