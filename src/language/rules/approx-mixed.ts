import { swaps } from '../find.ts';
import { numeralOf } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** N19: 二十几. */
export const approxMixed: Rule = {
  id: 'approx-mixed',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'warning',
  about: {
    zh: '含“几”的概数用汉字数字。',
    en: 'An approximate number with 几 is written in Han numerals.',
  },
  examples: [
    { wrong: '来了20几人', right: '来了二十几人' },
    { wrong: '走访几10户', right: '走访几十户' },
  ],
  silent: ['来了二十几人', '来了20多人', '走访几十户', '2020几次会议'],
  check: (text) =>
    swaps(text, {
      pattern: /(?<![\d.])[1-9]0(?=几)|(?<=几)10{1,3}(?!\d)/g,
      right: ([number]) => places.get(number) ?? numeralOf(Number(number)),
      text: { zh: '含“几”的数用汉字', en: 'A number with 几 should be in Han numerals' },
    }),
};

const places = new Map([
  ['10', '十'],
  ['100', '百'],
  ['1000', '千'],
]);
