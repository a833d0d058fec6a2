import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/brief/fields.ts';
import { numberLines, setHead } from '../../src/bulletin/head.ts';
import { htmlOf } from './html.ts';
import { briefOf } from './sample.ts';

const usual = ['第{issue}期', '（总第{total}期）'];

describe('the lines of the number', () => {
  const date = { year: 2026, month: 8, day: 1 };
  test.each<[string, Fields, string[], string[]]>([
    ['both numbers', { issue: '52', total: '2161' }, usual, ['第52期', '（总第2161期）']],
    ['no total', { issue: '52' }, usual, ['第52期']],
    ['in brackets', { issue: '52' }, ['（第{issue}期）'], ['（第52期）']],
    ['a year stated', { issue: '1', year: '2018' }, ['〔{year}〕第{issue}期'], ['〔2018〕第1期']],
    ['the year of the date', { issue: '51', date }, ['{year}年第{issue}期'], ['2026年第51期']],
    [
      'all on one line',
      { issue: '488', total: '3766', date },
      ['{year}年第{issue}期（总第{total}期）'],
      ['2026年第488期（总第3766期）'],
    ],
    ['增刊', { issue: '3', series: '增刊' }, usual, ['第3期（增刊）']],
    ['专刊', { issue: '3', series: '专刊' }, usual, ['第3期（专刊）']],
    ['正刊 is not noted', { issue: '3', series: '正刊' }, usual, ['第3期']],
    ['合刊 by its number', { issue: '7-8', total: '9' }, usual, ['第7-8期合刊', '（总第9期）']],
    ['合刊 by its number, the other form', { issue: '5、6' }, usual, ['第5、6期合刊']],
    ['合刊 stated', { issue: '7-8', series: '合刊' }, usual, ['第7-8期合刊']],
    [
      'a form with the series',
      { issue: '3', series: '增刊' },
      ['{series}第{issue}期'],
      ['增刊第3期'],
    ],
  ])('%s', (_, fields, forms, lines) => {
    expect(numberLines(fields, forms)).toEqual(lines);
  });
});

describe('the 报头', () => {
  test('has the name, the numbers, who and when, and the red rule, in this order', () => {
    const html = htmlOf(setHead(briefOf()));
    const parts = [
      'masthead',
      '第52期',
      '（总第2161期）',
      '云岭市某办',
      '2020年11月5日',
      'red-rule',
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(html).toContain('<time datetime="2020-11-05">');
    expect(html).not.toMatch(/<h\d/);
  });

  test.each([
    ['云岭市创建全国文明城市工作领导小组办公室 云岭市教育局简报', 2],
    ['云岭市文明办 云岭市教育局简报', 1],
  ])('of two offices, %s, has them on lines of their own if it has two', (masthead, count) => {
    const html = htmlOf(setHead(briefOf({ masthead })));
    const lines = [...html.matchAll(/masthead-line">([^<]*)/g)].map(([, line]) => line);
    expect(lines).toEqual(count === 2 ? masthead.split(' ') : []);
  });

  test('has the marks at its corners', () => {
    const marks = { secrecy: '秘密★1年', urgency: '特急', marking: '内部资料', serial: '000012' };
    const html = htmlOf(setHead(briefOf(marks)));
    for (const [name, mark] of Object.entries(marks)) {
      expect(html).toContain(`<p class="${name}">${mark}</p>`);
    }
  });

  test('has who signed it off', () => {
    const html = htmlOf(setHead(briefOf({ signer: '周某' })));
    expect(html).toContain('签发：<span class="signer-name">周某</span>');
  });

  test.each([
    ['工作简报', 4, 1],
    ['首都精神文明建设情况简报', 12, 1],
    ['云岭市经济社会发展重点工作情况简报', 17, 1],
    ['云岭市城乡精神文明建设融合发展工作情况简报', 11, 2],
    ['云岭市文明办 工作简报', 11, 1],
  ])('%s is set for %i characters in %i lines', (masthead, count, lines) => {
    const html = htmlOf(setHead(briefOf({ masthead })));
    expect(html).toContain(`style="--count:${count}"`);
    expect(html.split('masthead-line').length - 1).toBe(lines === 1 ? 0 : lines);
  });
});
