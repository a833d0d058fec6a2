import { expect, test } from 'vitest';
import { isNothing, readAmount, written } from '../../../src/language/table-totals/amounts.ts';

test.each([
  ['128', 128, 0, ''],
  ['1,234', 1234, 0, ''],
  ['12 345.60', 1234560, 2, ''],
  ['１，２３４．５', 12345, 1, ''],
  ['-12', -12, 0, ''],
  ['−12', -12, 0, ''],
  ['＋4', 4, 0, ''],
  ['12个', 12, 0, '个'],
  ['￥3.50', 350, 2, ''],
  ['45%', 45, 0, '%'],
])('%s is a number', (text, count, places, unit) => {
  expect(readAmount(text)).toEqual({ count, places, unit });
});

test.each([
  '',
  '—',
  '约50',
  '3-5',
  '1,23',
  '12（3）',
  '8:30',
  '1、3、5',
  '第3',
  '99999999999999999',
])('“%s” is no plain number', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test.each(['', ' ', '—', '——', '-', '/', '无'])('“%s” is nothing', (text) => {
  expect(isNothing(text)).toBe(true);
});

test.each(['……', '0', '略', '未报'])('“%s” is something', (text) => {
  expect(isNothing(text)).toBe(false);
});

test.each([
  [12650, 2, '126.5'],
  [-5, 2, '-0.05'],
  [100, 0, '100'],
])('%d at %d places is written %s', (count, places, text) => {
  expect(written(count, places)).toBe(text);
});
