import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';

describe('a line that fits', () => {
  test.each([
    ['Latin', 'date: 2020', 6, 10, 'date: 2020', 6, 4],
    ['Han, two columns each', '会议指出', 2, 3, '会议指出', 4, 2],
    ['full-width punctuation', '一，二', 1, 2, '一，二', 2, 2],
    ['a tab, four columns', '\ta', 1, 2, '    a', 4, 1],
    ['a combining mark goes with its letter', 'e\u0301x', 1, 2, 'e\u0301x', 0, 1],
    ['an emoji is one place', '👍🏽x', 4, 5, '👍🏽x', 2, 1],
    ['half an emoji marks it whole', '👍🏽x', 2, 3, '👍🏽x', 0, 2],
    ['a rare Han character', '𠮷a', 2, 3, '𠮷a', 2, 1],
    ['an escape is shown and measured as shown', '\u001b[1m红', 4, 5, '␛[1m红', 4, 2],
    ['behind the last character', '一二', 2, 3, '一二', 4, 1],
    ['an empty line', '', 0, 1, '', 0, 1],
    ['a joiner alone has no width but a marker', 'a\u200db', 0, 2, 'a\u200db', 0, 1],
  ])('%s', (_, line, from, to, text, before, marked) => {
    expect(excerpt(line, from, to, 20)).toEqual({ text, before, marked });
  });
});

describe('a line too long', () => {
  const digits = '0123456789'.repeat(5);

  test.each([
    ['at the start', digits, 0, 2, '01234567…', 0, 2],
    ['in the middle', digits, 24, 26, '…12345678…', 4, 2],
    ['at the end', digits, 48, 50, '…23456789', 7, 2],
    ['behind the end', digits, 50, 51, '…23456789', 9, 1],
    ['a place longer than the terminal', digits, 20, 40, '…01234567…', 1, 8],
    ['Han, never cut in half', '一二三四五六七八九十', 4, 5, '…三四五六…', 5, 2],
    [
      'a character that does not fit beside one that does',
      'aaaaaaaaaa一aaaa',
      10,
      11,
      '…aaa一aaa…',
      4,
      2,
    ],
  ])('%s', (_, line, from, to, text, before, marked) => {
    expect(excerpt(line, from, to, 10)).toEqual({ text, before, marked });
  });

  test('of a line of megabytes only the neighbourhood is looked at', () => {
    const line = '会'.repeat(2_000_000);
    const cut = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const shown = excerpt(line, 1_000_000, 1_000_002, 80);
    const lengths = cut.mock.calls.map(([text]) => text.length);
    cut.mockRestore();
    expect(lengths[0]).toBeGreaterThan(80);
    expect(Math.max(...lengths)).toBeLessThan(1000);
    expect(shown.text).toMatch(/^…会+…$/);
    expect(stringWidth(shown.text)).toBeLessThanOrEqual(80);
    expect(shown.marked).toBe(4);
  });

  test('the far end of a line of megabytes', () => {
    const shown = excerpt('会'.repeat(1000), 999, 1000, 10);
    expect(shown).toEqual({ text: '…会会会会', before: 7, marked: 2 });
  });
});
