import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/brief/brief.ts';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { findStructure, type Structure } from '../../src/brief/structure.ts';
import { findingsOf } from './reading.ts';

function find(...blocks: string[]): Structure & { file: VFile } {
  const file = new VFile(blocks.join('\n\n'));
  return { ...findStructure(parseMarkdown(file, 0), file), file };
}

function lineText(line: Line | undefined): string | undefined {
  return line && textOf({ type: 'paragraph', children: line.children });
}

function outline({ articles }: Structure): unknown[] {
  return articles.map(({ column, note, title, body, source }) => ({
    column: lineText(column),
    note: note?.map((node) => textOf(node)),
    title: title && textOf(title),
    body: body.map((node) => textOf(node)),
    source: lineText(source),
  }));
}

const none = { column: undefined, note: undefined, source: undefined };

describe('articles', () => {
  test.each([
    ['one', ['# 题', '文'], [{ ...none, title: '题', body: ['文'] }]],
    [
      'a column before the title',
      ['【创建】', '# 题', '文'],
      [{ ...none, column: '创建', title: '题', body: ['文'] }],
    ],
    [
      'a column elsewhere is text',
      ['# 题', '【创建】', '文'],
      [{ ...none, title: '题', body: ['【创建】', '文'] }],
    ],
    [
      'a note before the title',
      ['编者按：好。', '# 题', '文'],
      [{ ...none, note: ['编者按：好。'], title: '题', body: ['文'] }],
    ],
    [
      'a note after the title',
      ['# 题', '按：好。', '文'],
      [{ ...none, note: ['按：好。'], title: '题', body: ['文'] }],
    ],
    [
      'a quoted note',
      ['> 按语：好。', '# 题', '文'],
      [{ ...none, note: ['按语：好。'], title: '题', body: ['文'] }],
    ],
    [
      'a source in full-width brackets',
      ['# 题', '文', '（某办）'],
      [{ ...none, title: '题', body: ['文'], source: '某办' }],
    ],
    [
      'a source in ASCII brackets',
      ['# 题', '文', '(某办)'],
      [{ ...none, title: '题', body: ['文'], source: '某办' }],
    ],
    [
      'brackets in the middle are text',
      ['# 题', '（一）甲', '文'],
      [{ ...none, title: '题', body: ['（一）甲', '文'] }],
    ],
    [
      'a last paragraph with more than brackets is text',
      ['# 题', '（一）甲（乙）'],
      [{ ...none, title: '题', body: ['（一）甲（乙）'] }],
    ],
    [
      'two, each with its own',
      ['【甲】', '# 一', '文', '（甲办）', '【乙】', '按：好。', '# 二', '字', '（乙办）'],
      [
        { column: '甲', note: undefined, title: '一', body: ['文'], source: '甲办' },
        { column: '乙', note: ['按：好。'], title: '二', body: ['字'], source: '乙办' },
      ],
    ],
    [
      'of two columns the one before the title',
      ['# 一', '文', '【甲】', '【乙】', '# 二', '字'],
      [
        { ...none, title: '一', body: ['文', '【甲】'] },
        { ...none, column: '乙', title: '二', body: ['字'] },
      ],
    ],
    [
      'a comment before the title',
      ['<!-- 注 -->', '# 题', '文'],
      [{ ...none, title: '题', body: ['文'] }],
    ],
    ['none has a title', ['文'], [{ ...none, title: undefined, body: ['文'] }]],
  ])('%s', (_, blocks, expected) => {
    expect(outline(find(...blocks))).toEqual(expected);
  });

  test('text without a title is said at its place', () => {
    const { file } = find('文', '# 题', '字');
    expect(file.messages.map(String)).toEqual(['1:1-1:2: 这篇文字没有标题']);
  });

  test('a title still to be written is said at its place', () => {
    const { file } = find('# ', '文', '#', '字');
    expect(findingsOf(file)).toEqual(['1:1 title-missing?', '5:1 title-missing?']);
  });

  test('a sixth heading level is said', () => {
    const { file } = find('# 题', '###### 深');
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['heading-depth', 3]]);
  });
});

describe('attachments', () => {
  test.each([
    ['with its title after a space', ['# 附件1 名单'], [['附件1', '名单', []]]],
    ['with its title after a colon', ['# 附件：名单'], [['附件', '名单', []]]],
    ['with its title right after the number', ['# 附件2名单'], [['附件2', '名单', []]]],
    ['in Chinese numerals', ['# 附件一：名单'], [['附件一', '名单', []]]],
    ['with its title below', ['# 附件', '## 名单', '甲'], [['附件', '名单', ['甲']]]],
    ['with its title below as a title', ['# 附件1', '# 名单', '甲'], [['附件1', '名单', ['甲']]]],
    ['with no title', ['# 附件', '甲'], [['附件', undefined, ['甲']]]],
    ['as a second-level heading', ['## 附件1 名单', '甲'], [['附件1', '名单', ['甲']]]],
    [
      'two of them',
      ['# 附件1 甲', '# 附件2 乙'],
      [
        ['附件1', '甲', []],
        ['附件2', '乙', []],
      ],
    ],
  ])('%s', (_, blocks, expected) => {
    const { articles, attachments } = find('# 题', '文', ...blocks);
    expect(articles).toHaveLength(1);
    expect(
      attachments.map(({ label, title, body }) => [
        label,
        title && textOf(title),
        body.map((node) => textOf(node)),
      ]),
    ).toEqual(expected);
  });

  test('a column or a note before one is text', () => {
    const { articles, file } = find('# 题', '文', '【经验】', '按：见附件。', '# 附件 名单', '甲');
    expect(articles[0]?.body.map((node) => textOf(node))).toEqual([
      '文',
      '【经验】',
      '按：见附件。',
    ]);
    expect(file.messages).toEqual([]);
  });

  test('an article after one is refused, with all that belongs to it', () => {
    const found = find(
      '# 题',
      '文',
      '# 附件 名单',
      '甲',
      '【经验】',
      '# 移风易俗',
      '字',
      '（乙办）',
    );
    expect(outline(found).at(-1)).toEqual({
      ...{ column: '经验', note: undefined, title: '移风易俗', body: ['字'], source: '乙办' },
    });
    expect(found.attachments.map(({ body }) => body.map((node) => textOf(node)))).toEqual([['甲']]);
    expect(findingsOf(found.file)).toEqual(['11:1 article-after-attachment!']);
  });

  test('a title that only begins with the word is a title', () => {
    expect(find('# 附件管理办法', '文').attachments).toEqual([]);
  });
});

test('footnotes are kept apart from the text', () => {
  const { articles, footnotes } = find('# 题', '文[^1]', '[^1]: 注');
  expect(footnotes.map((note) => note.identifier)).toEqual(['1']);
  expect(articles[0]?.body).toHaveLength(1);
});

describe('a title with nothing below it', () => {
  test('is told among several articles, as where one title became two headings', () => {
    const { file, articles } = find('# 全市召开', '# 精神文明建设会议', '文');
    expect(articles).toHaveLength(2);
    expect(findingsOf(file)).toEqual(['1:1 article-empty?']);
  });

  test.each([
    ['alone it is not yet written', ['# 题']],
    ['a source is something', ['# 题', '（某办）', '# 题二', '文']],
    ['an attachment may be its title', ['# 题', '文', '# 附件1', '# 附件2 名单']],
  ])('%s', (_, blocks) => {
    expect(findingsOf(find(...blocks).file)).toEqual([]);
  });
});
