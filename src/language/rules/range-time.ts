import { type Swap, swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P6: 起止时间. */
export const rangeTime: Rule = {
  id: 'range-time',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.13',
  severity: 'warning',
  about: {
    zh: '起止的年份、月份、日期和时刻之间用一字线“—”。',
    en: '“—”, one character wide, goes between the years, months, days or hours at which a period starts and ends.',
  },
  examples: [
    { wrong: '2004-2008年', right: '2004—2008年' },
    { wrong: '2020年1-9月、9月份-11月份', right: '2020年1—9月、9月份—11月份' },
    { wrong: '2020——2025年', right: '2020—2025年' },
    { wrong: '3月5日 - 8日，9:00-11:30', right: '3月5日—8日，9:00—11:30' },
    { wrong: '会期9-10日', right: '会期9—10日' },
    { wrong: '2025-2026学年、2025-2026供暖季', right: '2025—2026学年、2025—2026供暖季' },
    {
      wrong: '李大钊（1889-1927）、《总体规划（2021-2035）》',
      right: '李大钊（1889—1927）、《总体规划（2021—2035）》',
    },
    { wrong: '每天8时–18时，8点半-10点', right: '每天8时—18时，8点半—10点' },
  ],
  silent: [
    '2020—2025年、2020年至2025年、2020～2025年',
    '1—9月、3月—5月、8:00—12:00',
    '2020-11-05印发',
    '（010）5556-2008年',
    '2021-35号地块',
    '（2021-35）、（2021-11-05）',
    '2-3月龄',
    '100-200日元',
    '8-10时间段',
  ],
  *check(text) {
    yield* swaps(text, { ...swap, pattern: between });
    yield* swaps(text, { ...swap, pattern: betweenHours, view: 'prose' });
  },
};

const swap: Pick<Swap, 'right' | 'text'> = {
  right: () => '—',
  text: {
    zh: '起止时间之间应是一字线“—”',
    en: 'There should be “—” between two times',
  },
};

const line = ' ?(?:[-–－−~]{1,2}|——) ?';

const day = String.raw`(?:3[01]|[12]\d|[1-9])`;

/** What stands before and after the line. */
const ends: [before: string, after: string][] = [
  [String.raw`(?<![\d.\-])[12]\d{3}年?`, String.raw`[12]\d{3}(?:学?年|[供采]暖季|赛季|榨季)`],
  [String.raw`(?<![\d.\-])(?:1[0-2]|[1-9])(?:月份?)?`, '(?:1[0-2]|[1-9])月(?!龄)'],
  [String.raw`[（(](?:18|19|20)\d{2}`, String.raw`(?:18|19|20)\d{2}[）)]`],
  [String.raw`[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?`, String.raw`[12]\d{3}年`],
  [String.raw`(?<![\d.\-])${day}日?`, `${day}日(?![元报游])`],
  [String.raw`(?:月\d{1,2}日?|\d日)`, String.raw`\d{1,2}[月日]`],
  [String.raw`(?<![\d.\-])\d{1,2}时(?:\d{1,2}分)?`, String.raw`\d{1,2}时`],
  [String.raw`(?<![\d.\-])\d{1,2}点(?:半|\d{1,2}分)?`, String.raw`\d{1,2}点`],
  [String.raw`(?<![\d.\-])\d{1,2}`, String.raw`\d{1,2}时(?![间候段速])`],
];

const between = joining(ends);
const betweenHours = joining([
  [String.raw`(?<!\d)\d{1,2}[:：]\d{2}`, String.raw`\d{1,2}[:：]\d{2}(?!\d)`],
]);

/** The line comes first in the pattern: it is rare, and so soon looked for. */
function joining(pairs: readonly (readonly [before: string, after: string])[]): RegExp {
  const sides = pairs.map(([before, after]) => `(?<=${before}${line})(?=${after})`);
  return new RegExp(`${line}(?:${sides.join('|')})`, 'g');
}
