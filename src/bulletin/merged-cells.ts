import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { cellsOf, rowSpanOf, rowsOf } from './table-rows.ts';

/**
 * Makes a head of the first rows of a table where all cells are headings: `<table><tr><th>` has none, and
 * would stand on its first page only. Changes the table in place.
 */
export function raiseHead(table: Element): void {
  const body = table.children.find(isPart);
  if (body?.tagName !== 'tbody') return;
  const rows = rowsOf(body);
  const count = headRowsOf(rows);
  if (count === 0) return;
  const head = h('thead', rows.slice(0, count));
  body.children = body.children.filter((child) => !head.children.includes(child));
  table.children.splice(table.children.indexOf(body), 0, head);
}

/** How many rows are headings, with all that they reach into; not where nothing else is there. */
function headRowsOf(rows: readonly Element[]): number {
  const first = rows.findIndex((row) => !cellsOf(row).every(({ tagName }) => tagName === 'th'));
  const heads = rows.slice(0, Math.max(first, 0));
  const end = Math.max(0, ...heads.map((row, at) => at + reachOf(row)));
  return end > heads.length ? 0 : heads.length;
}

/**
 * Lets a row be cut where a cell reaches from it into many more: kept whole, such a cell takes all its rows to
 * the next page and leaves this one empty. Changes the table in place.
 */
export function letTallRowsBreak(table: Element): void {
  for (const row of rowsOf(table)) {
    if (reachOf(row) > mostTogether) row.properties['className'] = ['tall'];
  }
}

/** Rows that a merged cell keeps on one page: a quarter of it. */
const mostTogether = 6;

/** How many rows the tallest cell of a row takes. */
function reachOf(row: Element): number {
  return Math.max(1, ...cellsOf(row).map(rowSpanOf));
}

function isPart(node: ElementContent): node is Element {
  return node.type === 'element' && /^t(?:head|body|foot)$/.test(node.tagName);
}
