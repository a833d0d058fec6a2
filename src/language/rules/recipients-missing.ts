import { statedValue } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** S14: 印数 without a list of recipients. */
export const recipientsMissing: Rule = {
  id: 'recipients-missing',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '报尾写了印数的，要写明报、送、发给谁。',
    en: 'Where the number of copies is printed, so is who receives them.',
  },
  examples: [
    {
      wrong: '---\ncopies: 150\n---\n',
      right: '---\ncopies: 150\ndistribution:\n  report: 市委。\n---\n',
      byHand: true,
    },
  ],
  silent: ['---\nissue: 52\n---\n'],
  *check(text) {
    const copies = statedValue(text, 'copies');
    if (copies === undefined || text.brief.fields.distribution !== undefined) return;
    yield { start: copies.start, end: copies.end, ...saying };
  },
};

const saying = {
  text: {
    zh: '有印数，没有发送范围',
    en: 'There is a number of copies, and nobody to receive them',
  },
  advice: {
    zh: '加“发送范围:”，下面写“报:”“送:”“发:”',
    en: 'Add “distribution:” with “report:”, “send:” and “distribute:” below it',
  },
};
