import { swaps } from '../find.ts';
import { countFrom, numeralOf } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** N18: 三分之一. */
export const fractionMixed: Rule = {
  id: 'fraction-mixed',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '分数写“三分之一”或者1/3，百分数写30%，汉字和阿拉伯数字不混用。',
    en: 'A fraction is 三分之一 or 1/3, a percentage 30%; Han and Arabic numerals are not mixed.',
  },
  examples: [
    { wrong: '完成三分之1', right: '完成三分之一' },
    { wrong: '完成3分之2', right: '完成三分之二' },
    { wrong: '完成百分之30，下降千分之5', right: '完成30%，下降5‰' },
    { wrong: '百分之100完成', right: '100%完成' },
    { wrong: '增长百分之20至30，占百分之5～8左右', right: '增长20%至30%，占5%～8%左右' },
  ],
  silent: ['完成三分之一', '完成1/3', '完成百分之三十', '完成30%', '百分之5十', '百分之5点5'],
  check: (text) =>
    swaps(text, {
      pattern: fractions,
      right: ([, whole = '', part = '', joint = '', other = '']) => {
        const right = rightOf(whole, part);
        return right && other ? `${right}${joint}${other}${right.at(-1)}` : right;
      },
      text: {
        zh: '分数里汉字和阿拉伯数字混用',
        en: 'Han and Arabic numerals are mixed in this fraction',
      },
    }),
};

/** With the upper bound of a range that leans on the lower one: 百分之20至30. */
const fractions =
  /(百|千|[一二三四五六七八九十]{1,3}|\d{1,2})分之(\d{1,3}(?:\.\d+)?|[一二三四五六七八九十]{1,3})(?![\d.十百千点])(?:(?<=[百千]分之[\d.]+)([至到～~—–-])(\d{1,3}(?:\.\d+)?)(?=$|[，。；、：）”左以之]))?/g;

function rightOf(whole: string, part: string): string | undefined {
  const isArabic = /^\d/.test(part);
  if (whole === '百' || whole === '千')
    return isArabic ? `${part}${whole === '百' ? '%' : '‰'}` : undefined;
  const [below, above] = [countFrom(whole), countFrom(part)];
  if (!below || !above || above > 99 || !(isArabic || /^\d/.test(whole))) return undefined;
  return `${numeralOf(below)}分之${numeralOf(above)}`;
}
