import { statedValue } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** S11, S12: a secret issue has a number on each copy. */
export const secrecySerial: Rule = {
  id: 'secrecy-serial',
  authority: 'standard',
  clause: '《党政机关公文处理工作条例》第九条',
  severity: 'warning',
  about: {
    zh: '标密级的简报要标份号和保密期限。',
    en: 'An issue with a degree of secrecy has a term, and a number on each copy.',
  },
  examples: [
    {
      wrong: '---\nsecrecy: 秘密★1年\n---\n',
      right: '---\nsecrecy: 秘密★1年\nserial: "000012"\n---\n',
      byHand: true,
    },
    {
      wrong: '---\nsecrecy: 秘密\nserial: "000012"\n---\n',
      right: '---\nsecrecy: 秘密★1年\nserial: "000012"\n---\n',
      byHand: true,
    },
  ],
  silent: ['---\nmarking: 内部资料\n---\n'],
  *check(text) {
    const secrecy = statedValue(text, 'secrecy');
    if (secrecy === undefined) return;
    const { start, end, value } = secrecy;
    if (text.brief.fields.serial === undefined) yield { start, end, ...numberless };
    if (!value.includes('★')) yield { start, end, ...termless };
  },
};

const numberless = {
  text: {
    zh: '标了密级，没有标份号',
    en: 'There is a degree of secrecy but no copy number',
  },
  advice: {
    zh: '加一行“份号: "000001"”，每份一个号；不是国家秘密的，不标密级',
    en: 'Add “serial: "000001"”, a different one for each copy; what is not a state secret has no degree of secrecy',
  },
};

const termless = {
  text: { zh: '标了密级，没有标保密期限', en: 'There is a degree of secrecy without a term' },
  advice: { zh: '写成“秘密★1年”这样', en: 'Write it as 秘密★1年' },
};
