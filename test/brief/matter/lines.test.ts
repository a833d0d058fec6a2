import { describe, expect, test } from 'vitest';
import { linesOf, locator, trimmed } from '../../../src/brief/matter/lines.ts';

test('lines have no ends and know where they start', () => {
  expect(linesOf({ text: '一\r\n二\n\r三', offset: 10 })).toEqual([
    { text: '一', offset: 10 },
    { text: '二', offset: 13 },
    { text: '', offset: 15 },
    { text: '三', offset: 16 },
  ]);
});

test('blanks around a stretch do not belong to it', () => {
  expect(trimmed({ text: ' 　甲 乙\t', offset: 5 })).toEqual({ text: '甲 乙', offset: 7 });
});

describe('a place', () => {
  const text = '一\r\n二二\n三';
  test.each([
    [0, 1, { line: 1, column: 1, offset: 0 }, { line: 1, column: 2, offset: 1 }],
    [3, 2, { line: 2, column: 1, offset: 3 }, { line: 2, column: 3, offset: 5 }],
    [4, 3, { line: 2, column: 2, offset: 4 }, { line: 3, column: 2, offset: 7 }],
    [7, 0, { line: 3, column: 2, offset: 7 }, { line: 3, column: 2, offset: 7 }],
  ])('%i + %i', (offset, length, start, end) => {
    const span = { text: text.slice(offset, offset + length), offset };
    expect(locator(text)(span)).toEqual({ start, end });
  });
});
