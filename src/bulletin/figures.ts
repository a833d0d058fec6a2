import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes a paragraph that is only a picture, or only pictures, a figure. Its caption is its title, or the
 * paragraph or the line 图1 … under it; several pictures with titles are figures of their own, within one where a
 * caption stands under them all. Those of one line stand side by side. A picture among text stays there. Changes the tree in place.
 */
export function setFigures(tree: Root): void {
  freeCaptions(tree);
  visit(tree, 'element', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const lines = picturesByLine(paragraph);
    if (lines.length === 0) return undefined;
    const below = parent.children.findIndex(
      (node, at) => at > index && !(node.type === 'text' && node.value.trim() === ''),
    );
    const named = isCaption(parent.children[below]) ? parent.children[below] : undefined;
    const figures = figuresOf(lines, named?.type === 'element' ? named.children : undefined);
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

/** The pictures of a paragraph that has nothing else, by the lines they are typed in. */
function picturesByLine({ tagName, children }: Element): Element[][] {
  if (tagName !== 'p' || !children.every((node) => isPicture(node) || isBlank(node))) return [];
  const lines: Element[][] = [];
  for (const picture of children.filter(isPicture)) {
    const last = lines.at(-1);
    if (last !== undefined && lineOf(last[0]) === lineOf(picture)) last.push(picture);
    else lines.push([picture]);
  }
  return lines;
}

/** The break itself is a space by now. */
function lineOf(picture: Element | undefined): number | undefined {
  return picture?.position?.start.line;
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type === 'text' && node.value.trim() === '';
}

function isCaption(node: Root['children'][number] | undefined): boolean {
  return (
    node?.type === 'element' &&
    node.tagName === 'p' &&
    /^图\s*[\d一二三四五六七八九十]/u.test(textOf(node))
  );
}

function figuresOf(lines: Element[][], below: ElementContent[] | undefined): Element[] {
  const pictures = lines.flat();
  const isTitled = pictures.some((picture) => titleOf(picture).length > 0);
  // One picture needs one caption; what it was called is there already, as a rule.
  if (!isTitled || (below !== undefined && pictures.length === 1)) {
    return [figureOf(lines.map(besideEachOther), below ?? [])];
  }
  const titled = lines.map((line) => line.map((picture) => figureOf([picture], titleOf(picture))));
  const shown = titled.map(besideEachOther);
  return below === undefined ? shown : [figureOf(shown, below)];
}

function titleOf(picture: Element): ElementContent[] {
  const { title } = picture.properties;
  if (typeof title !== 'string' || title === '') return [];
  return [{ type: 'text', value: title, ...(picture.position && { position: picture.position }) }];
}

/** Of one line: pictures, or figures. */
function besideEachOther(line: readonly Element[]): Element {
  const [only, ...others] = line;
  return only !== undefined && others.length === 0 ? only : h('div.side-by-side', [...line]);
}

function figureOf(shown: readonly Element[], caption: ElementContent[]): Element {
  const children = shown.map(withoutTitles);
  return h('figure', [...children, caption.length > 0 ? h('figcaption', caption) : undefined]);
}

function withoutTitles(element: Element): Element {
  const { title: _, ...properties } = element.properties;
  const children = element.children.map((node) =>
    node.type === 'element' ? withoutTitles(node) : node,
  );
  return { ...element, properties, children };
}
