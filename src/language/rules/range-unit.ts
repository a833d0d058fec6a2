import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N10: 30%～40%. */
export const rangeUnit: Rule = {
  id: 'range-unit',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '数值范围前后两个数的百分号和“万”“亿”都要写，免得误解。',
    en: 'Both numbers of a range have their %, 万 or 亿, so that they cannot be misread.',
  },
  examples: [
    { wrong: '增长30～40%', right: '增长30%～40%' },
    { wrong: '投入3至8万元', right: '投入3万至8万元' },
  ],
  silent: ['增长30%～40%', '3万～8万元', '5000～1万元', '第3至8万户', '30～40人'],
  check: (text) =>
    swaps(text, {
      pattern: bounds,
      right: ([low, upper = '', unit = '']) =>
        Number(low) < Number(upper) ? low + unit : undefined,
      text: {
        zh: '范围的前一个数少了单位',
        en: 'The first number of this range lacks its unit',
      },
    }),
};

const bounds =
  /(?<![\d.:：第年月])\d{1,4}(?:\.\d+)?(?=(?:[～~—–至到-]|——)(\d{1,4}(?:\.\d+)?)([%％‰]|[万亿]))/g;
