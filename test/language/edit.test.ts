import { expect, test } from 'vitest';
import { joined } from '../../src/language/edit.ts';
import { applyFixes } from '../../src/language/fix.ts';

const source = '甲"乙"丙,丁';

test.each([
  [[{ start: 5, end: 6, text: '，' }], { start: 5, end: 6, text: '，' }],
  [
    [
      { start: 3, end: 4, text: '”' },
      { start: 1, end: 2, text: '“' },
    ],
    { start: 1, end: 4, text: '“乙”' },
  ],
  [
    [
      { start: 0, end: 0, text: '（' },
      { start: 7, end: 7, text: '）' },
    ],
    { start: 0, end: 7, text: `（${source}）` },
  ],
])('%j', (edits, whole) => {
  expect(joined(edits, source)).toEqual(whole);
  expect(applyFixes(source, [[whole]]).text).toBe(applyFixes(source, [edits]).text);
});

test('no change is none', () => {
  expect(joined([], source)).toBeUndefined();
});
