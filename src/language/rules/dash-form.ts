import { isChinese, isHan } from '../chinese.ts';
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
    en: 'The dash is “——”, two characters wide, not made up of hyphens or box-drawing characters.',
  },
  examples: [
    { wrong: '深化改革--为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革――为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革───为民服务', right: '深化改革——为民服务' },
    { wrong: '深化改革———为民服务', right: '深化改革——为民服务' },
    {
      wrong: '讲座《运河边--2026年纪事》，《奋进2026--云岭纪事》',
      right: '讲座《运河边——2026年纪事》，《奋进2026——云岭纪事》',
    },
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
    '3月--5月、8日--10日、第1--第3期、表1--表3',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: lines })) {
      const [line] = match;
      const end = match.index + line.length;
      const isDash = line === '——' || /^————+$/.test(line);
      const head = block.masked.slice(0, match.index).trimEnd();
      const before = head.at(-1);
      const after = block.masked.slice(end).trimStart().at(0);
      const isFirst = before === undefined || block.masked[match.index - 1] === '\n';
      const isAmongChinese = (isFirst || isChinese(before)) && isChinese(after);
      if (isDash || !(isAmongChinese || isBesideNumber(head, after))) continue;
      yield offence(block, [match.index, end], saying, [[match.index, end, '——']]);
    }
  },
};

/** 奋进2026--纪事, 运河边--2026年纪事; but 3月--5月 and 第1--第3期 are ranges. */
function isBesideNumber(before: string, after = ''): boolean {
  if (/\d$/.test(before))
    return /[12]\d{3}$/.test(before) && isHan(after) && !/[第至年]/.test(after);
  return (
    /\d/.test(after) &&
    isHan(before.at(-1)) &&
    !/\d[^\d，。、；：]{0,3}$|[第至到表图]$/.test(before)
  );
}

const lines = /[-－–—―─−]{2,6}/g;

const saying = {
  text: { zh: '破折号的写法不对', en: 'This is not the right form of the dash' },
  advice: write('——'),
};
