import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N3: years in full. */
export const yearShort: Rule = {
  id: 'year-short',
  authority: 'standard',
  clause: 'GB/T 15835-2011，GB/T 9704-2012 7.3.5.4',
  severity: 'error',
  about: {
    zh: '年份写全四位，不简写。',
    en: 'A year is written in full, with its four digits.',
  },
  examples: [
    { wrong: '自15年5月启动以来', right: '自2015年5月启动以来', byHand: true },
    { wrong: '根据云办发〔26〕12号', right: '根据云办发〔2026〕12号', byHand: true },
  ],
  silent: [
    '自2015年5月启动以来',
    '历时15年6个月',
    '近15年来',
    '第15年5月',
    '国发〔83〕12号',
    '2015年05月',
    '民国26年7月、光绪31年8月、昭和16年12月',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: years })) {
      yield offence(block, [match.index, match.index + match[0].length], saying);
    }
  },
};

/** The years of an era are no years cut short. */
const eras = '民国|光绪|宣统|同治|咸丰|道光|嘉庆|乾隆|康熙|万历|明治|昭和|平成|令和';
const years = new RegExp(
  String.raw`(?<!${eras}|[\d.第近时达满刑约])[’']?\d{2}年(?=0?[1-9]月|1[0-2]月)|〔[0-2]\d〕(?=\d{1,4}号)`,
  'g',
);

const saying = {
  text: { zh: '年份不简写', en: 'A year should not be shortened' },
  advice: { zh: '写全四位，如“2015年5月”', en: 'Write all four digits, as in 2015年5月' },
};
