import { describe, expect, test } from 'vitest';
import { boxAround, excess, overlap } from '../../src/pdf/box.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test('boxAround takes in all points', () => {
  const points = [
    [3, 1],
    [-1, 4],
    [2, 2],
  ] as const;
  expect(boxAround(points)).toEqual(box(-1, 1, 4, 3));
});

describe('overlap', () => {
  function testOverlap(name: string, other: ReturnType<typeof box>, expected?: typeof other): void {
    test(name, () => {
      expect(overlap(box(10, 10, 20, 20), other)).toEqual(expected);
      expect(overlap(other, box(10, 10, 20, 20))).toEqual(expected);
    });
  }

  testOverlap('within', box(15, 15, 2, 2), box(15, 15, 2, 2));
  testOverlap('a corner', box(25, 25, 20, 20), box(25, 25, 5, 5));
  testOverlap('a line without thickness', box(0, 15, 100, 0), box(10, 15, 20, 0));
  testOverlap('beside', box(31, 10, 5, 5), undefined);
  testOverlap('below', box(10, 31, 5, 5), undefined);
});

describe('excess', () => {
  function testExcess(name: string, inner: ReturnType<typeof box>, expected: number): void {
    test(name, () => {
      expect(excess(inner, box(10, 10, 20, 20))).toBe(expected);
    });
  }

  testExcess('within', box(10, 10, 20, 20), 0);
  testExcess('to the left', box(7, 15, 5, 5), 3);
  testExcess('above', box(15, 6, 5, 5), 4);
  testExcess('to the right', box(28, 15, 5, 5), 3);
  testExcess('below', box(15, 28, 5, 6), 4);
  testExcess('on all sides, the worst counts', box(9, 8, 30, 30), 9);
});
