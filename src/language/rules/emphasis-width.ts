import { han } from '../chinese.ts';
import { type Change, matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Full-width marks of emphasis. */
export const emphasisWidth: Rule = {
  id: 'emphasis-width',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '重点两边的星号是半角的“**”；全角的、汉字旁边的下划线“__”不起作用，会照原样印出来。',
    en: 'Bold text goes between half-width “**”; full-width ones, and “__” next to Chinese, are printed as typed.',
  },
  examples: [
    { wrong: '完成率＊＊98%＊＊。', right: '完成率**98%**。' },
    { wrong: '抓好＊＊重点＊＊工作。', right: '抓好**重点**工作。' },
    { wrong: '＊＊会议指出：＊＊要坚持。', right: '**会议指出：**要坚持。' },
    { wrong: '会议__强调__要抓好落实。', right: '会议**强调**要抓好落实。' },
    { wrong: '__一是__加强领导。', right: '**一是**加强领导。' },
    { wrong: '联系人__电话__', right: '联系人____电话____', byHand: true },
  ],
  silent: [
    '完成率**98%**。',
    '__会议强调：__ 要抓好落实。',
    '姓名____年龄____，电话：________，__年__月__日',
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
    for (const { block, match } of matches(text, { pattern: underlines, except: ['field'] })) {
      const end = match.index + match[0].length;
      // What ends a line may be a blank to be filled in.
      const goesOn = goingOn.test(block.prose.charAt(end));
      const changes: Change[] = [
        [match.index, match.index + 2, '**'],
        [end - 2, end, '**'],
      ];
      yield offence(block, [match.index, end], underlined, goesOn ? changes : []);
    }
  },
};

const pattern = /(?<!＊)＊＊(?![＊\s、，。；：！？）》”])([^＊\n]*[^＊\s])＊＊(?!＊)/g;

/** No blank to be filled in: 姓名__年龄__ and __年__月. */
const underlines = new RegExp(
  `(?<!_)__(?![_\\s，。；：年月日])([${han}“《][^_\\n]*[^_\\s：])__(?!_)`,
  'g',
);

const goingOn = new RegExp(`[${han}\\d“《]`);

/** Stars also stand for a name that is withheld: 张＊＊、李＊＊. */
function isMasked(before: string, inner: string): boolean {
  return name.test(before) && lastName.test(inner);
}

const name = new RegExp(`[${han}]`);
const lastName = new RegExp(`^[${han}]$|[和与及或][${han}]{1,2}$|[、，；（）][${han}]{1,4}$`);

const underlined = {
  text: {
    zh: '汉字旁边的“__”不起作用，会照原样印出来',
    en: 'Next to Chinese, “__” is printed as typed',
  },
  advice: {
    zh: '两边都改为“**”；是留空待填的，多打几个“_”',
    en: 'Write “**” on both sides; for a blank to fill in, type more “_”',
  },
};

const saying = {
  text: { zh: '全角的星号不起作用，会照原样印出来', en: 'Full-width stars are printed as typed' },
  advice: { zh: '两边都改为半角的“**”', en: 'Write “**” on both sides' },
};
