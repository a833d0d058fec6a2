import { describe, expect, test } from 'vitest';
import { visible } from '../../src/report/visible.ts';

describe('visible', () => {
  test.each([
    ['plain text of both scripts', '会议 minutes，“引号”', '会议 minutes，“引号”'],
    ['an escape sequence', '\u001b[31m红', '␛[31m红'],
    ['a carriage return and a bell', 'a\r\u0007', 'a␍␇'],
    ['a tab', 'a\tb', 'a␉b'],
    ['delete', '\u007f', '␡'],
    ['a C1 control', '\u009b31m', '<U+009B>31m'],
    ['reordering', 'a\u202eb', 'a<U+202E>b'],
    ['a zero width space', '北\u200b京', '北<U+200B>京'],
    ['a line separator', '\u2028', '<U+2028>'],
    ['half a surrogate pair', '\ud842', '<U+D842>'],
    ['a rare character outside the basic plane', '𠮷', '𠮷'],
    ['an emoji held together by joiners', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['a line feed', 'a\nb', 'a\nb'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('a line feed, where lines must not break', () => {
    expect(visible('a\nb', 'escape')).toBe('a␊b');
  });
});
