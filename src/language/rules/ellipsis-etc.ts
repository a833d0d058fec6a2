import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P5: 省略号 and 等 say the same. */
export const ellipsisEtc: Rule = {
  id: 'ellipsis-etc',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '省略号和“等”意思重复，只用一个。',
    en: 'The ellipsis and 等 mean the same; one of them is enough.',
  },
  examples: [
    { wrong: '走访企业、学校……等单位。', right: '走访企业、学校等单位。', byHand: true },
    { wrong: '走访企业、学校等等……', right: '走访企业、学校……', byHand: true },
  ],
  silent: ['他说：“再等等……”', '犹豫……等到天亮', '走访企业、学校……'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: both })) {
      const end = match.index + match[0].length;
      yield offence(block, [match.index, end], saying);
    }
  },
};

const both = /……等等?(?![到待候级同于])|等(?<=、[^，。；：！？“”]{1,12})……/g;

const saying = {
  text: { zh: '省略号和“等”重复', en: 'The ellipsis and 等 mean the same' },
  advice: { zh: '删去其中一个', en: 'Delete one of them' },
};
