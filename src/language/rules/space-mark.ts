import type { Block } from '../block.ts';
import { han, numerals } from '../chinese.ts';
import { isAfterDay } from '../entry-head.ts';
import { matches, offence } from '../find.ts';
import { typedNumber } from '../outline.ts';
import { isHeadline, isInSlogan, isTitle } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** P23: no blank beside a full-width sign. */
export const spaceMark: Rule = {
  id: 'space-mark',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '全角标点前后不空格，标点自己已经占了一个字的位置。',
    en: 'There is no space next to a full-width punctuation mark, which already includes its own.',
  },
  examples: [
    { wrong: '围绕中心工作， 着力提升 。', right: '围绕中心工作，着力提升。' },
    { wrong: '学习 《条例》 规定', right: '学习《条例》规定' },
    {
      wrong: '全市 “规上” 企业增多，其中 “专精特新” 居多。',
      right: '全市“规上”企业增多，其中“专精特新”居多。',
    },
    {
      wrong: '---\ndistribution:\n  report: 市委， 市政府。\n---\n',
      right: '---\ndistribution:\n  report: 市委，市政府。\n---\n',
    },
  ],
  silent: [
    '# 石梁县：一张清单 管住人情开支',
    '# 路在何方？ 石景山区这样回答',
    '# 望湖区组织“暖冬修补队” 上门服务',
    '姓名（ ）',
    '标语 “守护碧水” 征集',
    '10月15日（星期四） 市运动会开幕，反响热烈。',
    '---\nmasthead: 《石梁》 简报\nreviewer: 王五（兼） 赵六\n---\n',
    '## 一、 总体要求',
    '第三十九条　《公约》继续有效。',
    '网址： http://www.example.com',
    '发表评论《守住“三条底线” 跑好“开局之跑”》，反响热烈。',
    '- 市文明办发布《指南》 十二类场所对照建设',
    '王　芳（女）　石梁县云台乡中心小学教师',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: blanks })) {
      if (block.field !== undefined && !sentences.test(block.field)) continue;
      const end = match.index + match[0].length;
      // An indent in the midst of a paragraph is the business of another rule.
      if (block.joins.includes(match.index) || isAfterDay(block.prose, match.index)) continue;
      // The blank after the number of a heading is the business of another rule.
      if (typedNumber(block.prose)?.length === match.index) continue;
      if (isMeant(block, match.index, end)) continue;
      yield offence(block, [match.index, end], saying, [[match.index, end, '']]);
    }
  },
};

/** Whether a blank parts phrases: in a title, or where a slogan or a label stands apart from a quotation. */
function isMeant(block: Block, start: number, end: number): boolean {
  const { masked, prose } = block;
  const around = masked.slice(start - 1, end + 1);
  if (partsPhrases.test(around) && (isTitle(block) || isOneSided(block, start, end))) return true;
  return (
    besideQuote.test(around) &&
    (isTitle(block) || !/[，。]/.test(prose) || isInSlogan(block, start))
  );
}

/** In a headline a blank on one side of a title or a note parts it: 发布《指南》 全市推广; on both it is a slip. */
function isOneSided(block: Block, start: number, end: number): boolean {
  const { masked } = block;
  const pair = block.pairs().pairs.find(({ open, close }) => close === start - 1 || open === end);
  if (pair === undefined || !isHeadline(block)) return false;
  return !(/\s/.test(masked.charAt(pair.open - 1)) && /\s/.test(masked.charAt(pair.close + 1)));
}

/** Fields that read as sentences do; in a name or a masthead a blank says where it parts. */
const sentences = /^(?:note|publisher|source|distribution\..*)$/;

const blank = '[ \\u00a0\\u3000]+';
// Whole runs only: tried from each of its blanks to each, a page of blanks would take minutes.
const run = '(?<![ \\u00a0\\u3000])[ \\u00a0\\u3000]+(?![ \\u00a0\\u3000])';
// Nothing is joined to an address: what stands before it decides where it begins.
const blanks = new RegExp(
  `${run}(?:${[
    `(?<![（《“〔【\\s]${blank})(?=[，。、；：？！）》〉”〕】])`,
    `(?<=[，。、；：？！（《〈“〔【]${blank})(?![\ue000\\s）》〉”〕】]|$)`,
    `(?<=[${han}](?<!第[${numerals}百千零]{1,9}[编章节条款])${blank})(?=[（《“])`,
    `(?<=[）》”]${blank})(?=[${han}])`,
  ].join('|')})`,
  'g',
);
const partsPhrases = /^[？！）》]|[《（]$/;
const besideQuote = new RegExp(`^[${han}].*“$|^”.*[${han}]$`);

const saying = {
  text: { zh: '标点旁边有空格', en: 'There is a space next to a punctuation mark' },
  advice: { zh: '删去空格', en: 'Delete it' },
};
