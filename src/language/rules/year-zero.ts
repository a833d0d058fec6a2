import { numerals } from '../chinese.ts';
import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N1: 〇 in years. */
export const yearZero: Rule = {
  id: 'year-zero',
  authority: 'standard',
  clause: 'GB/T 15835-2011 5.2.5',
  severity: 'error',
  about: {
    zh: '用汉字写年份，零写作“〇”，不写“零”“0”“O”“○”。',
    en: 'In a year written in Han numerals zero is 〇, not 零, 0, O or ○.',
  },
  examples: [
    { wrong: '二零二零年', right: '二〇二〇年' },
    { wrong: '截至二O二六年、二○三○年', right: '截至二〇二六年、二〇三〇年' },
    { wrong: '二0二0年', right: '二〇二〇年' },
  ],
  silent: ['二〇二〇年', '一百零二年', '零二年', '三千零二十年'],
  check: (text) =>
    swaps(text, {
      pattern: years,
      right: ([year]) => year.replace(wrongZero, '〇'),
      view: 'prose',
      text: { zh: '汉字年份里的零应是“〇”', en: 'Zero in this year should be 〇' },
    }),
};

const years = new RegExp(
  `(?<![${numerals}百千万零〇])[一二][${numerals}零〇○◯oOＯ0０]{3}(?=年)`,
  'g',
);
const wrongZero = /[零○◯oOＯ0０]/g;
