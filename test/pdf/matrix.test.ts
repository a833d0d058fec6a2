import { describe, expect, test } from 'vitest';
import {
  apply,
  corners,
  identity,
  multiply,
  scaleOf,
  shift,
  toMatrix,
} from '../../src/pdf/matrix.ts';

test('multiply does the first, then the second', () => {
  const doubled = [2, 0, 0, 2, 0, 0] as const;
  const moved = [1, 0, 0, 1, 10, 20] as const;
  expect(apply(multiply(doubled, moved), 1, 1)).toEqual([12, 22]);
  expect(apply(multiply(moved, doubled), 1, 1)).toEqual([22, 42]);
});

test('multiply turns', () => {
  const turned = multiply([0, 3, -3, 0, 7, 8], [0.5, 0, 0, -0.5, 1, 2]);
  expect(apply(turned, 2, 4)).toEqual([-1.5, -5]);
});

test('shift moves before the matrix', () => {
  expect(shift([0, 2, -3, 0, 5, 6], 1, 10)).toEqual([0, 2, -3, 0, -25, 8]);
});

test('corners go round', () => {
  expect(corners([2, 0, 0, -1, 0, 10], [1, 2, 3, 4])).toEqual([
    [2, 8],
    [6, 8],
    [6, 6],
    [2, 6],
  ]);
});

test('scaleOf disregards turning and mirroring', () => {
  expect(scaleOf([0, 3, -3, 0, 1, 1])).toBe(3);
  expect(scaleOf([2, 0, 0, -2, 1, 1])).toBe(2);
});

describe('toMatrix', () => {
  test('six numbers', () => expect(toMatrix([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]));
  test('too few are none', () => {
    for (const length of [0, 1, 2, 3, 4, 5]) {
      expect(toMatrix(Array.from({ length }, () => 7))).toEqual(identity);
    }
  });
});
