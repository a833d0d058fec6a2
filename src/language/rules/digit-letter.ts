import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N8: letters for digits. */
export const digitLetter: Rule = {
  id: 'digit-letter',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '数字0、1不要打成字母O、l、I。',
    en: 'The digits 0 and 1 are not the letters O, l and I.',
  },
  examples: [
    { wrong: '2O19年', right: '2019年' },
    { wrong: '3月l5日', right: '3月15日' },
    { wrong: '共1O0人', right: '共100人' },
  ],
  silent: ['2019年', 'O2O平台', 'IO口', 'Windows 10', '第I期、10I型'],
  check: (text) =>
    swaps(text, {
      pattern: mixed,
      right: ([number]) => number.replace(/[oO]/g, '0').replace(/[lI]/g, '1'),
      view: 'prose',
      text: { zh: '数字里混有字母', en: 'There is a letter in this number' },
    }),
};

const mixed =
  /(?<![A-Za-z\d])(?:[12](?=[\dOolI]*[OolI])[\dOolI]{3}(?=年)|\d+[Oo][\dOo]*(?=[月日期个元万人名次项])|[lI]\d(?=[月日])|\dl(?=[月日]))/g;
