import { recipientLists, statedValue } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** S16: 共印N份. */
export const copiesSum: Rule = {
  id: 'copies-sum',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '名单里注明份数的，加起来不超过印数。',
    en: 'The copies given in the lists of recipients are not more than are printed.',
  },
  examples: [
    {
      wrong: '---\ncopies: 10\ndistribution:\n  report: 市委（8份）、市政府（6份）。\n---\n',
      right: '---\ncopies: 14\ndistribution:\n  report: 市委（8份）、市政府（6份）。\n---\n',
      byHand: true,
    },
  ],
  silent: ['---\ncopies: 150\ndistribution:\n  report: 市委（8份）、市政府。\n---\n'],
  *check(text) {
    const copies = statedValue(text, 'copies');
    if (copies === undefined) return;
    const counts = recipientLists(text).flatMap(({ prose }) =>
      Array.from(prose.matchAll(/[（(](?:各)?(\d+)份[）)]/g), ([, count]) => Number(count)),
    );
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum > Number(copies.value)) {
      yield { start: copies.start, end: copies.end, ...saying(sum) };
    }
  },
};

function saying(sum: number) {
  return {
    text: {
      zh: `名单里的份数加起来是${sum}份，超过印数`,
      en: `The lists add up to ${sum} copies, more than are printed`,
    },
    advice: { zh: '核对印数和名单', en: 'Check the number of copies and the lists' },
  };
}
