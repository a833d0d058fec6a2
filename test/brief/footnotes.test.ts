import { describe, expect, test } from 'vitest';
import { said } from './reading.ts';

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

/** For each of them all lines had been counted anew: it would not end here. */
test('ten thousand marks without notes are told', () => {
  const findings = said(`# 题\n\n${'各区抓好落实[^1]。\n\n'.repeat(10_000)}`);
  expect(findings.filter((finding) => finding.endsWith(' footnote-missing?'))).toHaveLength(10_000);
  expect(findings.at(-1)).toBe('20007:7 footnote-missing?');
});
