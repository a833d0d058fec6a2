import { expect, test } from 'vitest';
import { arrange } from '../../src/site/arrange.ts';
import { entryOf } from './sample.ts';

const day = (year: number, month: number) => ({ date: { year, month, day: 1 } });
const old = entryOf('old', { ...day(2019, 12), total: '1' }, { columns: ['乙'] });
const first = entryOf('first', { ...day(2020, 1), total: '2' }, { columns: ['乙', '甲'] });
const second = entryOf('second', { ...day(2020, 2), total: '3' }, { columns: ['甲'] });
const other = entryOf('other', { ...day(2020, 3), masthead: '信息专报' }, { columns: ['丙'] });

test('the newest issue stands first, whatever the order of what is given', () => {
  const names = (given: ReturnType<typeof entryOf>[]) =>
    arrange(given).entries.map(({ name }) => name);
  expect(names([second, old, first])).toEqual(['second', 'first', 'old']);
  expect(names([old, first, second])).toEqual(['second', 'first', 'old']);
});

test('years from the newest, columns from the one with most issues', () => {
  const { years, columns } = arrange([old, first, second, other]);
  expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([
    [2020, 3],
    [2019, 1],
  ]);
  expect(columns.map(({ column, entries }) => [column, entries.map(({ name }) => name)])).toEqual([
    ['乙', ['first', 'old']],
    ['甲', ['second', 'first']],
    ['丙', ['other']],
  ]);
});

test('neighbours are those of the same bulletin', () => {
  const { neighbours, isMixed } = arrange([other, old, second, first]);
  expect(neighbours.get(first)).toEqual({ before: old, after: second });
  expect(neighbours.get(old)).toEqual({ after: first });
  expect(neighbours.get(second)).toEqual({ before: first });
  expect(neighbours.get(other)).toEqual({});
  expect(isMixed).toBe(true);
  expect(arrange([old, first]).isMixed).toBe(false);
});

test('a masthead that breaks into lines elsewhere is the same', () => {
  const broken = entryOf('broken', { ...day(2020, 3), masthead: `${old.fields.masthead} \n` });
  const { neighbours, isMixed } = arrange([old, broken]);
  expect(neighbours.get(broken)).toEqual({ before: old });
  expect(isMixed).toBe(false);
});
