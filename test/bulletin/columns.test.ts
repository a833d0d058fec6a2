import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { columnsOf, readColumns } from '../../src/bulletin/columns.ts';

const row = (...cells: string[]) =>
  h(
    'tr',
    cells.map((cell) => h('td', cell)),
  );

test.each([
  ['the longest cell counts', h('table', [row('甲', '乙乙'), row('甲甲甲', '乙')]), [3, 2]],
  ['a merged cell is shared', h('table', [h('tr', [h('td', { colSpan: 2 }, '甲甲甲甲')])]), [2, 2]],
  ['digits count half', h('table', [row('1234')]), [2]],
  [
    'pictures count beside text',
    h('table', [h('tr', [h('td', ['甲', h('img', { width: 320 })]), h('td', '乙')])]),
    [21, 1],
  ],
  [
    'rows in parts of a table',
    h('table', [h('thead', [row('甲')]), h('tbody', [row('甲甲')])]),
    [2],
  ],
])('%s', (_, table, widths) => {
  expect(readColumns(table).map(({ width }) => width)).toEqual(widths);
});

test('cells beside one that reaches down stand in their own columns', () => {
  const tall = h('tr', [h('td', { rowSpan: 2 }, '甲甲甲'), h('td', '乙')]);
  const table = h('table', [tall, row('乙乙'), row('甲', '乙')]);
  expect(readColumns(table).map(({ width }) => width)).toEqual([3, 2]);
});

test.each([
  // As a Chinese keyboard types them.
  ['“2”', 1],
  ['2.9', 2],
  ['0', 1],
  [-2, 1],
  [100_000, 1000],
])('a cell over %s columns is over as many as in a browser', (colSpan, count) => {
  const table = h('table', [h('tr', [h('th', { colSpan }, '甲'), h('th', '乙乙')])]);
  expect(readColumns(table)).toHaveLength(count + 1);
  expect(readColumns(table).at(-1)?.width).toBe(2);
});

describe('the widths of columns', () => {
  const share = (widths: number[], room: number, least: number[] = []): number[] =>
    columnsOf(
      widths.map((width, index) => ({
        width,
        least: { text: '', width: least[index] ?? 1 },
        cells: [],
        hasPictures: false,
      })),
      room,
    ).group.children.map((column) =>
      column.type === 'element'
        ? Number.parseFloat(String(column.properties['style']).slice(6))
        : 0,
    );

  test('are in proportion where all fit', () => {
    expect(share([3, 1], 36)).toEqual([66.67, 33.33]);
  });

  test('cut the widest and spare the short where they do not', () => {
    const [number = 0, name = 0, long = 0, longer = 0] = share([1, 3, 40, 60], 30);
    expect(number).toBeCloseTo((2 / 30) * 100, 1);
    expect(name).toBeCloseTo((4 / 30) * 100, 1);
    expect(long).toBeCloseTo(longer, 5);
  });

  test('spare what cannot wrap', () => {
    const shares = share([40, 7, 40, 9], 30, [1, 7, 1, 9]);
    expect(shares.map((each) => (each * 30) / 100)).toEqual([
      expect.closeTo(6, 1),
      expect.closeTo(8, 1),
      expect.closeTo(6, 1),
      expect.closeTo(10, 1),
    ]);
  });

  test('are never nothing', () => {
    expect(Math.min(...share([0, 5], 36))).toBeGreaterThan(0);
  });
});
