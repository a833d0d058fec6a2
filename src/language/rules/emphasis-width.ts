import { han } from '../chinese.ts';
import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Full-width marks of emphasis. */
export const emphasisWidth: Rule = {
  id: 'emphasis-width',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '重点两边的星号是半角的“**”；全角的不起作用，会照原样印出来。',
    en: 'What is to be bold stands between “**” in half width; full-width ones are printed as typed.',
  },
  examples: [
    { wrong: '完成率＊＊98%＊＊。', right: '完成率**98%**。' },
    { wrong: '抓好＊＊重点＊＊工作。', right: '抓好**重点**工作。' },
    { wrong: '＊＊会议指出：＊＊要坚持。', right: '**会议指出：**要坚持。' },
  ],
  silent: [
    '完成率**98%**。',
    '张＊＊、李＊＊和王＊＊三人获奖。',
    '村民张＊＊（男，50岁），村民李＊＊',
    '张＊＊李＊＊获奖，张＊＊（男）李＊＊、村民王＊＊获奖',
    '电话138＊＊＊＊0000，138＊＊＊＊0001',
    '评定为＊＊＊级',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern, view: 'prose', except: ['field'] })) {
      const { index, 0: whole, 1: inner = '' } = match;
      if (isMasked(block.prose.charAt(index - 1), inner)) continue;
      const end = index + whole.length;
      yield offence(block, [index, end], saying, [
        [index, index + 2, '**'],
        [end - 2, end, '**'],
      ]);
    }
  },
};

const pattern = /(?<!＊)＊＊(?![＊\s、，。；：！？）》”])([^＊\n]*[^＊\s])＊＊(?!＊)/g;

/** Stars also stand for a name that is withheld: 张＊＊、李＊＊. */
function isMasked(before: string, inner: string): boolean {
  return name.test(before) && lastName.test(inner);
}

const name = new RegExp(`[${han}]`);
const lastName = new RegExp(`^[${han}]$|[和与及或][${han}]{1,2}$|[、，；（）][${han}]{1,4}$`);

const saying = {
  text: { zh: '全角的星号不起作用，会照原样印出来', en: 'Full-width stars are printed as typed' },
  advice: { zh: '两边都改为半角的“**”', en: 'Write “**” on both sides' },
};
