import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { readAsChinese } from '../../src/brief/phrasing.ts';

function read(markdown: string, spaces: 'trim' | 'keep' = 'trim'): string {
  const tree = parseMarkdown(new VFile(markdown), 0);
  readAsChinese(tree, spaces);
  return tree.children.map((node) => textOf(node)).join('|');
}

describe('a line break', () => {
  test.each([
    ['between Han is nothing', '自强不息，\n厚德载物', '自强不息，厚德载物'],
    ['with spaces around it too', '自强不息  x\n厚德', '自强不息  x 厚德'],
    ['between Han with trailing space', '自强 \n  不息', '自强不息'],
    ['with CRLF', '自强\r\n不息', '自强不息'],
    ['between Latin words is a space', 'plain\ntext', 'plain text'],
    ['between Han and Latin is a space', '郎园\nPark', '郎园 Park'],
    ['between Han and a digit is nothing', '自\n2018年', '自2018年'],
    ['before emphasis is nothing', '会议\n**指出**', '会议指出'],
    ['after emphasis is nothing', '**会议**\n指出', '会议指出'],
    ['inside emphasis is nothing', '**会\n议**指出', '会议指出'],
    ['at the head of what follows emphasis is nothing', '**会议**\n**指出**', '会议指出'],
    ['beside code stays a space', '会议\n`x`', '会议 x'],
    ['in a heading cannot be', '# 标题\n正文', '标题|正文'],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown)).toBe(expected);
  });
});

describe('a typed space', () => {
  test.each([
    ['between Han and a digit', '自 2018 年', '自2018年'],
    ['several of them', '共  52   期', '共52期'],
    ['after a per cent sign', '达到 30% 的', '达到30%的'],
    ['before emphasised digits', '共 **52** 期', '共52期'],
    ['between Han stays', '热血战疫 为爱逆行', '热血战疫 为爱逆行'],
    ['between Han and Latin stays', '郎园 Park 文化', '郎园 Park 文化'],
    ['between digits stays', '55569506 55569505', '55569506 55569505'],
    ['after the number of a table stays', '表1 各区 30 项', '表1 各区30项'],
    ['after the number of an attachment stays', '# 附件1 名单', '附件1 名单'],
    [
      'in a title stays: it is where the title would break',
      '# 平安清明 2026年行动',
      '平安清明 2026年行动',
    ],
    ['typed as an indent is dropped', '　　正文', '正文'],
    ['after such a number in the text does not', '见表1 所列', '见表1所列'],
    ['after a typed number stays', '1\\. 2018 年', '1. 2018年'],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown)).toBe(expected);
  });

  test('is kept where the office says so', () => {
    expect(read('自 2018 年\n全面', 'keep')).toBe('自 2018 年全面');
  });

  test('in code is left alone', () => {
    expect(read('见 `第 52 期`')).toBe('见 第 52 期');
  });

  test('is settled in table cells', () => {
    expect(read('| 共 3 个 |\n|---|\n| 第 1 |')).toBe('共3个第1');
  });
});
