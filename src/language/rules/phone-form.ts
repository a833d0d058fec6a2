import { type Stated, statedValue } from '../fields.ts';
import { write } from '../find.ts';
import type { Offence, Rule } from '../rule.ts';

/** S21: 电话, 传真. */
export const phoneForm: Rule = {
  id: 'phone-form',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '电话、传真写区号、短横线和号码，不写国家代码86。',
    en: 'A telephone number is area code, hyphen and number, without the country code 86.',
  },
  examples: [
    { wrong: '---\nphone: 86-010-55569506\n---\n', right: '---\nphone: 010-55569506\n---\n' },
    { wrong: '---\nfax: 010—55569505\n---\n', right: '---\nfax: 010-55569505\n---\n' },
    { wrong: '---\nphone: 010 55569506\n---\n', right: '---\nphone: 010-55569506\n---\n' },
    {
      wrong: '---\nphone: "01055569506"\n---\n',
      right: '---\nphone: 010-55569506\n---\n',
      byHand: true,
    },
  ],
  silent: [
    '---\nphone: "55569506"\nfax: 010-55569505转8012\n---\n',
    '---\nphone: （010）55569506、13800000000\n---\n',
    '---\nphone: 400-810-8888\n---\n',
  ],
  *check(text) {
    for (const name of ['phone', 'fax'] as const) {
      const stated = statedValue(text, name);
      if (stated !== undefined) yield* checkNumber(stated);
    }
  },
};

function* checkNumber({ value, start }: Stated): Generator<Offence> {
  for (const { pattern, right, text } of slips) {
    for (const { index, 0: found } of value.matchAll(pattern)) {
      const from = start + index;
      const place = { start: from, end: from + found.length };
      const fix = right === undefined ? undefined : [{ ...place, text: right }];
      const advice = right
        ? write(right)
        : { zh: '写成“010-55569506”这样', en: 'Write it as 010-55569506' };
      yield fix === undefined ? { ...place, text, advice } : { ...place, text, advice, fix };
    }
  }
}

const slips: { pattern: RegExp; right?: string; text: Offence['text'] }[] = [
  {
    pattern: /(?<!\d)(?:\+|00)?86[- ]?(?=0?\d{2,3}[- ]\d{7,8})/g,
    right: '',
    text: { zh: '电话前面不写国家代码86', en: 'The country code 86 should not be written' },
  },
  {
    pattern: /(?<=(?<!\d)0\d{2,3})(?: ?[—–－―~～] ?| )(?=\d{7,8}(?!\d))/g,
    right: '-',
    text: { zh: '区号后面应是短横线“-”', en: 'There should be a hyphen after the area code' },
  },
  {
    pattern: /(?<!\d)0(?:10|2\d|[3-9]\d{2})\d{7,8}(?!\d)/g,
    text: { zh: '区号和号码连在一起', en: 'Area code and number run together' },
  },
];
