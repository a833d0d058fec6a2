import { expect, test } from 'vitest';
import { costOf, type Demand, fewestLines } from '../../src/bulletin/fewest-lines.ts';

/** Columns by the widths of their cells, the first of them the head. */
function columns(...widths: number[][]): Demand[] {
  return widths.map((cells) => ({
    least: 1,
    cells: cells.map((width, row) => ({ row, rows: 1, width, isHead: row === 0 })),
  }));
}

test('rows of the body come before a head', () => {
  const table = columns([4, 3], [4, 3], [2, 12]);
  // 20 characters hold either all heads on one line or the name of 12.
  expect(fewestLines(table, 18)).toEqual([3, 3, 12]);
  expect(fewestLines(table, 20)).toEqual([4, 4, 12]);
});

test('a long text has what another column does not need', () => {
  const table = columns([2, 3], [2, 60], [2, 8]);
  const widths = fewestLines(table, 30) ?? [];
  expect(widths).toEqual([3, 20, 4]);
  expect(costOf(table, widths)).toBe(1 + 3);
  expect(costOf(table, [3, 13.5, 13.5])).toBe(1 + 5);
});

test('short cells stand on one line, long names among them last', () => {
  expect(fewestLines(columns([2, 6, 3], [2, 30]), 12)).toEqual([6, 6]);
  expect(fewestLines(columns([2, 6, 3], [2, 30, 4]), 9)).toEqual([4, 5]);
});

test('there is no such layout where they cannot', () => {
  expect(fewestLines(columns([2, 3], [2, 3], [2, 3]), 8)).toBeUndefined();
});

test('a broken short cell counts for a line more', () => {
  expect(costOf(columns([1, 5]), [4])).toBe(1 + 2 + 1);
  expect(costOf(columns([1, 5]), [5])).toBe(2);
});

test('a cell over several rows has the lines of all of them', () => {
  const cell = { row: 0, rows: 2, width: 8, isHead: false };
  const below = { ...cell, row: 1, rows: 1, width: 2 };
  const table = [
    { least: 1, cells: [cell] },
    { least: 1, cells: [{ ...below, row: 0 }, below] },
  ];
  expect(fewestLines(table, 8)).toEqual([4, 2]);
});
