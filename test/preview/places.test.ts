import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownFile } from '../../src/own-files.ts';
import type { Placed } from '../../src/preview/placing.ts';

/** What the page itself reckons with. */
const { spotsOf, offsetAt, lineStartsOf, pointAt } = await import(
  pathToFileURL(ownFile('templates/preview/places.js')).href
);

const placed: Placed[] = [
  { page: 1, x: 30, y: 40, width: 50, height: 5, start: 10, end: 20 },
  { page: 1, x: 30, y: 50, width: 20, height: 5, start: 24, end: 28 },
  { page: 2, x: 30, y: 40, width: 10, height: 5, start: 28, end: 30 },
];

describe('boxes of a stretch', () => {
  test.each([
    ['a character', 12, 13, [[1, 40, 40, 5]]],
    ['to the end of its line', 18, 20, [[1, 70, 40, 10]]],
    [
      'over two pages',
      27,
      29,
      [
        [1, 45, 50, 5],
        [2, 30, 40, 5],
      ],
    ],
    [
      'over all',
      0,
      99,
      [
        [1, 30, 40, 50],
        [1, 30, 50, 20],
        [2, 30, 40, 10],
      ],
    ],
    ['a blank before a line', 23, 24, [[1, 30, 50, 5]]],
    ['what is nowhere', 90, 91, []],
  ])('%s', (_, start, end, boxes) => {
    const spots: Placed[] = spotsOf(placed, start, end);
    expect(spots.map(({ page, x, y, width }) => [page, x, y, width])).toEqual(boxes);
  });
});

describe('what is at a point', () => {
  test.each([
    ['the first character', { page: 1, x: 31, y: 42 }, 10],
    ['the fourth', { page: 1, x: 46, y: 42 }, 13],
    ['between two lines the nearer', { page: 1, x: 31, y: 49 }, 24],
    ['a little behind the last', { page: 1, x: 82, y: 42 }, 19],
    ['the margin', { page: 1, x: 5, y: 42 }, undefined],
    ['another page', { page: 2, x: 31, y: 52 }, undefined],
  ])('%s', (_, point, offset) => expect(offsetAt(placed, point)).toBe(offset));
});

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [6, 3, 1],
  [9, 4, 1],
  [10, 4, 2],
])('offset %i is line %i, column %i', (offset, line, column) => {
  const starts = lineStartsOf('ab\ncd\re\r\nf');
  expect(pointAt(starts, offset)).toEqual({ line, column });
});
