import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { keepDaysWhole, keepNumbersWhole } from '../../src/bulletin/unbroken.ts';
import { htmlOf } from './html.ts';

function keep(text: string): string {
  const tree = h('p', text);
  keepNumbersWhole(tree);
  return htmlOf(tree)
    .replace(/<\/?p>/g, '')
    .replace(/<span class="unbroken">(.*?)<\/span>/g, '[$1]');
}

test.each([
  ['自2018年全面', '自[2018年]全面'],
  ['共500余场次', '共[500余场次]'],
  ['手册1.8万本', '手册[1.8万本]'],
  ['增长30%的', '增长[30%的]'],
  ['面积3000平方米的', '面积[3000平方米]的'],
  ['2020年11月5日', '[2020年][11月][5日]'],
  ['10:30开始', '[10:30开]始'],
  ['编号55569506', '编号55569506'],
  ['没有数字', '没有数字'],
  ['12345678901234567890年', '12345678901234567890年'],
])('%s', (text, expected) => {
  expect(keep(text)).toBe(expected);
});

test('text kept once is not kept again, and code is left alone', () => {
  const tree = h('div', [h('p', '自2018年'), h('pre', [h('code', '2018年')])]);
  keepNumbersWhole(tree);
  const once = htmlOf(tree);
  keepNumbersWhole(tree);
  expect(htmlOf(tree)).toBe(once);
  expect(once).toContain('<code>2018年</code>');
});

test('a day of a month is kept whole in a table only', () => {
  const tree = h('div', [
    h('p', '5月6日'),
    h('table', [h('tr', [h('td', '2026年5月6日，12月30日')])]),
  ]);
  keepDaysWhole(tree);
  expect(htmlOf(tree)).toBe(
    '<div><p>5月6日</p><table><tr><td>2026年<span class="unbroken">5月6日</span>，<span class="unbroken">12月30日</span></td></tr></table></div>',
  );
});
