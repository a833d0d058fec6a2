import type { CheckedText } from '../checked-text.ts';
import { isHan } from '../chinese.ts';
import { matches, offence, swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N12: 1,234. */
export const digitGroup: Rule = {
  id: 'digit-group',
  authority: 'standard',
  clause: 'GB/T 15835-2011 5.1.1',
  severity: 'warning',
  about: {
    zh: '四位以内的整数不分节；五位以上的，一篇里要么都分，要么都不分。',
    en: 'Integers of up to four digits are not grouped; longer ones are grouped throughout a text or not at all.',
  },
  examples: [
    { wrong: '补助1,234元', right: '补助1234元' },
    { wrong: '慰问2，300户', right: '慰问2300户', byHand: true },
    { wrong: '补助12,345元、67890元', right: '补助12345元、67890元' },
  ],
  silent: [
    '补助1234元',
    '补助12,345元、1,234,567元、1,234元',
    '邮编650000，电话55569506，补助12,345元',
    '3月5日，200人参加；甲100，乙200元。',
    '| 区 | 户 |\n| -- | -- |\n| 甲 | 1,234 |',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: parted })) {
      yield offence(block, [match.index, match.index + match[0].length], byComma);
    }
    const style = styleOf(text);
    yield* swaps(text, {
      pattern: grouped,
      right: (match, { masked }) => {
        const [number] = match;
        const isCounted = isHan(masked[match.index + number.length]);
        const isWrong = style === 'mixed' || (style === 'none' && number.length <= 5 && isCounted);
        return isWrong ? number.replaceAll(',', '') : undefined;
      },
      text: { zh: '这个数不分节', en: 'This number should not be grouped' },
    });
  },
};

/** With the comma of a sentence, which makes two numbers of one. */
const parted =
  /(?<![\d.,，、])\d{1,3}(?:，\d{3})+(?![\d.，])(?=[余多]?[万亿元人户个件份名次册亩吨棵张])/g;

const byComma = {
  text: { zh: '一个数里有全角逗号', en: 'There is a full-width comma in this number' },
  advice: {
    zh: '是一个数的，删去逗号；是两个数的，中间用顿号',
    en: 'Delete the comma; between two numbers write 、',
  },
};

const grouped = /(?<![\d.,，])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/** How numbers of five digits and more are written. */
function styleOf({ blocks }: CheckedText): 'grouped' | 'mixed' | 'none' {
  if (!blocks.some(({ masked }) => /\d{2},\d{3}(?!\d)|\d,\d{3},\d{3}/.test(masked))) return 'none';
  return blocks.some(({ masked }) => ungrouped.test(masked)) ? 'mixed' : 'grouped';
}

/** Without a measure after it a long number may be a code. */
const ungrouped = /(?<![\d.,-])\d{5,6}(?=[余多]?[元人户个件份名次册亩吨棵张])/;
