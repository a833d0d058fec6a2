import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { measure } from './title-lines.ts';

/** Width of the longest cell of each column, in Han characters; a merged cell is shared out evenly. */
export function columnWidths(table: Element): number[] {
  const widths: number[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    let column = 0;
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      const span = Math.max(1, Number(cell.properties['colSpan'] ?? 1));
      const width = measure(textOf(cell).trim()) / span;
      for (const end = column + span; column < end; column += 1) {
        widths[column] = Math.max(widths[column] ?? 0, width);
      }
    }
  });
  return widths;
}

/**
 * The columns of a table as wide as their text asks for; where that is more than `room` (in Han
 * characters), the widest give way first, so that short ones (a number, a name) stay on one line.
 */
export function columnsOf(widths: number[], room: number): Element {
  const wanted = widths.map((width) => Math.max(width, 1) + padding);
  const shares = withinRoom(wanted, room);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return h(
    'colgroup',
    shares.map((share) => h('col', { style: `width:${((share / total) * 100).toFixed(2)}%` })),
  );
}

/** Cuts all widths down to a common cap so that they fit. */
function withinRoom(wanted: number[], room: number): number[] {
  const ascending = [...wanted].sort((a, b) => a - b);
  let left = room;
  for (const [index, width] of ascending.entries()) {
    const cap = left / (ascending.length - index);
    if (width > cap) return wanted.map((each) => Math.min(each, cap));
    left -= width;
  }
  return wanted;
}

/** Padding and border of a cell and a little play, in Han characters of 小四 (12 pt). */
const padding = 1;
