import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { locator } from './matter/lines.ts';
import { commentUnclosed } from './problems.ts';

/** A comment that nothing ends takes along whatever follows it. */
export function checkUnclosed(tree: Root, file: VFile): void {
  const source = String(file);
  const locate = locator(source);
  visit(tree, 'html', ({ position }) => {
    const start = position?.start.offset;
    // As typed: the node's own text is without the marks of a quotation or a list around it.
    const opening = /<!--(?![\s\S]*-->)/.exec(source.slice(start, position?.end.offset));
    if (opening === null || start === undefined) return;
    report(file, commentUnclosed(), locate({ text: '<!--', offset: start + opening.index }));
  });
}
