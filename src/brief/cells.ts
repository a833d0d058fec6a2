import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { cellsSurplus } from './problems.ts';

/** A row with more cells than the head of its table: those too many would not be printed. */
export function checkCells(tree: Root, file: VFile): void {
  visit(tree, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const { children } of rows) {
      const surplus = children.slice(columns).filter((cell) => textOf(cell).trim() !== '');
      const start = surplus[0]?.position?.start;
      const end = surplus.at(-1)?.position?.end;
      if (start === undefined || end === undefined) continue;
      const lost = surplus.map((cell) => textOf(cell));
      report(file, cellsSurplus(columns, children.length, lost), { start, end });
    }
  });
}
