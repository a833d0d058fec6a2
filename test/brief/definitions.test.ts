import { expect, test } from 'vitest';
import { said } from './reading.ts';

test('a text that is taken for an address is said with its place', () => {
  expect(said('# 题\n\n文。\n\n[注]: 本表为快报数。')).toEqual(['11:1 text-lost!']);
  const addresses = '[网]: https://www.gov.cn/政策\n[图]: 走势.png\n[b]: a/b';
  expect(said(`# 题\n\n见[网页][网]，![走势][图]\n\n${addresses}`)).toEqual([]);
  expect(said('# 题\n\n文。\n\n[注]：本表为快报数。')).toEqual([]);
});

test('so is one in brackets behind square ones', () => {
  expect(said('# 题\n\n根据[1998](第3号)文件。')).toEqual(['9:3 text-lost!']);
  expect(said('# 题\n\n根据[云发](1998)3号。')).toEqual(['9:3 text-lost!']);
  expect(said('# 题\n\n见[政策](https://www.gov.cn/政策)、[附件](附件.docx)。')).toEqual([]);
});
