import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N2: 零 in counting. */
export const countZero: Rule = {
  id: 'count-zero',
  authority: 'standard',
  clause: 'GB/T 15835-2011 5.2.5',
  severity: 'error',
  about: {
    zh: '用汉字写数量，零写作“零”；“〇”只用于编号、年份。',
    en: 'In a quantity written in Han numerals zero is 零; 〇 is for years and serial numbers.',
  },
  examples: [{ wrong: '共三千〇五十二人', right: '共三千零五十二人' }],
  silent: ['三千零五十二人', '二〇二〇年', '二〇九师'],
  check: (text) =>
    swaps(text, {
      pattern: /(?<=[十百千万亿])[〇○](?=[一二三四五六七八九])/g,
      right: () => '零',
      text: { zh: '数量里的零应是“零”', en: 'Zero in a quantity should be 零' },
    }),
};
