import type { Block } from '../block.ts';
import { matches, offence, swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P17: 连用的标点. */
export const markDoubled: Rule = {
  id: 'mark-doubled',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '同一处只用一个逗号、顿号、分号、冒号或者句号。',
    en: 'One comma, full stop, colon or semicolon in one place is enough.',
  },
  examples: [
    { wrong: '围绕中心工作，，着力提升。。', right: '围绕中心工作，着力提升。' },
    { wrong: '围绕中心工作，。', right: '围绕中心工作。', byHand: true },
    { wrong: '他说：“抓好落实。”。', right: '他说：“抓好落实。”', byHand: true },
    { wrong: '他问：“落实了没有？”。', right: '他问：“落实了没有？”', byHand: true },
  ],
  silent: [
    '苹果、梨……',
    '苹果、梨。。。',
    '他说：“抓好落实。”',
    '各单位：——',
    '要时刻自问“群众满意了没有？”。',
  ],
  *check(text) {
    yield* swaps(text, {
      pattern: /([，、；：])\1+|(?<!。)。。(?!。)/g,
      right: ([marks]) => marks.charAt(0),
      text: { zh: '标点重复', en: 'The mark is doubled' },
    });
    for (const { block, match } of matches(text, { pattern: clashes })) {
      if (endsOuterSentence(block, match)) continue;
      yield offence(block, [match.index, match.index + match[0].length], clash);
    }
  },
};

const clashes =
  /(?<!(?<!。)[，、；：])[，、；：]+。|。[，、；：]|，[、；：]|、[，；：]|；[，、：]|：[，、；]|[。！？][”’]。/g;

/** A question within a sentence keeps its mark, and the sentence has its stop: 自问“满意了没有？”。 */
function endsOuterSentence(block: Block, { index, 0: marks }: RegExpExecArray): boolean {
  if (!/^[！？]/.test(marks)) return false;
  const pair = block.pairs().pairs.find(({ close }) => close === index + 1);
  return pair !== undefined && !/[：，]/.test(block.prose.charAt(pair.open - 1));
}

const clash = {
  text: { zh: '两个标点碰在一起', en: 'Two punctuation marks meet here' },
  advice: { zh: '留下合适的一个', en: 'Keep the one that fits' },
};
