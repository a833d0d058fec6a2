import type { Block } from '../block.ts';
import { han } from '../chinese.ts';
import { type Change, matches, offence } from '../find.ts';
import { isAmongPhrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** P23: no blank between Han and digits. */
export const spaceDigit: Rule = {
  id: 'space-digit',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '汉字与数字之间不空格。',
    en: 'There is no space between Han characters and digits.',
  },
  examples: [
    { wrong: '自 2018 年以来，共 52 场次', right: '自2018年以来，共52场次' },
    { wrong: '印发 1.8 万本，增长 5% 以上', right: '印发1.8万本，增长5%以上' },
    { wrong: '各街道（部门） 52 个“双报到”', right: '各街道（部门）52个“双报到”' },
    {
      wrong: '他说：“增长 6.1%，建议抓好 15 分钟圈。”',
      right: '他说：“增长6.1%，建议抓好15分钟圈。”',
    },
    { wrong: '# 石景山区召开 2020 年工作会议', right: '# 石景山区召开2020年工作会议' },
    { wrong: '## 一、开展夜间巡查 195 场次', right: '## 一、开展夜间巡查195场次' },
    { wrong: '- 全社会用电量同比增长 4.0%', right: '- 全社会用电量同比增长4.0%' },
    { wrong: '# 首批11 号机组停机72 小时', right: '# 首批11号机组停机72小时' },
    { wrong: '青石区      12个', right: '青石区12个', byHand: true },
  ],
  silent: [
    '自2018年以来',
    '表1 各区情况',
    '附件1 名单',
    '#附件2 名单',
    '1975.03—1996.07 市水利局办事员',
    '图1-1 组织架构',
    '专栏2 “十五五”时期主要指标',
    '![会场](会场.jpg)\n图1 座谈会会场',
    '郎园 Park 文化、5G 网络',
    '# 奋进2020 厚植文明沃土',
    '# 厚植文明沃土 2020再出发',
    '电话 55569506',
    '开展“奋进2020 再出发”活动，“共享 2020”活动。',
    '1. 2018年“十大提升工程”。',
    '**全市新增就业提前完成目标 3项指标居全省首位**',
    '## 党建引领聚合力 3个机制解难题',
    '- 技能人才占比达28% 提前两年完成规划目标',
    '发表《奋进新征程 2026年再出发》一文，反响热烈。',
  ],
  *check(text) {
    if (text.brief.layout.spaces === 'keep') return;
    for (const { block, match } of matches(text, { pattern: blanks, except: ['field'] })) {
      const end = match.index + match[0].length;
      if (!isSlip(block, match.index, end)) continue;
      // So many part the columns of a typed table, whose figures would run into its words.
      const changes: Change[] = match[0].length > 2 ? [] : [[match.index, end, '']];
      yield offence(block, [match.index, end], saying, changes);
    }
  },
};

const blank = '[ \\u00a0\\u2002\\u2009]';
// Whole runs only: tried from each of its blanks to each, a page of blanks would take minutes.
const run = `(?<!${blank})${blank}+(?!${blank})`;
const blanks = new RegExp(
  `${run}(?:(?<=[${han}）》”]${blank}+)(?=\\d)|(?<=[\\d%％‰℃]${blank}+)(?=[${han}（《“]))`,
  'g',
);

function isSlip(block: Block, start: number, end: number): boolean {
  const before = block.masked.slice(0, start);
  const after = block.masked.slice(end);
  if (label.test(before)) return false;
  const opensDigits = /^\d/.test(after);
  if (opensDigits && longNumber.test(after)) return false;
  if (end - start > 2 || !isAmongPhrases(block, start)) return true;
  // A blank parts phrases; one on either side of a number does not.
  return opensDigits ? paddedNumber.test(after) : unit.test(after) || paddedBefore.test(before);
}

/** 表1 名称 keeps the blank before the name, though its # is not yet one, and the years of a career theirs. */
const label =
  /^[#＃\s\ufffc]*(?:[12]\d{3}\.\d{2}[-–—](?:[12]\d{3}\.\d{2})?|(?:[表图]|附[件表图录]|专栏|案例)\s?\d{1,3}(?:[-–.]\d{1,2})?)$/;

/** A telephone number after its label. */
const longNumber = new RegExp(`^\\d{7,}(?! ?[${han}\\d])`);

/** A number that nothing follows is no phrase either. */
const paddedNumber = new RegExp(`^\\d[\\d.,%]* +[${han}]|^\\d[\\d.]*[%％‰]$`);
const paddedBefore = new RegExp(`[${han}）》”] +\\d[\\d.,]*[%％‰]?$`);
const unit = /^(?:[年月日个名项期次天位家户人万亿元届周岁颗辆]|号(?!召)|小时|分钟|公里|千伏|平方)/;

const saying = {
  text: { zh: '汉字与数字之间有空格', en: 'There is a space between Han characters and digits' },
  advice: { zh: '删去空格', en: 'Delete it' },
};
