import { expect, test } from 'vitest';
import { wordIn } from '../../src/pdf/words.ts';

test.each([
  ['q', 'q'],
  ["'", "'"],
  ['Tj', 'Tj'],
  ['BDC', 'BDC'],
  ['endbfchar', 'endbfchar'],
  ['', ''],
])('%j is cut out, and the same when met again', (word, expected) => {
  const words = new Map<number, string>();
  const source = `1 ${word} 2 ${word}`;
  expect(wordIn(source, 2, 2 + word.length, words)).toBe(expected);
  expect(wordIn(source, source.length - word.length, source.length, words)).toBe(expected);
});

test('words of the same characters in another order or number are not mixed up', () => {
  const words = new Map<number, string>();
  const source = 'T*T *T T* T*T';
  const cuts = [
    [0, 2],
    [4, 6],
    [0, 3],
    [0, 1],
  ] as const;
  const found = cuts.map(([start, end]) => wordIn(source, start, end, words));
  expect(found).toEqual(['T*', '*T', 'T*T', 'T']);
});
