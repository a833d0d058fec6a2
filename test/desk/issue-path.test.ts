import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/brief/date.ts';
import { issuePath } from '../../src/desk/issue-path.ts';
import type { Named } from '../../src/desk/name-habit.ts';
import { seriesOf } from '../../src/ledger/issue.ts';

/** `2020/2160 51 2160 2020-10-30`: a path, its 期号, 总期号 (`-` for none) and day. */
function named(line: string): Named {
  const [name = '', issue = '', total = '-', day = ''] = line.split(' ');
  const date = parseDate(day);
  if (typeof date === 'string') throw new Error(day);
  return {
    name: name.replaceAll('_', ' '),
    issue,
    total: total === '-' ? undefined : total,
    year: date.year,
    date,
  };
}

function nextOf(line: string) {
  const [, series = ''] = line.split(' ');
  const { name: _, ...numbers } = named(`x ${line.split(' ').slice(2).join(' ')}`);
  return { ...numbers, series: seriesOf(series) };
}

const next = 'next 正刊 52 2161 2020-11-05';

describe('the path of the next issue', () => {
  test.each<[string, string[], string, string]>([
    ['by the year and its number, without a habit', [], next, '2020/52'],
    [
      'by total',
      ['2020/2160 51 2160 2020-10-30', '2020/2159 50 2159 2020-10-20'],
      next,
      '2020/2161',
    ],
    ['by total, of one', ['2160 51 2160 2020-10-30'], next, '2161'],
    ['by number', ['2019/48 48 2108 2019-12-30'], 'n 正刊 1 2109 2020-01-04', '2020/1'],
    [
      'with zeros',
      ['2020/09 9 20 2020-03-01', '2020/10 10 21 2020-03-09'],
      'n 正刊 11 22 2020-04-01',
      '2020/11',
    ],
    [
      'with zeros again',
      ['2020/08 8 20 2020-03-01', '2020/09 9 21 2020-03-09'],
      'n 正刊 1 22 2021-01-01',
      '2021/01',
    ],
    [
      'after a 合刊',
      ['2020/07-08 7-8 20 2020-03-01', '2020/06 6 19 2020-02-01'],
      'n 正刊 9 21 2020-04-01',
      '2020/09',
    ],
    ['as a 合刊', ['2020/06 6 19 2020-02-01'], 'n 合刊 7-8 20 2020-03-01', '2020/07-08'],
    [
      'by total, after a 合刊 of two',
      ['2020/2160-2161 50-51 2160-2161 2020-10-30', '2020/2159 49 2159 2020-10-20'],
      'n 正刊 52 2162 2020-11-05',
      '2020/2162',
    ],
    [
      'by total, as a 合刊 of two',
      ['2020/2160 51 2160 2020-10-30', '2020/2159 50 2159 2020-10-20'],
      'n 合刊 52-53 2161-2162 2020-11-05',
      '2020/2161-2162',
    ],
    ['by words', ['2020年/第51期 51 2160 2020-10-30'], next, '2020年/第52期'],
    [
      'by day',
      ['2020/2020-10-30 51 2160 2020-10-30', '2020/2020-10-20 50 2159 2020-10-20'],
      next,
      '2020/2020-11-05',
    ],
    ['by day in digits', ['20201030 51 2160 2020-10-30'], next, '20201105'],
    [
      'by month',
      ['2020/10/51 51 2160 2020-10-30', '2020/9/50 50 2159 2020-09-20'],
      next,
      '2020/11/52',
    ],
    [
      'what most are called',
      [
        '2020/51_会议 51 2160 2020-10-30',
        '2020/50 50 2159 2020-10-20',
        '2020/49 49 2158 2020-10-10',
      ],
      next,
      '2020/52',
    ],
    ['not by the title of one', ['2020/51_会议（图表） 51 2160 2020-10-30'], next, '2020/52'],
    ['in the folder of one', ['专报/2020/51 51 2160 2020-10-30'], next, '专报/2020/52'],
    [
      'not by the title of one, in whatever folder',
      ['专报/2020/51会议 51 2160 2020-10-30'],
      next,
      '2020/52',
    ],
    ['number rather than total', ['2020/1 1 1 2020-01-01'], 'n 正刊 2 2 2020-11-05', '2020/2'],
    [
      'which of two, by several',
      ['2020/11 11 11 2020-11-01', '2020/10 10 10 2020-10-01', '2019/9 8 9 2019-12-01'],
      'n 正刊 12 12 2020-12-05',
      '2020/12',
    ],
    ['what stays stays', ['v2/50 50 9 2020-01-01', 'v2/49 49 8 2019-01-01'], next, 'v2/52'],
    [
      'never a name that would stay the same',
      ['2020/稿1 51 2160 2020-10-30', '2020/稿1 50 2159 2020-10-20'],
      next,
      '2020/52',
    ],
    [
      'without a total where it is by total',
      ['2020/2160 51 2160 2020-10-30'],
      'n 正刊 52 - 2020-11-05',
      '2020/52',
    ],
  ])('%s', (_, there, line, path) => {
    expect(issuePath(nextOf(line), there.map(named), there.map(named))).toBe(path);
  });

  test.each<[string, string[], string[], string]>([
    ['in the folder of the 正刊', [], ['2020/2160 51 2160 2020-10-30'], '2020/增刊1'],
    ['with the year, where folders do not say it', [], ['51 51 2160 2020-10-30'], '2020年增刊1'],
    ['by default', [], [], '2020/增刊1'],
    [
      'after its own',
      ['2020/增刊第1期 1 - 2020-03-20'],
      ['2020/51 51 2160 2020-10-30'],
      '2020/增刊第2期',
    ],
    [
      'after its own, in a folder for one bulletin',
      ['简报/2020年/增刊第1期 1 - 2020-03-20'],
      ['简报/2020年/第51期 51 2160 2020-10-30'],
      '简报/2020年/增刊第2期',
    ],
  ])('a 增刊 %s', (_, own, regular, path) => {
    const issue = own.length + 1;
    const line = `n 增刊 ${issue} - 2020-11-05`;
    expect(issuePath(nextOf(line), own.map(named), regular.map(named))).toBe(path);
  });
});
