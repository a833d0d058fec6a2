import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { letQuotesBreak } from '../../src/bulletin/quotes.ts';
import { htmlOf } from './html.ts';

test.each([
  ['创建“甲”“乙”“丙”活动', '创建“甲”|“乙”|“丙”活动'],
  ['推行“3+1”工作法', '推行|“3+1”|工作法'],
  ['推行“一网通办”改革', '推行“一网通办”改革'],
  ['说：“‘好’。”他', '说：“‘好’。”他'],
  ['没有引号', '没有引号'],
])('%s', (text, expected) => {
  const tree = h('p', text);
  letQuotesBreak(tree);
  expect(htmlOf(tree).replaceAll('<wbr>', '|')).toBe(`<p>${expected}</p>`);
});
