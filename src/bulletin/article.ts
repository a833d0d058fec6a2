import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Article, Attachment, Line } from '../brief/brief.ts';
import { type BodyContext, setBody } from './body.ts';
import { nameEnding } from './ending.ts';
import { present } from './present.ts';
import { titleLines } from './title-lines.ts';

/** 栏目, 按语, title, text and 供稿 of one article. */
export async function setArticle(
  article: Article,
  index: number,
  context: BodyContext,
): Promise<Element> {
  const { column, note, title, source } = article;
  const prefix = `a${index + 1}-`;
  const lead = note && (await setBody(note, `${prefix}note-`, context));
  const body = await setBody(article.body, prefix, context);
  const footnotes = body.filter(isFootnotes);
  const text = body.filter((node) => !isFootnotes(node));
  if (source) nameEnding(text);
  const head = present([
    column && h('p.column', lineContent(column, '【', '】')),
    lead && h('div.note', lead),
    title && setTitle(title),
  ]);
  // The first stays below the 报头, which would be alone.
  const before = index === 0 ? head : withoutTaken(head, text);
  return h('article', { id: `article-${index + 1}` }, [
    ...before,
    h('div.text', text),
    source && h('p.source', lineContent(source, '（', '）')),
    ...footnotes,
  ]);
}

/** Notes stand after the source: it belongs to the text. */
function isFootnotes(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['role'] === 'doc-endnotes';
}

/** 附件: its label on the first line, its title centred on the third (GB/T 9704-2012 7.3.7). */
export async function setAttachment(
  attachment: Attachment,
  index: number,
  context: BodyContext,
): Promise<Element> {
  const body = await setBody(attachment.body, `b${index + 1}-`, context);
  const { label, title } = attachment;
  const head = present([h('p.attachment-label', label), title && setTitle(title)]);
  return h('section.attachment', { id: `attachment-${index + 1}` }, [
    ...withoutTaken(head, body),
    h('div.text', body),
  ]);
}

/**
 * What stands above a text, without what a landscape table at its head has taken along: on a page before it, which lies
 * the other way, that would stand alone.
 */
function withoutTaken(head: Element[], body: ElementContent[]): Element[] {
  const wide = wideAtHead(body);
  wide?.children.unshift(...head);
  return wide === undefined ? head : [];
}

/** The landscape table that a text begins with. */
function wideAtHead(body: ElementContent[]): Element | undefined {
  const first = body.find((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && isWide(first) ? first : undefined;
}

function isWide({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('wide');
}

/** A title in 2号 holds 20 characters a line. */
function setTitle(title: Heading): Element {
  const { position } = title;
  const text = titleText(title);
  let rest = text.replace(/[ \t\u3000\n]+/g, ' ').trim();
  const children = titleLines(text, 20).map((line): ElementContent => {
    // A space that a break takes the place of stays in the text, for copies and bookmarks. None is added: where a
    // narrow screen runs the lines together it would show, in the middle of a word.
    rest = rest.slice(line.length);
    const value = rest.startsWith(' ') ? `${line} ` : line;
    rest = rest.trimStart();
    return h('span.title-line', [{ type: 'text', value, ...(position && { position }) }]);
  });
  return h('h1.title', children);
}

/** The words of a title, with a line feed where `<br>` or a hard break forces one. */
export function titleText(title: Heading): string {
  return title.children.map(phraseText).join('');
}

function phraseText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
  if (node.type === 'footnoteReference') return '';
  return 'children' in node ? node.children.map(phraseText).join('') : textOf(node);
}

function lineContent(line: Line, open: string, close: string): ElementContent[] {
  const texts = line.children.map((node): ElementContent => {
    const { position } = node;
    return { type: 'text', value: textOf(node), ...(position && { position }) };
  });
  return [{ type: 'text', value: open }, ...texts, { type: 'text', value: close }];
}
