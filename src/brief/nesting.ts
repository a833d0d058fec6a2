import type { Node, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { locator } from './matter/lines.ts';
import { nestingDeep } from './problems.ts';

/**
 * Takes away the marks of lines that open more quotations and lists in one another than anyone means: reading
 * them takes minutes, and walking what comes of them more stack than there is. The rest of the text stays.
 */
export function flattenLines(text: string, file: VFile): string {
  const locate = locator(text);
  return text.replace(deepLine, (marks: string, offset: number) => {
    report(file, nestingDeep(), locate({ text: marks, offset }));
    return ' '.repeat(marks.length);
  });
}

/** Deeper than any text goes, and far from where the stack ends. */
const deepest = 100;

/** But a line of the same sign all over is a rule. */
const deepLine = new RegExp(
  `^(?!(?:[ \\t]*\\*)+[ \\t]*$|(?:[ \\t]*-)+[ \\t]*$)(?:[ \\t]*(?:>|(?:[*+-]|\\d{1,9}[.)])(?=[ \\t]))){${deepest},}`,
  'gm',
);

/** Empties what is nested too deep by many lines or by emphasis, and says so. Changes the tree in place. */
export function cutDeep(tree: Root, file: VFile): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) level = childrenOf(level);
  for (const node of level) {
    if (!('children' in node) || node.children.length === 0) continue;
    report(file, nestingDeep(), placeOf(node));
    node.children = [];
  }
}

function childrenOf(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
}

/** Where it begins: it may go on to the end of the manuscript. */
function placeOf({ position }: Node): Node['position'] {
  return position && { start: position.start, end: position.start };
}
