import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { columnsOf, columnWidths } from '../../src/bulletin/columns.ts';

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
    'rows in parts of a table',
    h('table', [h('thead', [row('甲')]), h('tbody', [row('甲甲')])]),
    [2],
  ],
])('%s', (_, table, widths) => {
  expect(columnWidths(table)).toEqual(widths);
});

describe('the widths of columns', () => {
  const share = (widths: number[], room: number): number[] =>
    columnsOf(widths, room).children.map((column) =>
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

  test('are never nothing', () => {
    expect(Math.min(...share([0, 5], 36))).toBeGreaterThan(0);
  });
});
