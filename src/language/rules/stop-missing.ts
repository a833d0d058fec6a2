import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P19: a paragraph ends with a full stop. */
export const stopMissing: Rule = {
  id: 'stop-missing',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '正文一段的末尾要有句号、问号或者叹号。',
    en: 'A paragraph of the text ends with a full stop, a question or an exclamation mark.',
  },
  examples: [
    {
      wrong: '各区高度重视，迅速行动，各项工作有序推进',
      right: '各区高度重视，迅速行动，各项工作有序推进。',
      byHand: true,
    },
    { wrong: '各区高度重视，迅速行动，', right: '各区高度重视，迅速行动。', byHand: true },
  ],
  silent: [
    '各区高度重视，各项工作有序推进。（石景山区文明办）',
    '他说：“各区高度重视，各项工作有序推进。”',
    '> 材料一次交齐，当天就办好了。——某企业负责人李某',
    '各区高度重视，做好以下工作：\n\n- 宣传；\n- 督查。',
    '附件：1. 名单，样表',
    '图1 各区创建情况，按季度统计',
    '二〇二六年八月一日',
    '优秀组织奖（排名不分先后）：青石区、望湖区，市建工集团',
    '——摘自《云岭文选》第四卷，第12页',
    '# 擦亮城市西大门，文明祥和迎大庆',
    '（一）高度重视，迅速行动',
    '各区高度重视，迅速行动……',
    '**高度重视，迅速行动，全面落实**',
    '会议由下列人员组成：\n\n主任，\n\n委员若干人。',
    '- 组织领导，制度建设\n- 督查考核',
    '各区情况如下，请参阅：\n![各区情况](图.png)',
    '![各区情况](图.png)\n图1 各区创建情况，按季度统计',
  ],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (!isText(block) || !isOpen(block.prose) || isBold(block, source)) continue;
      const end = block.prose.length;
      yield offence(block, [end - 1, end], saying);
    }
  },
};

/** A paragraph that makes a sentence; no signature, caption, label or heading. */
function isText({ role, marker, attached, prose }: Block): boolean {
  if ((role !== 'paragraph' && marker === undefined) || attached) return false;
  return /[，。；]/.test(prose) && prose.length > shortest && !notText.test(prose);
}

/** Lines of a list set one below the other are shorter. */
const shortest = 10;

const notText =
  /^[\s\ufffc]*(?:附[件：:]|[图表注]\s?\d|注[：:]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.][^。]*$|[^，。（）]{1,8}(?:（[^（）]{1,12}）)?[：:][^。]*$|——[^。；]*[页卷版期集》]$)|\n/;

/** A line wholly in bold stands for a heading. */
function isBold(block: Block, source: string): boolean {
  const { start, end } = block.span(0, block.prose.length);
  return source.slice(start - 2, start) === '**' && source.slice(end, end + 2) === '**';
}

/** Who says what is quoted: 。——某企业负责人. */
const attribution = /(?<=[。！？…][”’]?)——[^。！？；]{1,30}$/;

function isOpen(prose: string): boolean {
  const end = prose.replace(attribution, '').replace(/[”’"'）)》】\s\ufffc]+$/, '');
  if (/[。！？…；：.!?;:]$/.test(end)) return false;
  // A note in brackets after the last sentence: 。（某办）.
  return !/[。！？…”]（[^（）]*$/.test(end);
}

const saying = {
  text: { zh: '这一段末尾没有句号', en: 'This paragraph does not end with a full stop' },
  advice: { zh: '在段末补上句号', en: 'Put a full stop at its end' },
};
