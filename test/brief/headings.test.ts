import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { chineseNumber, numberHeadings } from '../../src/brief/headings.ts';
import { parseMarkdown } from '../../src/brief/markdown.ts';

function number(markdown: string): string[] {
  const tree = parseMarkdown(new VFile(markdown), 0);
  numberHeadings(tree);
  return tree.children.map((node) => textOf(node));
}

test('headings are numbered by level, anew under each heading above', () => {
  const headings = ['# 题', '## 甲', '### 子', '#### 丙', '##### 丁', '### 丑', '## 乙', '### 寅'];
  expect(number(headings.join('\n\n'))).toEqual([
    ...['题', '一、甲', '（一）子', '1. 丙', '（1）丁', '（二）丑', '二、乙', '（一）寅'],
  ]);
});

test('a new title begins anew', () => {
  expect(number('# 一\n\n## 甲\n\n# 二\n\n## 乙')).toEqual(['一', '一、甲', '二', '一、乙']);
});

test.each(['一、甲', '（一）甲', '(一)甲', '1. 甲', '1．甲', '（1）甲', '十二、甲'])(
  'a typed number is kept: %s',
  (heading) => {
    expect(number(`## ${heading}`)).toEqual([heading]);
  },
);

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (count, expected) => {
  expect(chineseNumber(count)).toBe(expected);
});
