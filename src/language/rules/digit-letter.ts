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
    { wrong: 'l998年，云发〔l998〕3号、第l期', right: '1998年，云发〔1998〕3号、第1期' },
    { wrong: 'I2O人、l00个，占8O％，O.5万元', right: '120人、100个，占80％，0.5万元' },
    { wrong: '2O世纪8O年代，5O多名', right: '20世纪80年代，50多名' },
  ],
  silent: ['2019年', 'O2O平台', 'IO口', 'Windows 10', '第I期、10I型', '甲O.5型', 'Il9个'],
  check: (text) =>
    swaps(text, {
      pattern: mixed,
      right: ([number]) => number.replace(/[oO]/g, '0').replace(/[lI]/g, '1'),
      view: 'prose',
      text: { zh: '数字里混有字母', en: 'There is a letter in this number' },
    }),
};

const mixed = new RegExp(
  [
    '[12](?=[\\dOolI]*[OolI])[\\dOolI]{3}(?=[年〕])',
    '[lI][890Oo][\\dOolI]{2}(?=[年〕])',
    '[lI]?\\d+[Oo][\\dOo]*(?=[月日期个元万人名次项多%％]|年代|世纪)',
    '[lI][\\dOo]{2,}(?=[个元万人名次项%％])',
    '[lI]\\d(?=[月日])|\\dl(?=[月日])|[Oo]\\.\\d+(?=[个元万亿%％])|(?<=第)l(?=期)',
  ]
    .map((form) => `(?<![A-Za-z\\d])(?:${form})`)
    .join('|'),
  'g',
);
