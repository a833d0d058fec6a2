import type { Parents, Table as TableNode, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../block.ts';
import type { CheckedText } from '../checked-text.ts';
import { type Amount, isNothing, nothing, readAmount } from './amounts.ts';

/** A table by its cells. */
export interface Table {
  /** What stands over each column, from the widest head to its own. */
  heads: readonly Head[];
  rows: readonly Row[];
  /** The paragraphs above and below, where its unit and its notes stand. */
  before: string;
  after: string;
}

export interface Head {
  whole: string;
  own: string;
}

export type Row = readonly Cell[];

/** Its text, without blanks at its ends; `block` is absent where it is empty. */
export interface Cell {
  text: string;
  /** `nothing` where there is none; absent where there is text. */
  amount?: Amount;
  block?: Block;
}

/** The tables of a text that are typed with bars and have a word in them, from its top to its end. */
export function readTables({ blocks, brief, source }: CheckedText, word: RegExp): Table[] {
  const tables: Table[] = [];
  const cells = blocks.filter(({ role }) => role === 'cell');
  const shelf: Shelf = { cells, starts: cells.map((block) => block.span(0, 0).start), at: 0 };
  visit(brief.tree, 'table', (node, index, parent) => {
    if (!word.test(source.slice(node.position?.start.offset, node.position?.end.offset))) return;
    const [top, ...body] = node.children.map((row) => readRow(row, shelf));
    if (top === undefined) return;
    const width = top.length;
    const rows = body.map((row) => padded(row, width)).filter((row) => !isNumbering(row));
    const heads = headRows(top, rows);
    tables.push({
      heads: readHeads([top, ...rows.slice(0, heads)]),
      rows: rows.slice(heads),
      ...around(node, index, parent, source),
    });
  });
  return tables;
}

/** What stands before the first number of a row. */
export function labelOf(row: Row): string {
  const texts = row.map(({ text }) => text.replace(/\s/g, ''));
  const at = row.findIndex((cell, column) => column > 0 && hasNumber(cell));
  return texts
    .slice(0, at < 0 ? undefined : at)
    .join(' ')
    .trim();
}

/** Whether what stands around a table says that its totals may be others, or that it is cut short. */
export function isNoted({ heads, before, after }: Table): boolean {
  const caption = before.slice(before.lastIndexOf('\n') + 1);
  return (
    noted.test(before + after + heads.map(({ whole }) => whole).join('')) ||
    (caption.length < 40 && excerpt.test(caption))
  );
}

const noted =
  /误差|四舍五入|重复|去重|剔除|不等于|加权|[不未](?:含|包括|包含|计入)|已含|包含在|多选|节选|摘录/;
const excerpt = /部分|前[一二三四五六七八九十\d]|主要/;

/** The cells of all tables, read from the first to the last. */
interface Shelf {
  cells: readonly Block[];
  starts: readonly number[];
  at: number;
}

function readRow({ children }: TableRow, shelf: Shelf): Cell[] {
  return children.map(({ position }) => {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    while ((shelf.starts[shelf.at] ?? end) < start) shelf.at += 1;
    const block = (shelf.starts[shelf.at] ?? end) < end ? shelf.cells[shelf.at] : undefined;
    return block === undefined ? emptyCell : cellOf(block);
  });
}

export const emptyCell: Cell = { text: '', amount: nothing };

function cellOf(block: Block): Cell {
  const text = block.prose.trim();
  const amount = isNothing(text) ? nothing : readAmount(text);
  return amount === undefined ? { text, block } : { text, amount, block };
}

/** Whether a number stands in it. */
export function hasNumber({ amount }: Cell): boolean {
  return amount !== undefined && amount !== nothing;
}

/** 栏次 | 1 | 2: the columns by number. */
function isNumbering([first, ...rest]: Row): boolean {
  const texts = rest.map(({ text }) => text).filter((text) => text !== '');
  if (first === undefined || texts.length < 2) return false;
  return (
    /^(?:[栏行项]次|序号|甲)$/.test(first.text) &&
    texts.every((text, at) => text === String(at + 1))
  );
}

function padded(row: Row, width: number): Row {
  return Array.from({ length: width }, (_, at) => row[at] ?? emptyCell);
}

/** How many rows below the first belong to the head, whose merged cells are typed as empty ones. */
function headRows(top: Row, rows: readonly Row[]): number {
  const isBare = top.every(({ text }) => text === '');
  const at = rows.findIndex((row, index) => {
    const [first = ''] = textsOf(row);
    const goesOn = first === '' || first === top[0]?.text || (isBare && index === 0);
    const texts = textsOf(row).filter((text) => text !== '');
    return !goesOn || texts.length < 2 || row.some(hasNumber);
  });
  return Math.max(0, at);
}

function readHeads(rows: readonly Row[]): Head[] {
  const filled = rows.map((row, level) => (level < rows.length - 1 ? carried(row) : textsOf(row)));
  return textsOf(rows[0] ?? []).map((_, column) => {
    const texts = filled.map((row) => (row[column] ?? '').replace(/\s/g, ''));
    return { whole: texts.join(''), own: texts.findLast((text) => text !== '') ?? '' };
  });
}

/** What a merged cell says holds for the empty ones behind it. */
function carried(row: Row): string[] {
  let last = '';
  return textsOf(row).map((text) => {
    last = text === '' ? last : text;
    return last;
  });
}

function textsOf(row: Row): string[] {
  return row.map(({ text }) => text);
}

function around(
  node: TableNode,
  index: number | undefined,
  parent: Parents | undefined,
  source: string,
): Pick<Table, 'before' | 'after'> {
  const siblings = parent?.children ?? [node];
  const at = index ?? 0;
  const text = (from: number, to: number) =>
    siblings
      .slice(Math.max(0, from), to)
      .filter(({ type }) => type === 'paragraph')
      .map(({ position }) => source.slice(position?.start.offset, position?.end.offset))
      .join('\n');
  return { before: text(at - 2, at), after: text(at + 1, at + 3) };
}
