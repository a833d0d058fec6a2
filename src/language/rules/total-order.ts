import { isTotalShort } from '../../ledger/issue.ts';
import { statedValue } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** S8: 总期号 is no less than 期号, but for 合刊; what the others say of that is for the ledger. */
export const totalOrder: Rule = {
  id: 'total-order',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '总期号不小于期号。创刊的那一年，总期号可以因合刊落后几个；落后得合刊也说明不了的，才算错。',
    en: 'The total number is not less than the issue number. In a bulletin’s first year it may be smaller by the extra numbers that combined issues take, but no more.',
  },
  examples: [
    {
      wrong: '---\nissue: 52\ntotal: 21\n---\n',
      right: '---\nissue: 52\ntotal: 2161\n---\n',
      byHand: true,
    },
  ],
  silent: [
    '---\nissue: 52\ntotal: 52\n---\n',
    '---\nissue: 7-8\ntotal: 8\n---\n',
    '---\nissue: 7-8\ntotal: 7-8\n---\n',
    // The second issue took 2 and 3, and one total.
    '---\nissue: 2-3\ntotal: 2\n---\n',
    '---\nissue: 4\ntotal: 3\n---\n',
    // Not the total is wrong: `ledger-issue-span` says what is.
    '---\nissue: 9-200\ntotal: 120\n---\n',
  ],
  *check(text) {
    const issue = statedValue(text, 'issue');
    const total = statedValue(text, 'total');
    if (issue === undefined || total === undefined) return;
    if (isTotalShort(issue.value, total.value)) {
      yield { start: total.start, end: total.end, ...saying };
    }
  },
};

const saying = {
  text: { zh: '总期号比期号还小', en: 'The total number is less than the issue number' },
  advice: {
    zh: '核对期号和总期号，看是否写颠倒',
    en: 'Check both; they may have been swapped',
  },
};
