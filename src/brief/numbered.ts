import type { BlockContent, DefinitionContent, ListItem, Paragraph, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Turns ordered lists into the numbered paragraphs of 公文: `1.` is kept as typed at the head of an
 * ordinary paragraph (GB/T 9704-2012 7.3.3), never a hanging list. So are lists with boxes to tick,
 * `- [ ]` and `- [x]`, whose boxes paper has no other way to show. Changes the tree in place.
 */
export function numberParagraphs(tree: Root, source: string): void {
  visit(tree, 'list', (list, index, parent: Parents | undefined) => {
    const isBoxed = list.children.some(({ checked }) => typeof checked === 'boolean');
    if (!list.ordered && !isBoxed) return undefined;
    if (parent === undefined || index === undefined) return undefined;
    const paragraphs = list.children.flatMap((item) => flatten(item, source));
    const siblings: (BlockContent | DefinitionContent)[] = paragraphs;
    Object.assign(parent, {
      children: [
        ...parent.children.slice(0, index),
        ...siblings,
        ...parent.children.slice(index + 1),
      ],
    });
    return index;
  });
}

function flatten(item: ListItem, source: string): (BlockContent | DefinitionContent)[] {
  const marker = markerOf(item, source);
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph') return [withMarker(first, marker), ...rest];
  return [withMarker({ type: 'paragraph', children: [] }, marker.trimEnd()), ...item.children];
}

/** The number as typed, with the space after it; then the box, or a bullet where there is neither. */
function markerOf(item: ListItem, source: string): string {
  const start = item.position?.start.offset ?? 0;
  const typed = /^\d+[.)][ \t]*/.exec(source.slice(start, start + 16))?.[0] ?? '';
  const number = typed.replace(/[ \t]+$/, ' ');
  if (typeof item.checked === 'boolean') return `${number}${item.checked ? '√' : '□'} `;
  return number === '' ? '· ' : number;
}

function withMarker(paragraph: Paragraph, marker: string): Paragraph {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text') {
    return { ...paragraph, children: [{ type: 'text', value: marker }, ...paragraph.children] };
  }
  return { ...paragraph, children: [{ ...first, value: marker + first.value }, ...rest] };
}
