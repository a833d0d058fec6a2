import type { Block } from '../block.ts';
import { han, numerals } from '../chinese.ts';
import { isInEntryHead } from '../entry-head.ts';
import { type Change, matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P23: no blank between Han characters. */
export const spaceHan: Rule = {
  id: 'space-han',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '正文里汉字之间不空格；标题、引号里的短语之间可以空。',
    en: 'There is no space between Han characters in running text; there may be one between the phrases of a title or a slogan.',
  },
  examples: [
    { wrong: '由李某、张 三负责，各区配合。', right: '由李某、张三负责，各区配合。' },
    { wrong: '会议要求 各区抓好落实。', right: '会议要求各区抓好落实。', byHand: true },
  ],
  silent: [
    '# 永葆为民情怀 厚植文明沃土',
    '开展“热血战疫 为爱逆行”活动。',
    '（本报记者 张三）报道，各区有序推进。',
    '张三 李四 王五',
    '时　间：2026年8月1日，全天。',
    '出 席 人：李文斌，王建国。',
    '市政协委员 李某：种业是“芯片”，要抓好。',
    '丁　一　男，汉族，大学学历。',
    '马　莉（女），市教育局干部。',
    '10月1日—3日　市委召开会议，作出部署。',
    '12日　市文明办召开会议，作出部署。\n\n同日　市委常委会听取汇报。\n\n20日至22日　省文明办来市调研。',
    '3月上旬　全市开展义务植树。\n\n本月　全市新增志愿者1200人。',
    '用户@云岭发布 发布视频，全区回应。',
    '第一百零二条之一　实地测评每季一次，由市文明办组织。',
  ],
  *check(text) {
    if (text.brief.layout.spaces === 'keep') return;
    for (const { block, match } of matches(text, { pattern: blanks, except })) {
      const end = match.index + match[0].length;
      // An indent in the midst of a paragraph is the business of another rule.
      if (block.joins.includes(match.index)) continue;
      if (!isSentence(block) || isEnclosed(block, match.index)) continue;
      if (isInEntryHead(block.prose, match.index)) continue;
      if (handle.test(block.prose.slice(0, match.index))) continue;
      // Beside a single character the blank is a slip or pads a name; else it may part two phrases.
      const isSlip = alone.test(block.masked.slice(Math.max(0, match.index - 2), end + 2));
      const changes: Change[] = isSlip ? [[match.index, end, '']] : [];
      yield offence(block, [match.index, end], saying, changes);
    }
  },
};

const except = ['title', 'heading', 'column', 'source', 'field', 'cell'] as const;

/** But 第十二条　… keeps its blank. */
const blanks = new RegExp(
  `(?<=[${han}])(?<!第[${numerals}百千零]{1,9}[编章节条款](?:之[${numerals}]{1,2})?)[ \\u00a0\\u2002\\u2003\\u3000]+(?=[${han}])`,
  'g',
);
const alone = new RegExp(
  `(?:^|[^${han}])[${han}][ \\u00a0\\u2002\\u2003\\u3000]|[ \\u00a0\\u2002\\u2003\\u3000][${han}](?:[^${han}]|$)`,
);

/** A line without a comma or a stop may be a list of names. */
function isSentence({ prose }: Block): boolean {
  return prose.includes('，') || prose.includes('。');
}

/** The name of an account ends with a blank. */
const handle = new RegExp(`@[${han}\\w-]{1,30}$`);

function isEnclosed(block: Block, at: number): boolean {
  return block.pairs().pairs.some(({ open, close }) => open < at && at < close);
}

const saying = {
  text: { zh: '汉字之间有空格', en: 'There is a space between Han characters' },
  advice: { zh: '删去空格，或者改用标点', en: 'Delete it, or write a punctuation mark' },
};
