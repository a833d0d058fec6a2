import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** The rows of a table or of a part of it, in order. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  visit(table, 'element', (element) => {
    if (element.tagName === 'tr') rows.push(element);
  });
  return rows;
}

/** The cells of a row, from the left. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** How many columns a cell takes. */
export function colSpanOf({ properties }: Element): number {
  return spanOf(properties['colSpan'], 1000);
}

/** How many rows a cell takes. */
export function rowSpanOf({ properties }: Element): number {
  return spanOf(properties['rowSpan'], 65_534);
}

/**
 * A span as browsers take it: one where none is said that they understand, such as “2” in Chinese quotes, and no more
 * than they know (https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows).
 */
function spanOf(said: unknown, most: number): number {
  const span = Math.trunc(Number(said));
  return span >= 1 ? Math.min(span, most) : 1;
}
