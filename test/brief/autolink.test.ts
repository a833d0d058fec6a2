import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';

/** Each link as `text → address`, and the whole text. */
function read(markdown: string): { links: string[]; text: string } {
  const tree = parseMarkdown(new VFile(markdown), 0);
  const links: string[] = [];
  visit(tree, 'link', (link) => {
    links.push(`${textOf(link)} → ${link.url}`);
  });
  return { links, text: textOf(tree) };
}

const bare = (address: string) => [`${address} → ${address}`];

test.each([
  ['见https://example.com，详情请看。', bare('https://example.com')],
  ['见https://example.com/a/b?c=1#d和附件', bare('https://example.com/a/b?c=1#d')],
  ['（https://example.com/a_b_c）', bare('https://example.com/a_b_c')],
  ['“http://example.com”发布', bare('http://example.com')],
  ['http://example.com/a。', bare('http://example.com/a')],
  ['https://example.com, and', bare('https://example.com')],
  ['www.example.com。好', ['www.example.com → http://www.example.com']],
  ['（www.example.com，见下）', ['www.example.com → http://www.example.com']],
  ['见 https://example.com/甲/乙 页', bare('https://example.com/')],
  ['https://例子.com 没有', []],
  ['[网页](https://example.com/甲)', ['网页 → https://example.com/%E7%94%B2']],
  ['<https://example.com/a>。', bare('https://example.com/a')],
  ['邮箱bgs@example.com，电话', ['bgs@example.com → mailto:bgs@example.com']],
])('%s', (markdown, links) => {
  const { links: found } = read(markdown);
  expect(found.map((link) => decodeURI(link))).toEqual(links.map((link) => decodeURI(link)));
});

test('what follows the address is text like any other', () => {
  const { text } = read('见https://example.com，**重要**说明。');
  expect(text).toBe('见https://example.com，重要说明。');
  const { text: later } = read('（www.example.com，见下）');
  expect(later).toBe('（www.example.com，见下）');
});
