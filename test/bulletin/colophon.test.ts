import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/brief/fields.ts';
import { longestListPlace, setColophon } from '../../src/bulletin/colophon.ts';
import { htmlOf } from './html.ts';
import { briefOf } from './sample.ts';

/** The colophon in short: text as it stands, rules as `═` (thick) and `─` (thin). */
function shorthand(fields: Partial<Fields>): string[] | undefined {
  const colophon = setColophon(briefOf(fields));
  if (colophon === undefined) return undefined;
  return htmlOf(colophon)
    .replace(/<svg class="rule thick-rule".*?<\/svg>/gs, '\n═\n')
    .replace(/<svg class="rule thin-rule".*?<\/svg>/gs, '\n─\n')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .filter((line) => line !== '');
}

describe('the 报尾', () => {
  test.each<[string, Partial<Fields>, string[] | undefined]>([
    ['absent', {}, undefined],
    ['contacts alone', { editor: '甲', reviewer: '乙' }, ['责编：甲 核稿：乙', '═']],
    [
      'contacts in their order',
      { email: 'a@b.cn', fax: '2', phone: '1', reviewer: '乙', editor: '甲' },
      ['责编：甲 核稿：乙 电话：1 传真：2 邮箱：a@b.cn', '═'],
    ],
    ['one row', { distribution: { report: '市委。' } }, ['═', '报：市委。', '═']],
    [
      'all rows',
      { distribution: { extra: '某局。', distribute: '各县。', send: '市直。', report: '市委。' } },
      ['═', '报：市委。', '送：市直。', '发：各县。', '─', '本期增发：某局。', '═'],
    ],
    [
      'the number of copies at the right of the last row',
      { distribution: { report: '市委。', distribute: '各县。' }, copies: '150' },
      ['═', '报：市委。', '─', '发：各县。（共印150份）', '═'],
    ],
    ['copies alone', { copies: '150' }, ['═', '（共印150份）', '═']],
  ])('%s', (_, fields, lines) => {
    expect(shorthand(fields)).toEqual(lines);
  });
});

describe('what makes it tall', () => {
  const place = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } });
  const distribution = { report: '市委。', send: '市直各单位。', distribute: '各县。' };

  test.each<[string, Record<string, ReturnType<typeof place>>, number | undefined]>([
    ['is its longest list', { 'distribution.report': place(5), 'distribution.send': place(6) }, 6],
    ['is nowhere where the office states that', { 'distribution.report': place(5) }, undefined],
  ])('%s', (_, places, line) => {
    const brief = { ...briefOf({ distribution }), places };
    expect(longestListPlace(brief)?.start.line).toBe(line);
  });
});
