import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P10: no 顿号 between adjacent “ ” or 《 》. */
export const itemPause: Rule = {
  id: 'item-pause',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.5.3.5',
  severity: 'warning',
  about: {
    zh: '并列的引号之间、并列的书名号之间通常不用顿号；中间隔着括注等别的成分的可以用。',
    en: 'There is usually no 、 between quotations or titles that stand side by side, unless a note in brackets or the like comes between them.',
  },
  examples: [
    { wrong: '《意见》、《通知》', right: '《意见》《通知》' },
    { wrong: '开展“公勺公筷”、“拒绝野味”宣传', right: '开展“公勺公筷”“拒绝野味”宣传' },
  ],
  silent: [
    '《意见》《通知》',
    '《意见》（试行）、《通知》',
    '《意见》、《办法》（试行）、《通知》',
    '推进棚改、“煤改电”、“厕所革命”等项目',
    '“十四五”、《纲要》',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: chain, view: 'prose' })) {
      const end = match.index + match[0].length;
      // Where some items need the 、, it may stand between all of them.
      if (block.prose[match.index - 1] === '、' || block.prose[end] === '、') continue;
      if (/[）)][、“《]|[”》][（(]/.test(block.prose.slice(match.index, end + 1))) continue;
      for (const { index } of match[0].matchAll(pause)) {
        const at = match.index + index;
        yield offence(block, [at, at + 1], saying, [[at, at + 1, '']]);
      }
    }
  },
};

const item = '(?:“[^“”]{1,60}”|《[^《》]{1,60}》)';
const chain = new RegExp(
  `${item}(?:[（(][^（）()]{1,40}[）)])?(?:、?${item}(?:[（(][^（）()]{1,40}[）)])?)+`,
  'g',
);
const pause = /(?<=”)、(?=“)|(?<=》)、(?=《)/g;

const saying = {
  text: {
    zh: '并列的引号或者书名号之间通常不用顿号',
    en: 'There should usually be no 、 between quotations or titles side by side',
  },
  advice: { zh: '删去“、”', en: 'Delete “、”' },
};
