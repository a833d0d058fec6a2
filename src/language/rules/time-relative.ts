import { matches, offence } from '../find.ts';
import { isQuoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

/** N21: 今年, 近日. */
export const timeRelative: Rule = {
  id: 'time-relative',
  authority: 'practice',
  severity: 'info',
  about: {
    zh: '简报要存档，“今年”“近日”过后就看不明白，宜写出年份、日期。',
    en: 'Bulletins are kept for years: later, 今年 or 近日 is unclear, so a date is better.',
  },
  examples: [
    { wrong: '今年上半年，全区开展检查。', right: '2026年上半年，全区开展检查。', byHand: true },
    { wrong: '近日，全区开展检查。', right: '8月1日，全区开展检查。', byHand: true },
  ],
  silent: [
    '如今年轻人、当今年代、至今年均增长',
    '10日前完成，今日头条，日前往',
    '他说：“今年要抓好落实。”',
    '过去年份、失去年华',
    '最近日期、附近日报社',
    '今天（8月1日）上午，全区开展检查；今年（2026年）以来，办结12件。',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: words, except: ['title'] })) {
      const at = match.index;
      if (!isQuoted(block, at)) yield offence(block, [at, at + match[0].length], saying);
    }
  },
};

/** 今天（8月1日） says when it was. */
const dated = String.raw`（(?:[12]\d{3}年|(?:\d{1,2}月)?\d{1,2}日)`;
const words = new RegExp(
  `(?:${[
    '(?<![当如至])今年(?![轻龄代均级])',
    '(?<![过失])去年(?![均度份华])',
    '(?<![\\d\\u4e00-\\u9fff])(?:近日|日前|昨天|昨日|今天|明天|本月|上月|下月|上周|本周|下周)(?![期报边往])',
  ].join('|')})(?!${dated})`,
  'g',
);

const saying = {
  text: { zh: '过后看不出是哪一天、哪一年', en: 'Later readers cannot tell when this was' },
  advice: { zh: '写出年份或者日期', en: 'Write the year or the date' },
};
