import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N15: 总第N期. */
export const totalForm: Rule = {
  id: 'total-form',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '总期号写作“总第N期”。',
    en: 'The total number is written 总第N期.',
  },
  examples: [
    { wrong: '（总52期）', right: '（总第52期）' },
    { wrong: '（总期号第52期）', right: '（总第52期）' },
  ],
  silent: ['（总第52期）', '汇总52期简报', '总期数52期'],
  check: (text) =>
    swaps(text, {
      pattern: /(?<![\p{Script=Han}])总(?:期号?)?第?(?= ?\d+ ?期)/gu,
      right: () => '总第',
      text: { zh: '总期号的写法不对', en: 'This is not the right form of the total number' },
    }),
};
