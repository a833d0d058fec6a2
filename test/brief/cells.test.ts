import { expect, test } from 'vitest';
import { said } from './reading.ts';

test('a cell too many is said with its place, an empty one is not', () => {
  const table =
    '| 区 | 户 | 人 |\n|---|---|---|\n| 甲 | 1 | 2 | 备注 |\n| 乙 | 1 |\n| 丙 | 1 | 2 | |';
  expect(said(`# 题\n\n${table}`)).toEqual(['11:13 table-cells!']);
  expect(said(`# 题\n\n${table.replace(' 备注 |', '')}`)).toEqual([]);
});
