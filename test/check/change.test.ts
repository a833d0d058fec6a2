import { describe, expect, test } from 'vitest';
import { aroundChange, changedLines } from '../../src/check/change.ts';

describe('the lines that differ', () => {
  test.each([
    ['none', 'a\nb', 'a\nb', []],
    ['one', 'a\nb\nc', 'a\nB\nc', [{ line: 2, before: 'b', after: 'B' }]],
    [
      'two apart',
      'a\nb\nc',
      'A\nb\nC',
      [
        { line: 1, before: 'a', after: 'A' },
        { line: 3, before: 'c', after: 'C' },
      ],
    ],
    ['one more', 'a\nc', 'a\nb\nc', [{ line: 2, after: 'b' }]],
    ['one less', 'a\nb\nc', 'a\nc', [{ line: 2, before: 'b' }]],
    [
      'blank ones more',
      'a\n　b\n　c\nd',
      'a\n\nb\n\nc\nd',
      [
        { line: 2, after: '' },
        { line: 2, before: '　b', after: 'b' },
        { line: 3, after: '' },
        { line: 3, before: '　c', after: 'c' },
      ],
    ],
    [
      'blank ones less',
      'a\n\n\nb,\nc,',
      'a\n\nb，\nc，',
      [
        { line: 3, before: '' },
        { line: 4, before: 'b,', after: 'b，' },
        { line: 5, before: 'c,', after: 'c，' },
      ],
    ],
    [
      'a table more',
      'a\tb\nc\td\ne,',
      '| a | b |\n|---|---|\n| c | d |\ne，',
      [
        { line: 1, before: 'a\tb', after: '| a | b |' },
        { line: 2, after: '|---|---|' },
        { line: 2, before: 'c\td', after: '| c | d |' },
        { line: 3, before: 'e,', after: 'e，' },
      ],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(changedLines(before, after)).toEqual(lines);
  });
});

test.each([
  ['一二三四五,六七八九十', '一二三四五，六七八九十', ['…四五,六七…', '…四五，六七…']],
  ['一,二', '一，二', ['一,二', '一，二']],
  ['一 二', '一二', ['一 二', '一二']],
])('%s is cut to what changes', (before, after, expected) => {
  expect(aroundChange(before, after, 2)).toEqual(expected);
});
