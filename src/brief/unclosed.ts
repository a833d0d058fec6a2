import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { commentUnclosed } from './problems.ts';

/** A comment that nothing ends takes along whatever follows it. */
export function checkUnclosed(tree: Root, file: VFile): void {
  visit(tree, 'html', ({ value, position }) => {
    const start = position?.start;
    const opening = /<!--(?![\s\S]*-->)/.exec(value);
    if (opening === null || start?.offset === undefined) return;
    const lines = value.slice(0, opening.index).split(/\r\n|\r|\n/);
    const line = start.line + lines.length - 1;
    const column = (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0);
    const offset = start.offset + opening.index;
    report(file, commentUnclosed(), {
      start: { line, column, offset },
      end: { line, column: column + 4, offset: offset + 4 },
    });
  });
}
