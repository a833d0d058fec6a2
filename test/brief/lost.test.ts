import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';
import { findingsOf } from './reading.ts';

const head = '---\nmasthead: 简报\nissue: 1\npublisher: 某办\ndate: 2026-01-05\n---\n';

function said(body: string): string[] {
  const file = new VFile(head + body);
  readBrief(file, 'test.md', emptyFields());
  return findingsOf(file);
}

test('a paragraph that dashes make a heading', () => {
  expect(said('# 题\n\n正文\n一段。\n---\n\n## 一、标题\n\n后文。\n\n---\n')).toEqual([
    '9:1 heading-underlined?',
  ]);
});

describe('notes that would not be printed', () => {
  test.each([
    ['a mark in a title', '# 题[^1]\n\n文。\n\n[^1]: 注。', ['7:4 footnote-place!']],
    ['in a column', '【甲[^1]】\n\n# 题\n\n文。\n\n[^1]: 注。', ['7:3 footnote-place!']],
    ['in a source', '# 题\n\n文。\n\n（某办[^1]）\n\n[^1]: 注。', ['11:4 footnote-place!']],
    [
      'in the title of an attachment',
      '# 题\n\n文。\n\n# 附件1 表[^1]\n\n# 附件2\n\n## 表[^1]\n\n[^1]: 注。',
      ['11:8 footnote-place!', '15:5 footnote-place!'],
    ],
    [
      'a mark without a note',
      '# 题\n\n正文[^1]。另[^甲]',
      ['9:3 footnote-missing?', '9:9 footnote-missing?'],
    ],
    ['a note without a mark', '# 题\n\n正文。\n\n[^2]: 注。', ['11:1 footnote-unused?']],
    [
      'a second note of the same mark',
      '# 题\n\n文[^1]。\n\n[^1]: 甲。\n\n# 题二\n\n文[^1]。\n\n[^1]: 乙。',
      ['17:1 footnote-repeated!'],
    ],
  ])('%s', (_, body, findings) => {
    expect(said(body)).toEqual(findings);
  });

  test.each([
    ['a mark and its note', '# 题\n\n## 一、题[^1]\n\n文[^a]。\n\n[^1]: 注。\n[^A]: 注。'],
    ['a mark in a note of the editor', '编者按：好[^1]。\n\n# 题\n\n文。\n\n[^1]: 注。'],
    ['a note whose colon a rule corrects', '# 题\n\n[^1]：甲。\n[^2]：乙。'],
    ['code and an escape', '# 题\n\n`[^1]`，\\[^2]。'],
  ])('but not %s', (_, body) => {
    expect(said(body)).toEqual([]);
  });
});

test('a cell too many is said with its place, an empty one is not', () => {
  const table =
    '| 区 | 户 | 人 |\n|---|---|---|\n| 甲 | 1 | 2 | 备注 |\n| 乙 | 1 |\n| 丙 | 1 | 2 | |';
  expect(said(`# 题\n\n${table}`)).toEqual(['11:13 table-cells!']);
  expect(said(`# 题\n\n${table.replace(' 备注 |', '')}`)).toEqual([]);
});

test('a text that is taken for an address is said with its place', () => {
  expect(said('# 题\n\n文。\n\n[注]: 本表为快报数。')).toEqual(['11:1 text-lost!']);
  const addresses = '[网]: https://www.gov.cn/政策\n[图]: 走势.png\n[b]: a/b';
  expect(said(`# 题\n\n见[网页][网]，![走势][图]\n\n${addresses}`)).toEqual([]);
  expect(said('# 题\n\n文。\n\n[注]：本表为快报数。')).toEqual([]);
});
