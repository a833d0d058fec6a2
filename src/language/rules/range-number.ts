import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P7: 数值范围. */
export const rangeNumber: Rule = {
  id: 'range-number',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.13，GB/T 15835-2011',
  severity: 'warning',
  about: {
    zh: '两个数表示范围的，中间用浪纹线“～”或一字线“—”，不用短横线和半角的“~”。',
    en: '“～” or “—” goes between the two numbers of a range, not a hyphen or “~”.',
  },
  examples: [
    { wrong: '期限3-5年', right: '期限3～5年' },
    { wrong: '增长30%-40%', right: '增长30%～40%' },
    { wrong: '参会5000-6000人', right: '参会5000～6000人' },
    { wrong: '每次10~15人', right: '每次10～15人' },
    { wrong: '每次10~~15人', right: '每次10～15人' },
    { wrong: '长1.5-2.5公里', right: '长1.5～2.5公里' },
    { wrong: '增收8万-12万元，每人200元-2000元', right: '增收8万～12万元，每人200元～2000元' },
    {
      wrong: '每项扣1-2分，注射10-15毫升，分3-4批，查5-6处',
      right: '每项扣1～2分，注射10～15毫升，分3～4批，查5～6处',
    },
  ],
  silent: [
    '3～5年、3—5年、30%～40%',
    '第3-5章、第7-8期合刊',
    '7-1号楼、2-301室',
    '3-5年级、80-90年代',
    '3-2战胜对手',
    '3-2分列前两名',
    '2020年-2025年、1号-5号',
    '2021-35个',
    '2020-2025年',
    '010-55569506人工服务',
  ],
  *check(text) {
    yield* swaps(text, {
      pattern: hyphens,
      right: () => '～',
      text: {
        zh: '数值范围的两个数之间不用短横线',
        en: 'A hyphen should not stand between the numbers of a range',
      },
    });
    yield* swaps(text, {
      pattern: tildes,
      right: () => '～',
      text: {
        zh: '数值范围的浪纹线是全角的“～”',
        en: 'The tilde between the numbers of a range should be the full-width “～”',
      },
    });
  },
};

const measures = [
  ...['个', '名', '人', '位', '户', '家', '项', '件', '次', '天', '岁', '周', '倍', '成', '层'],
  ...['年(?![级代生])', '小时', '分钟', '秒', '米', '公里', '千米', '厘米', '毫米', '吨', '公斤'],
  ...['千克', '克', '斤', '亩', '公顷', '平方', '立方', '元', '度', '级', '支', '辆', '台', '套'],
  ...['毫升', '批', '字', '处(?![理于置在级长分])', '课时', '学时', '分(?![列别组区出成为属设差])'],
].join('|');

/** One of the signs between two numbers that bound a range. */
function between(signs: string): RegExp {
  const sign = ` ?${signs} ?`;
  const after = (number: string) => String.raw`(?<=(?<![\d.\-–A-Za-z第/:：])${number}${sign})`;
  const unit = `[余多]?[千百]?[万亿]?(?:${measures})`;
  const small =
    after(String.raw`\d{1,3}(?:\.\d+)?[%％‰℃]?`) +
    String.raw`(?=\d{1,6}(?:\.\d+)?(?:[%％‰℃]|${unit}|[万亿]))`;
  // 2021-35 is a number of something, and 2020-2025年 a time.
  const large = after(String.raw`\d{4,7}`) + String.raw`(?=\d{4,7}(?!\d|年)${unit})`;
  // The first bound has the unit of the second: 8万-12万元.
  const whole = `(?!年)${unit}|[万亿]`;
  const measured =
    after(String.raw`\d{1,7}(?:\.\d+)?(${whole})`) + String.raw`(?=\d{1,7}(?:\.\d+)?\1)`;
  return new RegExp(`${sign}(?:${small}|${large}|${measured})`, 'g');
}

const hyphens = between('[-–－−]');
const tildes = between('~{1,2}');
