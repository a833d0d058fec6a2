import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/report/findings.ts';
import { frame } from '../../src/report/frame.ts';
import type { Language } from '../../src/report/language.ts';
import { painter } from '../../src/report/paint.ts';

const lines = [
  '标题',
  '会议指出，要坚持。',
  '',
  ...Array.from({ length: 7 }, () => 'x'),
  '第十一行',
];

function shown(place: Span, language: Language = 'zh', width = 80, color = false): string[] {
  return frame(lines, place, { language, width, paint: painter(color), style: 'red' });
}

describe('frame', () => {
  test.each<[string, Span, string[]]>([
    [
      'a place',
      { line: 2, column: 3, end: { line: 2, column: 5 } },
      ['  2 │ 会议指出，要坚持。', '    │     ^^^^'],
    ],
    ['a point', { line: 2, column: 5 }, ['  2 │ 会议指出，要坚持。', '    │         ^^']],
    ['a line number of two digits', { line: 11, column: 1 }, ['  11 │ 第十一行', '     │ ^^']],
    ['an empty line', { line: 3, column: 1 }, ['  3 │', '    │ ^']],
    ['a column beyond the line', { line: 1, column: 99 }, ['  1 │ 标题', '    │     ^']],
    ['a column before the line', { line: 1, column: 0 }, ['  1 │ 标题', '    │ ^^']],
    [
      'an end before the start',
      { line: 1, column: 2, end: { line: 1, column: 1 } },
      ['  1 │ 标题', '    │   ^^'],
    ],
    ['a line beyond the file', { line: 12, column: 1 }, []],
    [
      'a place over several lines',
      { line: 1, column: 2, end: { line: 3, column: 1 } },
      ['  1 │ 标题', '    │   ^^', '    │ ……至第3行'],
    ],
  ])('%s', (_, place, expected) => {
    expect(shown(place)).toEqual(expected);
  });

  test('several lines, in English', () => {
    const place = { line: 1, column: 1, end: { line: 2, column: 3 } };
    expect(shown(place, 'en').at(-1)).toBe('    │ … to line 2');
  });

  test('is as wide as the terminal', () => {
    const [line] = frame(
      ['一二三四五六七八九十一二三四五'],
      { line: 1, column: 1 },
      {
        language: 'zh',
        width: 30,
        paint: painter(false),
        style: 'red',
      },
    );
    expect(line).toBe('  1 │ 一二三四五六七八九十一…');
  });

  test('shows something however narrow the terminal', () => {
    expect(shown({ line: 2, column: 1 }, 'zh', 1)[0]).toBe('  2 │ 会议指出，要坚持。');
  });

  test('in colour', () => {
    expect(shown({ line: 1, column: 1 }, 'zh', 80, true)).toEqual([
      '\u001b[2m  1 │\u001b[22m 标题',
      '\u001b[2m    │\u001b[22m \u001b[31m^^\u001b[39m',
    ]);
  });
});
