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
    zh: '外国人名、少数民族人名各部分之间，书名与篇名之间，以月、日为名的日子和事件的月、日之间用间隔号“·”。',
    en: '“·” goes between the parts of foreign and minority names, between book and chapter, and between the month and day that name an event.',
  },
  examples: [
    { wrong: '阿沛•阿旺晋美', right: '阿沛·阿旺晋美' },
    { wrong: '《三国志・蜀志》', right: '《三国志·蜀志》' },
    {
      wrong: '“3.15”消费者权益日、“10.12”较大闪爆事故、“5•12”地震',
      right: '“3·15”消费者权益日、“10·12”较大闪爆事故、“5·12”地震',
    },
    { wrong: '阿沛.阿旺晋美', right: '阿沛·阿旺晋美', byHand: true },
    { wrong: '达吾提．阿西木', right: '达吾提·阿西木', byHand: true },
  ],
  silent: [
    '阿沛·阿旺晋美',
    '“一二·九”运动',
    '• 第一项',
    '名单.docx',
    '首都文明.政务、某某大学.公益',
    '“政务服务3.0”行动日、“2.0”版、“1.5”级、“9.18”折优惠',
  ],
  *check(text) {
    yield* swaps(text, {
      pattern: odd,
      right: () => '·',
      text: { zh: '间隔号应是“·”', en: 'The middle dot should be “·”' },
    });
    yield* swaps(text, {
      pattern: eventDay,
      right: () => '·',
      view: 'prose',
      text: { zh: '月、日之间应是间隔号“·”', en: 'There should be “·” between month and day' },
    });
    for (const { block, match } of matches(text, { pattern: stop })) {
      // At the end of a line it is a full stop, and the business of another rule.
      if (block.joins.includes(match.index + 1)) continue;
      yield offence(block, [match.index, match.index + 1], unclear);
    }
  },
};

const odd = new RegExp(`(?<=[${han}])[•‧∙・･⋅](?=[${han}])`, 'g');
/** “3.15”消费者权益日 is a day and “10.12”事故 what happened on one; “2.0” is a version. */
const eventDay = new RegExp(
  `(?<=“(?:1[0-2]|[1-9]))[.．•‧∙・･⋅](?=(?:3[01]|[12]\\d|[1-9])”[${han}]{0,8}(?:[日周节案]|事故|事件|事变|地震|火灾|爆炸|暴雨|洪灾|惨案|运动|讲话))`,
  'g',
);
/** A dot between Han characters, but for 一.总体要求 and Chinese domains (首都文明.政务). */
const stop = new RegExp(
  `(?<=[${han}])(?<!^[${numerals}]{1,3})[.．](?=[${han}])(?!(?:政务|公益|中国|公司|网络|网址|商城)(?![${han}]))`,
  'g',
);

const unclear = {
  text: {
    zh: '汉字之间不用英文句点',
    en: 'An ASCII full stop should not stand between Han characters',
  },
  advice: {
    zh: '人名里改为间隔号“·”，句子末尾改为句号“。”',
    en: 'Write “·” inside a name, “。” at the end of a sentence',
  },
};
