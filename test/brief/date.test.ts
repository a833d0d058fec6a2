import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, halfWidthDigits, isoDate, parseDate } from '../../src/brief/date.ts';

const day = { year: 2020, month: 11, day: 5 };

describe('a day as an office writes it', () => {
  test.each([
    '2020-11-05',
    '2020-11-5',
    '2020/11/5',
    '2020.11.5',
    '2020．11．5',
    '2020—11—05',
    '20201105',
    '2020年11月5日',
    '2020年11月05日',
    '2020年11月5号',
    '2020年11月5',
    '2020 年 11 月 5 日',
    '２０２０年１１月５日',
    '２０２０－１１－０５',
    '二〇二〇年十一月五日',
    '二零二零年十一月五日',
    '二○二○年十一月五日',
    '二O二O年十一月五日',
    '二Ｏ二０年十一月五日',
  ])('%s', (text) => {
    expect(parseDate(text)).toEqual(day);
  });

  test.each([
    ['二〇二〇年十月十日', 10, 10],
    ['二〇二〇年十月二十日', 10, 20],
    ['二〇二〇年十二月二十一日', 12, 21],
    ['二〇二〇年十二月三十一日', 12, 31],
    ['二〇二〇年一月一日', 1, 1],
    ['二〇二〇年十月廿日', 10, 20],
    ['二〇二〇年十月廿二日', 10, 22],
    ['二〇二〇年十月卅一日', 10, 31],
  ])('%s', (text, month, date) => {
    expect(parseDate(text)).toEqual({ year: 2020, month, day: date });
  });
});

describe('what is no day', () => {
  test.each([
    ['2025-02-30', 'no-such-day'],
    ['2025-02-29', 'no-such-day'],
    ['2100-02-29', 'no-such-day'],
    ['2020-13-01', 'no-such-day'],
    ['2020-00-01', 'no-such-day'],
    ['2020-11-00', 'no-such-day'],
    ['20-11-05', 'year'],
    ['20年11月5日', 'year'],
    ['二〇年十一月五日', 'year'],
    ['0020-11-05', 'year'],
    ['2020-11', 'day-missing'],
    ['2020年11月', 'day-missing'],
    ['2020年', 'day-missing'],
    ['2020', 'day-missing'],
    ['11/5/2020', 'order'],
    ['5-11-2020', 'order'],
    ['2020-11-2020', 'shape'],
    ['11月5日', 'shape'],
    ['11-5', 'shape'],
    ['2020-011-05', 'shape'],
    ['2020年一十月5日', 'shape'],
    ['十九八七年十一月五日', 'shape'],
    ['2020-11-05 09:00', 'shape'],
    ['2020年11月5日（星期四）', 'shape'],
    ['今天', 'shape'],
    ['', 'shape'],
  ])('%s: %s', (text, fault) => {
    expect(parseDate(text)).toBe(fault);
  });

  test.each(['2020-02-29', '2000-02-29', '2024-02-29'])('%s is a leap day', (text) => {
    expect(parseDate(text)).toMatchObject({ month: 2, day: 29 });
  });
});

const days = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));

test('a day survives being written and read', () => {
  fc.assert(
    fc.property(days, (date) => {
      expect(parseDate(formatDate(date))).toEqual(date);
      expect(parseDate(isoDate(date))).toEqual(date);
      expect(parseDate(isoDate(date).replaceAll('-', ''))).toEqual(date);
    }),
  );
});

test('it is printed without leading zeros and kept with them', () => {
  expect(formatDate({ year: 2021, month: 1, day: 9 })).toBe('2021年1月9日');
  expect(isoDate({ year: 2021, month: 1, day: 9 })).toBe('2021-01-09');
});

test('full-width digits', () => {
  expect(halfWidthDigits('０１９年，x9')).toBe('019年，x9');
});
