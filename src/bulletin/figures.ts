import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes a paragraph that is only a picture a figure. Its caption is its title, or the paragraph or the line
 * 图1 … under it. A picture among text stays there. Changes the tree in place.
 */
export function setFigures(tree: Root): void {
  freeCaptions(tree);
  visit(tree, 'element', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const picture = onlyPicture(paragraph);
    if (picture === undefined) return undefined;
    const below = parent.children.findIndex(
      (node, at) => at > index && !(node.type === 'text' && node.value.trim() === ''),
    );
    const named = isCaption(parent.children[below]) ? parent.children[below] : undefined;
    const caption = named?.type === 'element' ? named.children : titleOf(picture);
    const end = named === undefined ? index : below;
    parent.children.splice(index, end - index + 1, figureOf(picture, caption));
    return [SKIP, index + 1];
  });
}

/** A line 图1 … right below a picture is of its paragraph: it becomes one of its own. */
function freeCaptions(tree: Root): void {
  visit(tree, 'element', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined || paragraph.tagName !== 'p') return;
    const [picture, text, ...rest] = paragraph.children;
    if (picture?.type !== 'element' || picture.tagName !== 'img') return;
    if (text?.type !== 'text' || !/^\s/.test(text.value)) return;
    const below = h('p', [{ ...text, value: text.value.trimStart() }, ...rest]);
    if (isCaption(below)) parent.children.splice(index, 1, h('p', [picture]), below);
  });
}

function onlyPicture(paragraph: Element): Element | undefined {
  if (paragraph.tagName !== 'p') return undefined;
  const content = paragraph.children.filter(
    (node) => !(node.type === 'text' && !node.value.trim()),
  );
  const [only] = content;
  if (content.length !== 1 || only?.type !== 'element' || only.tagName !== 'img') return undefined;
  return only;
}

function isCaption(node: Root['children'][number] | undefined): boolean {
  return (
    node?.type === 'element' &&
    node.tagName === 'p' &&
    /^图\s*[\d一二三四五六七八九十]/u.test(textOf(node))
  );
}

function titleOf(picture: Element): ElementContent[] {
  const { title } = picture.properties;
  if (typeof title !== 'string' || title === '') return [];
  return [{ type: 'text', value: title, ...(picture.position && { position: picture.position }) }];
}

function figureOf(picture: Element, caption: ElementContent[]): Element {
  const { title: _, ...properties } = picture.properties;
  const shown = { ...picture, properties };
  return h('figure', [shown, caption.length > 0 ? h('figcaption', caption) : undefined]);
}
