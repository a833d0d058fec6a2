import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { FootnoteDefinition, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { letAddressesBreak } from './addresses.ts';
import { nameAttachmentList } from './attachment-list.ts';
import { setFigures } from './figures.ts';
import { writtenAddresses } from './image-addresses.ts';
import { type PictureSource, placePictures } from './pictures.ts';
import { letQuotesBreak } from './quotes.ts';
import { refuseHarm } from './refuse.ts';
import { tellShapes } from './shapes.ts';
import { setTables } from './tables.ts';
import { keepDaysWhole, keepNumbersWhole } from './unbroken.ts';

export interface BodyContext {
  file: VFile;
  pictures: PictureSource;
  footnotes: FootnoteDefinition[];
}

/**
 * Sets a run of text: Markdown to safe HTML, pictures placed, tables and figures set, the four
 * heading levels named. `prefix` keeps ids of one article apart from another's.
 */
export async function setBody(
  content: RootContent[],
  prefix: string,
  context: BodyContext,
): Promise<ElementContent[]> {
  const { file, pictures, footnotes } = context;
  const markdown = { type: 'root' as const, children: [...content, ...footnotes] };
  const html = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: prefix,
      footnoteLabel: '注释',
      handlers: writtenAddresses,
    })
    .runSync(markdown, file);
  const tree = refuseHarm(html, file, prefix);
  await placePictures(tree, file, pictures);
  tellShapes(tree);
  setFigures(tree);
  nameParts(tree);
  nameAttachmentList(tree);
  letQuotesBreak(tree);
  letAddressesBreak(tree);
  keepDaysWhole(tree);
  keepNumbersWhole(tree);
  // Last: how wide a table must be is read from what stays whole.
  setTables(tree, file);
  return elementsOf(tree);
}

/** Gives the parts of a text the classes that templates know. */
function nameParts(tree: HtmlRoot): void {
  visit(tree, 'element', (element) => {
    const level = /^h([2-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) nameHeading(element, Number(level));
    else if ('dataFootnotes' in element.properties) nameFootnotes(element);
    else if (element.tagName === 'blockquote') element.properties['className'] = ['quote'];
    else if (element.tagName === 'ul') markItems(element);
    else if (element.tagName === 'ol') numberItems(element);
    else if (element.tagName === 'hr') element.properties['className'] = ['pause'];
    else element.tagName = meant.get(element.tagName) ?? element.tagName;
  });
}

/** Elements that look like others and say nothing of why. */
const meant = new Map([
  ['b', 'strong'],
  ['i', 'em'],
]);

/** One that goes on with its text in the same paragraph turns over a page as a text does. */
function nameHeading(element: Element, depth: number): void {
  const level = Math.min(depth - 1, 4);
  element.tagName = `h${level + 1}`;
  const goesOn = /。./u.test(textOf(element).trim());
  element.properties['className'] = ['heading', `level-${level}`, ...(goesOn ? ['run-in'] : [])];
}

/** Bullets are text of brief's own: a style sheet's are in no face that brief has checked. */
function markItems(list: Element): void {
  for (const item of list.children) {
    if (item.type === 'element' && item.tagName === 'li')
      firstLineOf(item).children.unshift(h('span.bullet', '·'));
  }
}

/** So are the numbers of a list typed in HTML; those of Markdown are paragraphs by now, and notes have their own. */
function numberItems(list: Element): void {
  // What is no number, such as “3” in Chinese quotes, is to a browser as if it were not there.
  const start = Math.trunc(Number(list.properties['start'] ?? 1));
  let number = Number.isSafeInteger(start) ? start : 1;
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li' || 'id' in item.properties) continue;
    firstLineOf(item).children.unshift({ type: 'text', value: `${number}. ` });
    number += 1;
  }
}

/** Items with blank lines between them are paragraphs, and what stands before one is on a line of its own. */
function firstLineOf(item: Element): Element {
  const first = item.children.find((node) => !(node.type === 'text' && node.value.trim() === ''));
  return first?.type === 'element' && first.tagName === 'p' ? first : item;
}

/** GFM puts an English heading over the notes; a 简报 says 注： before the first. */
function nameFootnotes(section: Element): void {
  section.tagName = 'div';
  section.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: '注释' };
  section.children = section.children.filter(
    (node) => !(node.type === 'element' && /^h[2-6]$/.test(node.tagName)),
  );
  // A way back is of use on a screen only, and its arrow is in no Chinese face.
  visit(section, 'element', (element, index, parent) => {
    if (!('dataFootnoteBackref' in element.properties)) return undefined;
    if (parent !== undefined && index !== undefined) parent.children.splice(index, 1);
    return index;
  });
  let count = 0;
  visit(section, 'element', (element) => {
    if (element.tagName !== 'li') return;
    count += 1;
    const first = element.children.find((node) => node.type === 'element');
    if (first?.type === 'element') first.children.unshift(h('span', `${count}. `));
  });
}

function elementsOf(tree: HtmlRoot): ElementContent[] {
  return tree.children.filter((node) => node.type !== 'doctype');
}
