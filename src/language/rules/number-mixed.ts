import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N11: only 万 and 亿 go with digits. */
export const numberMixed: Rule = {
  id: 'number-mixed',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '阿拉伯数字只能与“万”“亿”连用，不与“百”“千”连用。',
    en: 'Arabic digits go together with 万 and 亿 only, not with 百 or 千.',
  },
  examples: [
    { wrong: '补助3千元', right: '补助3000元' },
    { wrong: '动员5百余人、1.5千户', right: '动员500余人、1500户' },
    { wrong: '投入3千万元', right: '投入3000万元' },
    { wrong: '动员3万5千余人，投入1亿2百万元', right: '动员3.5万余人，投入1.02亿元' },
  ],
  silent: [
    '3.5万人、1.2亿元',
    '3000元',
    '5千米、3千克、220千伏',
    '2020百强企业',
    '3百分点',
    '四千人',
    '10千瓦时',
  ],
  *check(text) {
    yield* swaps(text, {
      pattern: thousands,
      right: ([, number = '', unit]) => times(number, unit === '千' ? 3 : 2),
      text: saying,
    });
    yield* swaps(text, {
      pattern: parts,
      right: ([, number = '', unit = '', part = '', place]) =>
        `${number}.${place === '千' ? '' : '0'}${part}${unit}`,
      text: saying,
    });
  },
};

const saying = {
  zh: '阿拉伯数字不与“百”“千”连用',
  en: 'Arabic digits do not go with 百 or 千',
};

/** 千米, 百强: no numbers but words. */
const words = '(?![米克瓦伏赫帕卡焦字节位安秒欧分强佳年姓企货百千])';
const thousands = new RegExp(
  String.raw`(?<![\d.,，万亿])(\d{1,3}(?:\.\d{1,2})?)([百千])${words}`,
  'g',
);
/** 3万5千, 1亿2百万: the second number is a part of the first. */
const parts = new RegExp(
  String.raw`(?<![\d.,，])(\d{1,4})(万(?=\d[百千])|亿(?=\d[百千]万))(\d)([百千])${words}(?:(?<=亿\d.)万)?`,
  'g',
);

/** Moves the point by hand: 1.15 × 1000 is not exact in binary. */
function times(number: string, places: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  return `${whole}${decimals.padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
}
