import { matches, offence, write } from '../find.ts';
import { numeralOf } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** N11: only 万 and 亿 go with digits. */
export const numberMixed: Rule = {
  id: 'number-mixed',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '阿拉伯数字只能与“万”“亿”连用，不与“百”“千”连用。',
    en: 'Arabic digits may be combined only with 万 and 亿, not with 百 or 千.',
  },
  examples: [
    { wrong: '补助3千元', right: '补助3000元' },
    { wrong: '撰写8千字', right: '撰写8000字' },
    { wrong: '动员5百余人、1.5千户', right: '动员500余人、1500户' },
    { wrong: '投入3千万元', right: '投入3000万元' },
    { wrong: '动员3万5千余人，投入1亿2百万元', right: '动员3.5万余人，投入1.02亿元' },
    { wrong: '投入1千5百万元，其中2万1千3百元', right: '投入1500万元，其中2.13万元' },
    { wrong: '每户2～3千元，占500至1千户', right: '每户2000～3000元，占500至1000户' },
    { wrong: '约3、4百人', right: '约三四百人' },
    { wrong: '惠及1亿5千户', right: '惠及1.5亿户', byHand: true },
    { wrong: '捐款1百零5人', right: '捐款105人', byHand: true },
    { wrong: '印发3、5百份', right: '印发三五百份', byHand: true },
  ],
  silent: [
    '3.5万人、1.2亿元',
    '3000元',
    '5千米、3千克、220千伏',
    '2020百强企业',
    '3百分点',
    '四千人',
    '10千瓦时',
    '农作物受灾面积1017.9千公顷、绝收2.6千公顷',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: mixed })) {
      const [number] = match;
      const place = [match.index, match.index + number.length] as const;
      const right = rightOf(number);
      if (right === undefined) yield offence(block, place, { text: saying, advice: byHand });
      else yield offence(block, place, { text: saying, advice: write(right) }, [[...place, right]]);
    }
  },
};

const saying = {
  zh: '阿拉伯数字不与“百”“千”连用',
  en: 'Arabic digits cannot be combined with 百 or 千',
};
const byHand = {
  zh: '整个数写成一种数字，如“1500”“三五百”',
  en: 'Write the whole number in one kind of numerals, such as 1500 or 三五百',
};

const number = String.raw`\d{1,4}(?:\.\d{1,2})?`;
/** What joins the bounds of a range, or two neighbouring numbers. */
const joint = '(?:[-–—－~～至到、]|——)';
/** 千米, 百强: no numbers but words; 千公顷 is the unit of reports on crops and disasters. */
const words = '(?!字节|公顷|[米克瓦伏赫帕卡焦位安秒欧分强佳年姓企货百千])';
/** With all that belongs to it: 3千, 2～3千, 3万5千, 1亿2百万, 1千5百, 1百零5. */
const mixed = new RegExp(
  `(?<!\\d[.,，]?)(?:${number}${joint})?(?:\\d{1,4}[万亿])?(?<!\\d)${number}[百千]${words}` +
    String.raw`(?:(?<=亿\d.)万)?(?:[零〇]?[\d一二三四五六七八九](?![\d.])[百千十]?)*`,
  'g',
);

/** None where it cannot be told what the number is. */
function rightOf(number: string): string | undefined {
  for (const { pattern, right } of forms) {
    const match = pattern.exec(number);
    if (match !== null) return right(match);
  }
  return undefined;
}

const forms: { pattern: RegExp; right(match: RegExpExecArray): string | undefined }[] = [
  { pattern: /^([\d.]+)([百千])$/, right: ([, number = '', unit]) => times(number, unit) },
  { pattern: /^(\d)千(\d)百$/, right: ([, thousands, hundreds]) => `${thousands}${hundreds}00` },
  // The second number is a part of the first.
  { pattern: /^(\d+万\d)千$/, right: ([, number = '']) => `${number.replace('万', '.')}万` },
  { pattern: /^(\d+)万(\d)百$/, right: ([, number, part]) => `${number}.0${part}万` },
  { pattern: /^(\d+)万(\d)千(\d)百$/, right: ([, number, a, b]) => `${number}.${a}${b}万` },
  { pattern: /^(\d+)亿(\d)千万$/, right: ([, number, part]) => `${number}.${part}亿` },
  { pattern: /^(\d+)亿(\d)百万$/, right: ([, number, part]) => `${number}.0${part}亿` },
  { pattern: /^(\d)、(\d)([百千])$/, right: roughly },
  { pattern: /^([\d.]+)([-–—－~～至到]+)([\d.]+)([百千])$/, right: range },
];

/** 3、4百 is a rough number; 3、5百 may be one, or a 3 and 500. */
function roughly([, first, second, unit = '']: RegExpExecArray): string | undefined {
  if (Number(second) !== Number(first) + 1) return undefined;
  return `${numeralOf(Number(first))}${numeralOf(Number(second))}${unit}`;
}

/** Of 2～3千 both are thousands, of 500～1千 the second alone. */
function range([, low = '', sign = '', high = '', unit]: RegExpExecArray): string {
  const isShared = Number(low) < Number(high);
  return `${isShared ? times(low, unit) : low}${sign}${times(high, unit)}`;
}

/** Moves the point by hand: 1.15 × 1000 is not exact in binary. */
function times(number: string, unit: string | undefined): string {
  const [whole = '', decimals = ''] = number.split('.');
  return `${whole}${decimals.padEnd(unit === '千' ? 3 : 2, '0')}`.replace(/^0+(?=\d)/, '');
}
