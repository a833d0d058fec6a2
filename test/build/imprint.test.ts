import { describe, expect, test } from 'vitest';
import { imprintOf } from '../../src/build/imprint.ts';
import { Failure } from '../../src/finding/failure.ts';

const about = { title: '题', author: '办', subject: '事', keywords: ['词'], date: '2020-11-05' };

describe('the date of a bulletin', () => {
  test.each([
    ["is its own, the day's beginning in Beijing", {}, '2020-11-04T16:00:00.000Z'],
    [
      'is SOURCE_DATE_EPOCH where that is set',
      { SOURCE_DATE_EPOCH: '86400' },
      '1970-01-02T00:00:00.000Z',
    ],
    ['is its own where that is empty', { SOURCE_DATE_EPOCH: '' }, '2020-11-04T16:00:00.000Z'],
  ])('%s', (_, env, date) => {
    expect(imprintOf(about, env).date.toISOString()).toBe(date);
  });

  test.each(['yesterday', '-1', '1.5'])('cannot be %s', (epoch) => {
    expect(() => imprintOf(about, { SOURCE_DATE_EPOCH: epoch })).toThrow(Failure);
  });
});

test('the rest is what the bulletin says of itself', () => {
  expect(imprintOf(about, {})).toMatchObject({
    title: '题',
    author: '办',
    subject: '事',
    keywords: ['词'],
    lang: 'zh-CN',
  });
});

test('is for the archive unless asked otherwise', () => {
  expect(imprintOf(about, {}).profile).toBe('2a');
  expect(imprintOf(about, {}, 'none').profile).toBe('none');
});

test('has the numbers of the issue', () => {
  const numbers = { issue: '7-8', total: '2161', series: '合刊' };
  expect(imprintOf({ ...about, ...numbers }, {})).toMatchObject(numbers);
});
