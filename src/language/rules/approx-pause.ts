import { numerals } from '../chinese.ts';
import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P12: 概数. */
export const approxPause: Rule = {
  id: 'approx-pause',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '相邻两个数连用表示大概的数目时，中间不用顿号。',
    en: 'Two neighbouring numbers that express an approximate number have no 、 between them.',
  },
  examples: [
    { wrong: '走访三、四个社区', right: '走访三四个社区' },
    { wrong: '约有五、六十人', right: '约有五六十人' },
    { wrong: '来了两、三百人', right: '来了两三百人' },
  ],
  silent: [
    '走访三四个社区',
    '逢三、五天一次',
    '第三、四个项目',
    '第二、三产业，三、四季度，一、二等奖',
    '二、三个方面齐抓共管',
    '聚焦一、二、三级响应',
    '二十世纪四、五十年代',
    '每周三、四人员到岗',
  ],
  check: (text) =>
    swaps(text, {
      pattern: roughly,
      right: ([, first = '', second = '']) =>
        numerals.indexOf(second) === numerals.indexOf(first.replace('两', '二')) + 1
          ? first + second
          : undefined,
      text: {
        zh: '表示大概的数目，中间不用顿号',
        en: 'An approximate number should have no 、 in it',
      },
    }),
};

/** At the head of a sentence 三、 numbers a heading: 三、四个方面齐抓共管. */
const roughly = new RegExp(
  `(?<=[^第周期${numerals}百千万、。；：\\n（“])([一二两三四五六七八])、([二三四五六七八九])` +
    `(?!十年代)(?=[十百千万]{0,2}(?:个|名|位|人|天|户|家|件|公里|里|米|斤|岁|倍|成|小时|分钟|台|辆|十|百|千|万))`,
  'g',
);
