import { statedValue } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** S14: 印数 without a list of recipients. */
export const recipientsMissing: Rule = {
  id: 'recipients-missing',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '报尾写了印数的，要写明报、送、发给谁。',
    en: 'If the number of copies is printed, the recipients are printed too.',
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
    en: 'There is a number of copies, but no list of recipients',
  },
  advice: {
    zh: '加“发送范围:”，下面写“报:”“送:”“发:”',
    en: 'Add “distribution:” with “report:”, “send:” and “distribute:” below it',
  },
};
