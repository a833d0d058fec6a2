import { describe, expect, test } from 'vitest';
import { sourceDate } from '../../src/workspace/source-date.ts';

describe('SOURCE_DATE_EPOCH', () => {
  test.each([
    ['86400', 86_400_000],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (epoch, date) => {
    expect(sourceDate({ SOURCE_DATE_EPOCH: epoch })).toBe(date);
  });

  test.each(['yesterday', '-1', '1.5', '2020-11-05T08:00:00+08:00'])('cannot be %s', (epoch) => {
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: epoch })).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});
