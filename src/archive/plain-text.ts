import { toString as htmlText } from 'hast-util-to-string';
import type { Html, Nodes } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Brief } from '../brief/brief.ts';
import { titleText } from '../bulletin/article.ts';

/** All there is to read but the titles of the articles, a paragraph, a heading or a row a line. */
export function plainText({ articles, attachments, footnotes }: Brief): string {
  const lines = [
    ...articles.flatMap(({ note = [], body, source }) => [
      ...note.flatMap(linesOf),
      ...body.flatMap(linesOf),
      source?.children.map(wordsOf).join('') ?? '',
    ]),
    ...attachments.flatMap(({ label, title, body }) => [
      label,
      title === undefined ? '' : titleText(title),
      ...body.flatMap(linesOf),
    ]),
    ...footnotes.flatMap(linesOf),
  ];
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(content: Nodes): string[] {
  const lines: string[] = [];
  visit(content, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      lines.push(wordsOf(node), ...picturesIn(node));
    } else if (node.type === 'tableRow') {
      lines.push(node.children.map(wordsOf).join(' '), ...picturesIn(node));
    } else if (node.type === 'code') lines.push(node.value);
    else if (node.type === 'html') lines.push(...typedLines(node));
    else return undefined;
    return SKIP;
  });
  return lines;
}

/** As they stand on the page: what is bold, or leads elsewhere, is no word of its own. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What pictures are said to show, and their captions. */
function picturesIn(content: Nodes): string[] {
  const lines: string[] = [];
  visit(content, 'image', ({ alt, title }) => {
    lines.push(alt ?? '', title ?? '');
  });
  return lines;
}

/** HTML that an office typed, such as a table with merged cells. */
function typedLines({ value }: Html): string[] {
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value }] });
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') lines.push(node.value);
    if (node.type !== 'element' || node.tagName !== 'tr') return undefined;
    lines.push(node.children.map((cell) => htmlText(cell)).join(' '));
    return SKIP;
  });
  return lines;
}
