import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { widestRun } from '../../src/bulletin/runs.ts';
import { keepDaysWhole, keepNumbersWhole } from '../../src/bulletin/unbroken.ts';

const runOf = (...content: Parameters<typeof h>[2][]): string => {
  const cell = h('td', ...content);
  const table = h('table', [cell]);
  keepDaysWhole(h('div', [table]));
  keepNumbersWhole(table);
  return widestRun(cell).text;
};

test.each([
  ['青石区', '青'],
  ['欧阳修、李卫东', '修、'],
  ['县（区）', '（区）'],
  ['投资(万元)', '(万'],
  ['投资112864.55万元，已开工', '112864.55万元，'],
  ['2026年11月30日', '11月30日'],
  ['电话0571-55550126', '0571-55550126'],
  ['13812345678', '13812345678'],
  ['9:00—11:30', '9:00—11:30'],
  ['A4 paper', 'paper'],
  ['G20国', 'G20国'],
  ['', ''],
])('of %s the widest that cannot wrap is %s', (text, run) => {
  expect(runOf(text)).toBe(run);
});

test('lines and paragraphs are runs of their own', () => {
  expect(runOf('12', h('br'), '34')).toBe('12');
  expect(runOf(h('p', '12'), h('p', '34'))).toBe('12');
  expect(runOf('12', h('strong', '34'))).toBe('1234');
});

test('an address may wrap anywhere', () => {
  expect(widestRun(h('td', h('span.address', 'https://example.cn/a'))).text).toHaveLength(1);
});

test('no face in use sets a run wider than is said', () => {
  expect(widestRun(h('td', '0571-55550126')).width).toBeCloseTo(7.55, 5);
  expect(widestRun(h('td', '1:1:1:1')).width).toBeCloseTo(3.5, 5);
});
