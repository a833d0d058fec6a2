import type { Block } from '../block.ts';
import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P8: numbers of standards. */
export const standardNumber: Rule = {
  id: 'standard-number',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '标准号里年份前的横线，短横线、一字线都可以，但一篇里只用一种。',
    en: 'The line before the year in a standard’s number may be “-” or “—”, but a text uses only one of them.',
  },
  examples: [
    {
      wrong: '按照GB/T 9704-2012、GB/T 15834—2011、GB/T 15835-2011执行。',
      right: '按照GB/T 9704-2012、GB/T 15834-2011、GB/T 15835-2011执行。',
    },
    { wrong: '按照GB/T 9704－2012执行。', right: '按照GB/T 9704-2012执行。' },
    { wrong: '按照GB/T 9704–2012执行。', right: '按照GB/T 9704-2012执行。' },
  ],
  silent: ['按照GB/T 9704—2012、GB/T 15834—2011执行。', '按照GB/T 9704-2012执行，2020—2025年'],
  *check(text) {
    const found: { block: Block; at: number; line: string }[] = [];
    for (const { block, match } of matches(text, { pattern: standards, view: 'prose' })) {
      found.push({ block, at: match.index + match[0].length - 5, line: match[1] ?? '' });
    }
    const long = found.filter(({ line }) => line === '—').length;
    const right = long > found.length / 2 ? '—' : '-';
    for (const { block, at, line } of found) {
      if (line !== right) yield offence(block, [at, at + 1], saying(right), [[at, at + 1, right]]);
    }
  },
};

const standards =
  /(?<![A-Za-z])(?:GB|GA|DB\d{2}|CJJ?|JGJ|HJ|JTG?|NY|YD|WS|LB|SL|DL|MZ)(?:\/[TZ])? ?\d+(?:\.\d+)*([-–—－])\d{4}(?!\d)/g;

function saying(right: string) {
  return {
    text: {
      zh: '标准号里的横线不统一',
      en: 'Different lines are used in the numbers of standards',
    },
    advice: { zh: `都用“${right}”`, en: `Write “${right}” in all of them` },
  };
}
