import { numerals } from '../chinese.ts';
import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P15: 第一，首先，. */
export const ordinalComma: Rule = {
  id: 'ordinal-comma',
  authority: 'practice',
  severity: 'error',
  about: {
    zh: '“第一”“首先”领起一句时，后面用逗号，不用顿号。',
    en: 'When 第一 or 首先 starts a sentence, a comma follows it, not 、.',
  },
  examples: [
    { wrong: '第一、加强领导。', right: '第一，加强领导。' },
    { wrong: '抓好落实。首先、统一思想。', right: '抓好落实。首先，统一思想。' },
  ],
  silent: ['第一，加强领导。', '第一、二、三季度', '第一、第二产业', '争当全国第一、全省第一'],
  check: (text) =>
    swaps(text, {
      pattern: pauses,
      right: () => '，',
      text: {
        zh: '这里的顿号应是逗号',
        en: 'This 、 should be a comma',
      },
    }),
};

const pauses = new RegExp(
  `、(?<=(?:^|[。；：\\n“])(?:第[${numerals}]{1,2}|首先|其次|最后)、)(?![${numerals}第\\d])`,
  'g',
);
