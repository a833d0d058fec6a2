import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { cellsOf, rowsOf } from './table-rows.ts';

/**
 * Gives each row all its cells, and those that show nothing a space that is printed: Skia leaves elements without
 * content out of a PDF's structure (https://source.chromium.org/chromium/chromium/src/+/main:third_party/skia/src/pdf/SkPDFTag.cpp),
 * and whoever has a row read aloud would hear the next cell in the column of the blank one (ISO 14289-1 7.5).
 */
export function fillBlanks(table: Element): void {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  // Where cells are merged, a row is whole with fewer.
  const wanted = rows.some((row) => cellsOf(row).some(isMerged)) ? 0 : widest;
  for (const row of rows) {
    for (let at = cellsOf(row).length; at < wanted; at += 1) row.children.push(h('td'));
    for (const cell of cellsOf(row)) {
      if (showsNothing(cell)) cell.children.unshift({ type: 'text', value: blank });
    }
  }
}

/**
 * Takes out a head that says nothing: Markdown knows no table without one, so that who wants none leaves its cells
 * empty. It would stand as an empty row on each page and be read aloud as the head of every column.
 */
export function dropBlankHead(table: Element): void {
  const head = table.children.find(isHead);
  if (head === undefined || !rowsOf(head).flatMap(cellsOf).every(showsNothing)) return;
  // A frame with nothing else in it was meant to be seen.
  if (rowsOf(table).length > rowsOf(head).length)
    table.children.splice(table.children.indexOf(head), 1);
}

/** Printed in a cell that shows nothing. */
export const blank = '\u00a0';

function isHead(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'thead';
}

function isMerged({ properties }: Element): boolean {
  return properties['colSpan'] !== undefined || properties['rowSpan'] !== undefined;
}

function showsNothing(cell: Element): boolean {
  let shows = textOf(cell).trim() !== '';
  visit(cell, 'element', ({ tagName }) => {
    shows ||= tagName === 'img';
  });
  return !shows;
}
