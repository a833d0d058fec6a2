import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes a paragraph that is only a picture, or only pictures, a figure. Its caption is its title, or the
 * paragraph or the line 图1 … under it; pictures with titles are figures of their own. A picture among text
 * stays there. Changes the tree in place.
 */
export function setFigures(tree: Root): void {
  freeCaptions(tree);
  visit(tree, 'element', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const pictures = onlyPictures(paragraph);
    if (pictures.length === 0) return undefined;
    const below = parent.children.findIndex(
      (node, at) => at > index && !(node.type === 'text' && node.value.trim() === ''),
    );
    const named = isCaption(parent.children[below]) ? parent.children[below] : undefined;
    const figures = figuresOf(pictures, named?.type === 'element' ? named.children : undefined);
    const end = named === undefined ? index : below;
    parent.children.splice(index, end - index + 1, ...figures);
    return [SKIP, index + figures.length];
  });
}

/** A line 图1 … right below pictures is of their paragraph: it becomes one of its own. */
function freeCaptions(tree: Root): void {
  visit(tree, 'element', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined || paragraph.tagName !== 'p') return;
    const end = paragraph.children.findIndex((node) => !isPicture(node) && !isBlank(node));
    const pictures = paragraph.children.slice(0, end);
    const [text, ...rest] = paragraph.children.slice(end);
    if (!pictures.some(isPicture) || text?.type !== 'text' || !/^\s/.test(text.value)) return;
    const below = h('p', [{ ...text, value: text.value.trimStart() }, ...rest]);
    if (isCaption(below)) parent.children.splice(index, 1, h('p', pictures), below);
  });
}

function onlyPictures({ tagName, children }: Element): Element[] {
  if (tagName !== 'p' || !children.every((node) => isPicture(node) || isBlank(node))) return [];
  return children.filter(isPicture);
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isCaption(node: Root['children'][number] | undefined): boolean {
  return (
    node?.type === 'element' &&
    node.tagName === 'p' &&
    /^图\s*[\d一二三四五六七八九十]/u.test(textOf(node))
  );
}

function figuresOf(pictures: Element[], below: ElementContent[] | undefined): Element[] {
  const titles = pictures.map(titleOf);
  if (below !== undefined || titles.every((title) => title.length === 0)) {
    return [figureOf(pictures, below ?? [])];
  }
  return pictures.map((picture, index) => figureOf([picture], titles[index] ?? []));
}

function titleOf(picture: Element): ElementContent[] {
  const { title } = picture.properties;
  if (typeof title !== 'string' || title === '') return [];
  return [{ type: 'text', value: title, ...(picture.position && { position: picture.position }) }];
}

function figureOf(pictures: Element[], caption: ElementContent[]): Element {
  const shown = pictures.flatMap((picture, index): ElementContent[] => {
    const { title: _, ...properties } = picture.properties;
    const untitled = { ...picture, properties };
    // Those beside one another are parted as words are.
    return index === 0 ? [untitled] : [{ type: 'text', value: ' ' }, untitled];
  });
  return h('figure', [...shown, caption.length > 0 ? h('figcaption', caption) : undefined]);
}
