import { han, numerals } from '../chinese.ts';
import { matches, offence, swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P24: 间隔号. */
export const middleDot: Rule = {
  id: 'middle-dot',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.14',
  severity: 'error',
  about: {
    zh: '外国人名、少数民族人名各部分之间，书名与篇名之间用间隔号“·”。',
    en: 'Between the parts of foreign and minority names, and of book and chapter, stands “·”.',
  },
  examples: [
    { wrong: '阿沛•阿旺晋美', right: '阿沛·阿旺晋美' },
    { wrong: '《三国志・蜀志》', right: '《三国志·蜀志》' },
    { wrong: '阿沛.阿旺晋美', right: '阿沛·阿旺晋美', byHand: true },
    { wrong: '达吾提．阿西木', right: '达吾提·阿西木', byHand: true },
  ],
  silent: [
    '阿沛·阿旺晋美',
    '“一二·九”运动',
    '• 第一项',
    '名单.docx',
    '首都文明.政务、某某大学.公益',
  ],
  *check(text) {
    yield* swaps(text, {
      pattern: odd,
      right: () => '·',
      text: { zh: '间隔号应是“·”', en: 'The middle dot is to be “·”' },
    });
    for (const { block, match } of matches(text, { pattern: stop })) {
      // At the end of a line it is a full stop, and the business of another rule.
      if (block.joins.includes(match.index + 1)) continue;
      yield offence(block, [match.index, match.index + 1], unclear);
    }
  },
};

const odd = new RegExp(`(?<=[${han}])[•‧∙・･⋅](?=[${han}])`, 'g');
/** A dot between Han characters, but for 一.总体要求 and Chinese domains (首都文明.政务). */
const stop = new RegExp(
  `(?<=[${han}])(?<!^[${numerals}]{1,3})[.．](?=[${han}])(?!(?:政务|公益|中国|公司|网络|网址|商城)(?![${han}]))`,
  'g',
);

const unclear = {
  text: {
    zh: '汉字之间不用英文句点',
    en: 'There is no ASCII full stop between Han characters',
  },
  advice: {
    zh: '人名里改为间隔号“·”，句子末尾改为句号“。”',
    en: 'Write “·” within a name, “。” at the end of a sentence',
  },
};
