import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';

function typesOf(markdown: string): string[] {
  const types: string[] = [];
  visit(parseMarkdown(new VFile(markdown), 0), (node) => {
    if (node.type !== 'root' && node.type !== 'text') types.push(node.type);
  });
  return types;
}

describe('a body is read as Chinese', () => {
  test.each([
    ['strong beside a full-width mark', '**会议指出：**要坚持', ['paragraph', 'strong']],
    ['strong beside quotes', '坚持**“三严三实”**要求', ['paragraph', 'strong']],
    ['strikethrough beside a mark', '~~原文。~~改文', ['paragraph', 'delete']],
    ['a single tilde is a range', '3~5年，8~9年', ['paragraph']],
    ['four spaces are an indent, not code', '    各单位：', ['paragraph']],
    ['fenced code stays code', '```\nx\n```', ['code']],
    [
      'a table',
      '| 甲 |\n|---|\n| 乙 |',
      ['table', 'tableRow', 'tableCell', 'tableRow', 'tableCell'],
    ],
    [
      'a footnote',
      '文[^1]\n\n[^1]: 注',
      ['paragraph', 'footnoteReference', 'footnoteDefinition', 'paragraph'],
    ],
  ])('%s', (_, markdown, types) => {
    expect(typesOf(markdown)).toEqual(types);
  });
});

describe('a star or tildes between figures are signs of the text', () => {
  test.each([
    ['面积为120*80*3米', []],
    ['仓库20*30米和25*40米', []],
    ['仓库20米*30米*5米', []],
    ['注*：仓库20*30米', []],
    ['20*30米，*强调*，25*40米', ['强调']],
    ['完成*98%*的任务，占*3*成', ['98%', '3']],
    ['第1*一是*，2026**重点**', ['一是', '重点']],
    ['**20*30米**', ['20*30米']],
    ['5~~6万，7~~8万', []],
    ['增长5%~~6%，8时~~9时，3万~~4万', []],
    ['~~5~~，第6~~7~~8页', ['5']],
    ['2026~~甲~~2027', ['甲']],
  ])('%s', (markdown, emphasized) => {
    const tree = parseMarkdown(new VFile(markdown), 0);
    const found: string[] = [];
    visit(tree, (node) => {
      if (['emphasis', 'strong', 'delete'].includes(node.type)) found.push(textOf(node));
    });
    expect(found).toEqual(emphasized);
    if (emphasized.length === 0) expect(textOf(tree)).toBe(markdown);
  });
});

test('positions are those of the whole file, front matter included', () => {
  const text = '---\r\nissue: 1\r\n---\r\n\r\n# 标题\r\n';
  const offset = text.indexOf('\r\n\r\n');
  const [heading] = parseMarkdown(new VFile(text), offset).children;
  expect(heading?.type).toBe('heading');
  expect(heading?.position?.start).toEqual({ line: 5, column: 1, offset: text.indexOf('#') });
});

test('a text without any address reads the same, whether addresses are looked for or not', () => {
  const text =
    '**重要**：见[网页](a.html)，2008年A4纸_甲_~~乙~~，1.5%[^1]\n\n| a1 | b |\n| -- | -- |\n| w. | h: |\n\n[^1]: 注\n';
  const { children } = parseMarkdown(new VFile(text), 0);
  const [first, ...more] = parseMarkdown(new VFile(`www.a.cn\n\n${text}`), 0).children;
  expect(first?.type).toBe('paragraph');
  expect(unplaced(more)).toBe(unplaced(children));
});

function unplaced(nodes: unknown): string {
  return JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value));
}
