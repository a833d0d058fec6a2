import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N4: no 01 in dates. */
export const dateZero: Rule = {
  id: 'date-zero',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.5.4',
  severity: 'error',
  about: {
    zh: '月、日不编虚位，1不写作01。',
    en: 'Months and days have no leading zero: 1, not 01.',
  },
  examples: [
    { wrong: '2026年08月01日', right: '2026年8月1日' },
    { wrong: '截至05月底', right: '截至5月底' },
    { wrong: '10月1日至08日，截至03日16时', right: '10月1日至8日，截至3日16时' },
  ],
  silent: ['2026年8月10日', '2026-08-01', '10月20日', '08：00'],
  check: (text) =>
    swaps(text, {
      pattern: /(?<![\d./-])0[1-9]月|(?<![\d./第-])0[1-9]日/g,
      right: ([part]) => part.slice(1),
      view: 'prose',
      text: { zh: '月、日前面不加“0”', en: 'Months and days should have no leading zero' },
    }),
};
