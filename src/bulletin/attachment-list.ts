import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/**
 * Gives the 附件说明 the classes that templates know: `附件：1. …` and the numbered lines that follow it
 * (GB/T 9704-2012 7.3.4).
 */
export function nameAttachmentList(tree: Root): void {
  joinFirstName(tree);
  let isOpen = false;
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const text = paragraphText(node);
    const isFirst = /^附件[：:]/u.test(text);
    isOpen = isFirst || (isOpen && /^\d+[.．]/u.test(text));
    if (isOpen) node.properties['className'] = [isFirst ? 'attachment-list' : 'attachment-item'];
  }
}

/** `1. …` below a `附件：` by itself is set on its line. */
function joinFirstName(tree: Root): void {
  const elements = tree.children.filter((node): node is Element => node.type === 'element');
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    if (next === undefined || !/^附件[：:]\s*$/u.test(paragraphText(element))) continue;
    if (!/^1[.．]/u.test(paragraphText(next))) continue;
    element.children.push(...next.children);
    tree.children.splice(tree.children.indexOf(next), 1);
  }
}

function paragraphText(node: Element): string {
  return node.tagName === 'p' ? textOf(node) : '';
}
