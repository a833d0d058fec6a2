import type { ElementContent, Parents, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Replaces each text of a tree by the parts that `split` cuts it into. Changes the tree in place. */
export function splitTexts(
  tree: Parents,
  split: (text: Text, parent: Parents) => ElementContent[],
): void {
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const parts = split(text, parent);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** A part of a text, placed where the whole stands. */
export function partOf(text: Text, value: string): Text {
  return { ...text, value };
}
