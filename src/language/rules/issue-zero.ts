import { statedValue } from '../fields.ts';
import { swaps, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N14: 期号. */
export const issueZero: Rule = {
  id: 'issue-zero',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '期号不编虚位，52不写作052。',
    en: 'The issue number has no leading zero: 52, not 052.',
  },
  examples: [
    { wrong: '见第052期简报', right: '见第52期简报' },
    {
      wrong: '---\nissue: "052"\ntotal: 02161\n---\n',
      right: '---\nissue: "52"\ntotal: 2161\n---\n',
    },
  ],
  silent: ['见第52期简报', '---\nissue: 52\nphone: "010-5556950"\n---\n', '第0期'],
  *check(text) {
    yield* swaps(text, {
      pattern: /(?<=第 ?)0+[1-9]\d*(?= ?期)/g,
      right: ([number]) => number.replace(/^0+/, ''),
      text: tooLong,
    });
    for (const name of ['issue', 'total'] as const) {
      const stated = statedValue(text, name);
      const [zeros] = /^0+(?=\d)/.exec(stated?.value ?? '') ?? [];
      if (stated === undefined || zeros === undefined) continue;
      const { value, start, end } = stated;
      const fix = [{ start, end: start + zeros.length, text: '' }];
      yield { start, end, text: tooLong, advice: write(value.slice(zeros.length)), fix };
    }
  },
};

const tooLong = { zh: '期号前面不加“0”', en: 'The issue number should have no leading zero' };
