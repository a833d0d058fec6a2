import { expect, test } from 'vitest';
import type { ArchiveEntry } from '../../src/entries/entry.ts';
import { arrange } from '../../src/site/arrange.ts';
import { searchParts } from '../../src/site/search-parts.ts';
import { entryOf } from './sample.ts';

/** What the parts hand to the search page. */
function read(entries: ArchiveEntry[]) {
  return searchParts(arrange(entries)).map(({ year, draft }) => {
    const [, index, records] = /^briefPart\((\d+),(.*)\)\n$/s.exec(String(draft.data)) ?? [];
    return { year, index: Number(index), records: JSON.parse(records ?? '') };
  });
}

test('what is shown of a hit', () => {
  expect(read([entryOf('2020/52')])[0]?.records).toEqual([
    {
      number: '2020年第52期 总第2161期',
      date: '2020-11-05',
      day: '2020年11月5日',
      columns: ['文明创建'],
      titles: ['永葆为民情怀 厚植文明沃土'],
      address: '../2020/52.html',
      text: '云岭区坚持为民服务。\n各街道开展志愿服务12场次。',
    },
  ]);
});

test('where there are several bulletins, the number says of which; without files there is no address', () => {
  const [part] = read([entryOf('b', { masthead: '信息专报' }, { outputs: [] }), entryOf('a')]);
  expect(part?.records).toMatchObject([
    { number: '信息专报 2020年第52期 总第2161期', address: '' },
    { number: '云岭市精神文明建设简报 2020年第52期 总第2161期', address: '../a.html' },
  ]);
});

test('a part is of one year and of some size; a longer issue has one to itself', () => {
  const issue = (year: number, month: number, length: number) =>
    entryOf(`${year}-${month}`, { date: { year, month, day: 1 } }, { text: '文'.repeat(length) });
  const parts = read([
    issue(2019, 1, 10),
    issue(2020, 1, 250_000),
    issue(2020, 2, 250_000),
    issue(2020, 3, 600_000),
    issue(2020, 4, 1),
  ]);
  expect(
    parts.map(({ year, index, records }) => [
      year,
      index,
      records.map((r: { date: string }) => r.date),
    ]),
  ).toEqual([
    [2020, 0, ['2020-04-01']],
    [2020, 1, ['2020-03-01']],
    [2020, 2, ['2020-02-01', '2020-01-01']],
    [2019, 3, ['2019-01-01']],
  ]);
});
