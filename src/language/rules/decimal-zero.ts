import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N9: 0.46. */
export const decimalZero: Rule = {
  id: 'decimal-zero',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '纯小数要写出小数点前的“0”。',
    en: 'A decimal below one has a 0 before the point.',
  },
  examples: [{ wrong: '下降.46个百分点', right: '下降0.46个百分点' }],
  silent: ['下降0.46个百分点', '第1.2节', 'No.46米', '见图.3'],
  check: (text) =>
    swaps(text, {
      pattern: /(?<![\dA-Za-z.…])\.(?=\d{1,4}(?:[%％‰]|个百分点|[万亿米元吨亩]|公里|平方))/g,
      right: () => '0.',
      text: { zh: '小数点前面少了“0”', en: 'A 0 is missing before the decimal point' },
    }),
};
