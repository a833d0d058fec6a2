import { isChinese } from '../chinese.ts';
import { matches, offence, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P5: 省略号. */
export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.11',
  severity: 'error',
  about: {
    zh: '省略号是六个点“……”，占两个字；省略整段的可用十二个点。',
    en: 'The ellipsis is six dots, “……”, two characters wide; twelve stand for whole paragraphs.',
  },
  examples: [
    { wrong: '苹果、梨...', right: '苹果、梨……' },
    { wrong: '苹果、梨。。。', right: '苹果、梨……' },
    { wrong: '苹果、梨…', right: '苹果、梨……' },
    { wrong: '苹果、梨······', right: '苹果、梨……' },
  ],
  silent: ['苹果、梨……', '…………', 'and so on... etc.', '1...9', '注：“…”表示数据不足。'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: dots })) {
      const [run] = match;
      const end = match.index + run.length;
      if (/^(?:……)+$/.test(run) || isNamed(block.prose, match.index, end)) continue;
      if (!isChinese(block.masked[match.index - 1]) && !isChinese(block.masked[end])) continue;
      yield offence(block, [match.index, end], saying, [[match.index, end, '……']]);
    }
  },
};

/** Of itself: in tables of statistics “…” means that there are too few data. */
function isNamed(prose: string, from: number, to: number): boolean {
  return prose[from - 1] === '“' && prose[to] === '”';
}

const dots = /…+|⋯+|\.{3,}|。{3,}|·{3,}/g;

const saying = {
  text: { zh: '省略号的写法不对', en: 'This is not the right form of the ellipsis' },
  advice: write('……'),
};
