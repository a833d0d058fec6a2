import { isChinese } from '../chinese.ts';
import { matches, offence, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P4: 破折号. */
export const dashForm: Rule = {
  id: 'dash-form',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.10',
  severity: 'error',
  about: {
    zh: '破折号是占两个字的“——”，不用减号、制表符线拼成。',
    en: 'The dash is “——”, two characters wide, not put together from hyphens or box-drawing lines.',
  },
  examples: [
    { wrong: '深化改革--为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革――为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革───为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革———为民服务', right: '深化改革——为民服务' },
    {
      wrong: '要留清白在人间。\n\n--于谦《石灰吟》',
      right: '要留清白在人间。\n\n——于谦《石灰吟》',
    },
  ],
  silent: [
    '深化改革——为民服务',
    '北京—上海高速铁路',
    '歼-20、COVID-19、2020—2025年',
    '姓名：————',
    '运行brief --help查看',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: lines })) {
      const [line] = match;
      const end = match.index + line.length;
      const isDash = line === '——' || /^————+$/.test(line);
      const before = block.masked.slice(0, match.index).trimEnd().at(-1);
      const after = block.masked.slice(end).trimStart().at(0);
      const isFirst = before === undefined || block.masked[match.index - 1] === '\n';
      if (isDash || !((isFirst || isChinese(before)) && isChinese(after))) continue;
      yield offence(block, [match.index, end], saying, [[match.index, end, '——']]);
    }
  },
};

const lines = /[-－–—―─−]{2,6}/g;

const saying = {
  text: { zh: '破折号的写法不对', en: 'This is not the form of the dash' },
  advice: write('——'),
};
