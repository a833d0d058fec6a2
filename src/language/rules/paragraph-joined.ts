import { statedAttachments } from '../attachments.ts';
import type { Block } from '../block.ts';
import type { Offence, Rule } from '../rule.ts';
import { type RunOnLine, runOnLinesOf } from '../run-on-lines.ts';

/** What was meant to be paragraphs and is printed as one. */
export const paragraphJoined: Rule = {
  id: 'paragraph-joined',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '段与段之间空一行；只换行的，接在上一行后面印。段首键入了空格、编了号、打了圆点的一行，“时间：”“地点：”这样逐行写的，署名下面的日期，文末括号里的供稿单位，附件说明，上面都要有空行。',
    en: 'A blank line separates paragraphs; after a line break alone, the text continues in the same paragraph. A blank line is needed above a line that is indented, numbered or starts with a bullet, between lines that each have a label (时间： 地点：), above the date of a signature, above the source in brackets at the end, and above the list of attachments.',
  },
  examples: [
    {
      wrong: '各区高度重视。\n　　会议通报了情况。\n　　会议要求，抓好落实。',
      right: '各区高度重视。\n\n会议通报了情况。\n\n会议要求，抓好落实。',
    },
    {
      wrong: '会议通报了情况。\n　　**会议要求**抓好落实。',
      right: '会议通报了情况。\n\n**会议要求**抓好落实。',
    },
    { wrong: '1.加强领导。\n2.强化督查。', right: '1.加强领导。\n\n2.强化督查。' },
    {
      wrong: '1. 加强领导。\n　　成立专班。\n2. 强化督查。',
      right: '1. 加强领导。\n\n成立专班。\n\n2. 强化督查。',
      byHand: true,
    },
    {
      wrong: '（一）加强领导。各区\n成立专班。\n（二）强化督查。',
      right: '（一）加强领导。各区\n成立专班。\n\n（二）强化督查。',
    },
    {
      wrong:
        '一、总体要求\n二、主要任务\n（一）宣传\n（二）督查\n1.目标\n（三）考核\n1.日常\n三、其他',
      right:
        '一、总体要求\n\n二、主要任务\n\n（一）宣传\n\n（二）督查\n\n1.目标\n\n（三）考核\n\n1.日常\n\n三、其他',
    },
    { wrong: '任务如下：\n1.宣传。\n2.督查。', right: '任务如下：\n\n1.宣传。\n\n2.督查。' },
    {
      wrong: '主要做法：\n●\t演出15场；\n● 赠送春联。',
      right: '主要做法：\n\n●\t演出15场；\n\n● 赠送春联。',
    },
    {
      wrong: '时　间：1998年3月12日\n地　点：云岭山\n**参加人员**：机关干部',
      right: '时　间：1998年3月12日\n\n地　点：云岭山\n\n**参加人员**：机关干部',
    },
    {
      wrong: '出席人员：\n张三　书记\\\n李四　主任',
      right: '出席人员：\n\n张三　书记\\\n李四　主任',
    },
    {
      wrong: '云岭市文明办\n1998年5月12日',
      right: '云岭市文明办\n\n1998年5月12日',
    },
    {
      wrong: '各区高度重视。\n（青石区文明办　李四）',
      right: '各区高度重视。\n\n（青石区文明办　李四）',
    },
    {
      wrong:
        '文。\n\n附件：1. 名单\n2. 日程\n（青石区文明办）\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
      right:
        '文。\n\n附件：1. 名单\n2. 日程\n\n（青石区文明办）\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
    },
    {
      wrong:
        '各区抓好落实。\n（青石区文明办）\n附件：1. 名单\n　　　2. 日程\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
      right:
        '各区抓好落实。\n\n（青石区文明办）\n\n附件：1. 名单\n\n2. 日程\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
    },
    {
      wrong: '政策清单\n1.管理办法\n2.实施方案',
      right: '政策清单\n\n1.管理办法\n\n2.实施方案',
    },
    {
      wrong: '> 各区高度重视。\n> 　　会议要求，抓好落实。',
      right: '> 各区高度重视。\n>\n> 会议要求，抓好落实。',
      byHand: true,
    },
    {
      wrong: '**各区高度重视。\n　　会议要求，抓好落实。**',
      right: '**各区高度重视。**\n\n**会议要求，抓好落实。**',
      byHand: true,
    },
  ],
  silent: [
    '各区高度重视，\n会议通报了情况。',
    '1.加强领导。2.强化督查。',
    '按照第\n2.3条办理。',
    '（一）项所列情形，参照\n（三）项办理。',
    '　　附件：1. 名单\n　　　　　2. 日程',
    '- 甲\n　　乙',
    '1. 甲\n   乙',
    '时间：1998年3月12日\\\n地点：云岭山',
    '会议指出：要抓好以下工作，\n一要：加强领导。',
    '（一）项所列情形，参照\n1.1条办理。',
    '各区高度重视，会议定于\n1998年5月12日',
    '评为三星级（★\n★★）的饭店',
    '各区高度重视。\n（详见附件1）',
    '各区高度重视，\n（青石区文明办）',
    '按照第\n1、2条办理。',
  ],
  *check(text) {
    const { blocks, source } = text;
    const lists = new Set(statedAttachments(text).map(({ block }) => block));
    for (const block of blocks) {
      if (!printsAsParagraph(block)) continue;
      for (const line of runOnLinesOf(block, lists.has(block))) {
        if (line.opens || line.indent > 0) yield offenceAt(block, line, source);
      }
    }
  },
};

function printsAsParagraph({ role, marker }: Block): boolean {
  return role === 'paragraph' || role === 'note' || marker !== undefined;
}

function offenceAt(block: Block, { at, indent }: RunOnLine, source: string): Offence {
  const { start, end } = block.span(at, at + Math.max(indent, 1));
  const first = source.lastIndexOf('\n', block.span(0, 1).start - 1) + 1;
  // Bold that begins the line stands before its prose.
  const [marks] = indent === 0 ? (/[*_]*$/.exec(source.slice(first, start)) ?? ['']) : [''];
  const until = indent === 0 ? start - marks.length : end;
  const before = source.slice(first, Math.min(start, until));
  const [, eol, blanks = ''] = /(\r\n|\n|\r)([ \t]*)$/.exec(before) ?? [];
  const place = { start, end, text, advice };
  // A list would end here, and its next item need a blank line, too.
  const isList = block.marker !== undefined;
  const isSafe = isPlain(before) && !blockMark.test(source.slice(until));
  if (eol === undefined || isList || !isSafe) return place;
  return {
    ...place,
    fix: [{ start: before.length + first - blanks.length, end: until, text: eol }],
  };
}

/** What makes more than a paragraph of the line that it begins, or a list of a number with nothing behind it. */
const blockMark =
  /^(?:[#＃>|=<]|\d{1,9}[.)][ \t]*(?:[\r\n]|$)|[-+*](?:\s|$)|[-*_](?:[ \t]*[-*_]){2}|~{3}|`{3})/;

/** Whether no emphasis, link or code that began is still open. */
function isPlain(markdown: string): boolean {
  const count = (sign: string) => markdown.split(sign).length - 1;
  return (
    ['**', '*', '__', '_', '~~', '`'].every((sign) => count(sign) % 2 === 0) &&
    count('[') === count(']') &&
    count('<') === count('>')
  );
}

const text = {
  zh: '上面没有空行，这一行会接在上一段后面印',
  en: 'Without a blank line above it, this line continues the paragraph before it',
};
const advice = {
  zh: '是另一段的，上面空一行；不是的，和上一行接起来',
  en: 'Put a blank line above it if it is a paragraph; otherwise join it to the line before',
};
