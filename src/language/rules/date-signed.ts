import { formatDate, parseDate } from '../../brief/date.ts';
import { numerals } from '../chinese.ts';
import { offence, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N6: 成文日期. */
export const dateSigned: Rule = {
  id: 'date-signed',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.5.4',
  severity: 'error',
  about: {
    zh: '独占一行的成文日期用阿拉伯数字，年、月、日写全。',
    en: 'A date on a line of its own is written in Arabic digits with year, month and day.',
  },
  examples: [
    { wrong: '二〇二六年八月一日', right: '2026年8月1日' },
    { wrong: '2026.8.1', right: '2026年8月1日' },
    { wrong: '8月1日', right: '2026年8月1日', byHand: true },
    { wrong: '2026年8月', right: '2026年8月1日', byHand: true },
  ],
  silent: ['2026年8月1日', '二〇二六年八月一日，大会召开。', '1月2日至5日'],
  *check({ blocks }) {
    for (const block of blocks) {
      if (block.role !== 'paragraph' || !signed.test(block.prose)) continue;
      const date = parseDate(block.prose);
      const whole = [0, block.prose.length] as const;
      const isRight = /^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(block.prose);
      if (typeof date === 'string') yield offence(block, whole, incomplete);
      else if (!isRight) {
        const right = formatDate(date);
        const saying = { text: incomplete.text, advice: write(right) };
        yield offence(block, whole, saying, [[...whole, right]]);
      }
    }
  },
};

/** What is nothing but a date, whole or in part. */
const signed = new RegExp(
  [
    `^(?:[${numerals}〇零○]{4}年)?[${numerals}]{1,3}月[${numerals}]{1,3}日$`,
    String.raw`^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$`,
    String.raw`^[12]\d{3}([./-])\d{1,2}\1\d{1,2}$`,
  ].join('|'),
);

const incomplete = {
  text: {
    zh: '成文日期应是阿拉伯数字的年月日',
    en: 'The date should have year, month and day in Arabic digits',
  },
  advice: { zh: '写全年、月、日，如“2026年8月1日”', en: 'Write it in full, as 2026年8月1日' },
};
