import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { textUnderlined } from './problems.ts';

/** To Markdown a paragraph right above a line of dashes is a heading; who types it means a break. */
export function checkUnderlines(tree: Root, file: VFile): void {
  visit(tree, 'heading', ({ depth, position }) => {
    const start = position?.start.offset;
    if (depth !== 2 || start === undefined || String(file).charAt(start) === '#') return;
    report(file, textUnderlined(), position);
  });
}
