import { describe, expect, test } from 'vitest';
import { type NextIssue, nextNumbers } from '../../src/archive/next-numbers.ts';
import type { Series } from '../../src/ledger/issue.ts';
import { dayOf } from './sample.ts';

function entry(line: string) {
  const [issue = '', total = '', date = '', series = '正刊', masthead = '简报'] = line.split(' ');
  const day = dayOf(date);
  const isSeries = (text: string): text is Series =>
    ['正刊', '增刊', '专刊', '合刊'].includes(text);
  if (!isSeries(series)) throw new Error(series);
  const fields = { masthead, issue, year: day.year, series, publisher: '文明办', date: day };
  return { fields: { ...fields, ...(total !== '-' && { total }) } };
}

const run = ['50 2159 2020-10-20', '51 2160 2020-10-30', '1 - 2020-10-30 增刊'];

describe('the next numbers', () => {
  test.each<[string, string[], Omit<NextIssue, 'date'> & { date: string }, object]>([
    ['go on', run, { series: '正刊', date: '2020-11-05' }, { issue: '52', total: '2161' }],
    [
      'go on with the same day',
      run,
      { series: '正刊', date: '2020-10-30' },
      { issue: '52', total: '2161' },
    ],
    [
      'start anew with the year, the total not',
      run,
      { series: '正刊', date: '2021-01-05' },
      { issue: '1', total: '2161' },
    ],
    [
      'are two and one for a 合刊',
      run,
      { series: '合刊', date: '2020-11-05' },
      { issue: '52-53', total: '2161' },
    ],
    [
      'follow a 合刊',
      ['7-8 7 2020-08-01 合刊'],
      { series: '正刊', date: '2020-09-01' },
      { issue: '9', total: '8' },
    ],
    [
      'are two and two for a 合刊 after one of two totals',
      ['5-6 05-06 2020-06-01 合刊', '7 07 2020-07-01'],
      { series: '合刊', date: '2020-09-01' },
      { issue: '8-9', total: '08-09' },
    ],
    [
      'follow a 合刊 of two totals',
      ['5-6 105-106 2020-06-01 合刊'],
      { series: '正刊', date: '2020-09-01' },
      { issue: '7', total: '107' },
    ],
    ['of a 增刊 are its own', run, { series: '增刊', date: '2020-11-05' }, { issue: '2' }],
    ['of a first 专刊', run, { series: '专刊', date: '2020-11-05' }, { issue: '1' }],
    [
      'of a first issue ever',
      [],
      { series: '正刊', date: '2020-11-05' },
      { issue: '1', total: '1' },
    ],
    [
      'keep their zeros',
      ['07 0008 2020-08-01'],
      { series: '合刊', date: '2020-09-01' },
      { issue: '08-09', total: '0009' },
    ],
    [
      'of one masthead among several',
      [...run, '3 3 2020-01-01 正刊 快讯'],
      { series: '正刊', date: '2020-11-05', masthead: '快 讯' },
      { issue: '4', total: '4' },
    ],
  ])('%s', (_, lines, { date, ...wanted }, numbers) => {
    expect(nextNumbers(lines.map(entry), { ...wanted, date: dayOf(date) })).toEqual(numbers);
  });

  test.each<[string, string[], string, string]>([
    ['a later issue is there', run, '2020-10-29', '第51期（2020年10月30日）'],
    ['there are several mastheads', [...run, '3 3 2020-01-01 正刊 快讯'], '2020-11-05', '“快讯”'],
  ])('cannot be told when %s', (_, lines, date, why) => {
    const told = nextNumbers(lines.map(entry), { series: '正刊', date: dayOf(date) });
    expect('why' in told && told.why.zh).toContain(why);
  });
});
