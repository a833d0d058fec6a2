import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/brief/date.ts';
import { todayInChina } from '../../src/desk/today.ts';

describe('today in China', () => {
  test.each([
    ['2026-11-23T15:59:59Z', undefined, '2026-11-23'],
    ['2026-11-23T16:00:00Z', undefined, '2026-11-24'],
    ['2026-12-31T16:00:00Z', '', '2027-01-01'],
    ['2026-11-23T00:00:00Z', '1604534400', '2020-11-05'],
  ])('at %s with SOURCE_DATE_EPOCH %j is %#', (now, epoch, day) => {
    const today = todayInChina({ SOURCE_DATE_EPOCH: epoch }, Date.parse(now));
    expect(isoDate(today)).toBe(day);
  });

  test('is not told from nonsense', () => {
    expect(() => todayInChina({ SOURCE_DATE_EPOCH: 'soon' }, 0)).toThrow('SOURCE_DATE_EPOCH');
  });
});
