import type { Block } from '../block.ts';
import { chinese, numerals } from '../chinese.ts';
import { type Change, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P16: 一、 （一） 1. （1）. */
export const numberMark: Rule = {
  id: 'number-mark',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.3',
  severity: 'error',
  about: {
    zh: '层次序数写作“一、”“（一）”“1.”“（1）”：“一”后面用顿号，“（一）”“（1）”后面不用标点，“1”后面用点；后面都不空格。',
    en: 'Heading numbers are written 一、 （一） 1. （1）: 、 after 一, nothing after a bracket, a dot after 1, and no space.',
  },
  examples: [
    { wrong: '## 一.总体要求', right: '## 一、总体要求' },
    { wrong: '## 一 总体要求', right: '## 一、总体要求' },
    { wrong: '## 二、 主要任务', right: '## 二、主要任务' },
    { wrong: '### （一）、加强领导', right: '### （一）加强领导' },
    { wrong: '（二）。加强督查', right: '（二）加强督查' },
    { wrong: '（1）. 成立专班。', right: '（1）成立专班。' },
    { wrong: '1、成立专班；2、压实责任。', right: '1.成立专班；2.压实责任。' },
    { wrong: '1、2026年底前完成；2、2027年验收。', right: '1.2026年底前完成；2.2027年验收。' },
    { wrong: '（一）\t加强领导。', right: '（一）加强领导。' },
    { wrong: '附件：1、名单\n2、日程', right: '附件：1.名单\n2.日程' },
  ],
  silent: [
    '## 一、总体要求',
    '### （一）加强领导',
    '1. 成立专班。',
    '（1）成立专班。',
    '2、3号楼已经完工。',
    '1、2月全市工业增加值增长5%。',
    // Once the second is gone too, 5. would be an empty list.
    '5、、',
    '一 二 三 四',
    '一，二，三。',
    '（一）、（二）项所列情形',
    '（1）、 （2）两款合并执行',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      const change = changeOf(block);
      if (change === undefined) continue;
      const changes = change[2] === '.' ? [change, ...laterNumbers(block)] : [change];
      yield offence(block, [0, change[1]], saying, changes);
    }
  },
};

function changeOf(block: Block): Change | undefined {
  const isHeading = block.role === 'heading' || block.role === 'title';
  if (!isHeading && block.role !== 'paragraph' && block.role !== 'item') return undefined;
  for (const { pattern, right, headings } of forms) {
    const match = headings && !isHeading ? null : pattern.exec(block.prose);
    const number = match?.[1];
    if (match !== null && number !== undefined) return [number.length, match[0].length, right];
  }
  return undefined;
}

/** 1、 and the 2、 that follows it in the same paragraph are changed together. */
function laterNumbers({ prose, joins }: Block): Change[] {
  const later = [...prose.matchAll(laterMark)].filter(({ index, 1: digits = '' }) => {
    const start = index - digits.length;
    const line = prose.slice(joins.findLast((at) => at <= start) ?? 0, start);
    return (start > 0 && line.trim() === '') || /[；。;] ?$/.test(line);
  });
  return later.map(({ index, 0: mark }) => [index, index + mark.length, '.'] as const);
}

const laterMark = /(?<=(?<!\d)(\d{1,2}))、[ \t\u00a0\u3000]*(?!\d(?!\d{3}年))/g;

// Word puts a tab after the numbers it gives.
const blank = '[ \\t\\u00a0\\u3000]';

/** A number, and what stands after it in place of what should. */
const forms: { pattern: RegExp; right: string; headings?: true }[] = [
  { pattern: new RegExp(`^([${numerals}]{1,3})[.．] *(?!\\d)`), right: '、' },
  {
    pattern: new RegExp(`^([${numerals}]{1,3})(?:[,，:：]${blank}*|${blank}+)(?![${numerals}])`),
    right: '、',
    headings: true,
  },
  { pattern: new RegExp(`^([${numerals}]{1,3}、)${blank}+`), right: '' },
  {
    pattern: new RegExp(
      `^([（(](?:[${numerals}]{1,3}|\\d{1,2})[）)])(?:[、.．，,：:。]${blank}*|${blank}+)(?!${blank}*[（(])`,
    ),
    right: '',
  },
  {
    pattern: new RegExp(
      `^((?:附件[：:] ?)?\\d{1,2})、${blank}*(?=[${chinese}A-Za-z]|(?:19|20)\\d{2}年)(?!、)`,
    ),
    right: '.',
  },
];

const saying = {
  text: { zh: '序数后面的写法不对', en: 'The mark after this heading number is wrong' },
  advice: {
    zh: '写作“一、”“（一）”“1.”“（1）”，后面不空格',
    en: 'Write 一、 （一） 1. （1） with no space after it',
  },
};
