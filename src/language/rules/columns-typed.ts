import type { Rule } from '../rule.ts';
import { joinedLines, type SourceLine } from '../source-lines.ts';

/** Rows that Markdown does not know for a table. */
export const columnsTyped: Rule = {
  id: 'columns-typed',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '用空格、制表符或者线条排的表格、名单不成表格，各行会连成一段印，栏与栏挤在一起；从 Word、Excel 复制来的常是这样。',
    en: 'Tables and lists made of blanks, tabs or lines are no tables: their rows print as one paragraph, and columns run together. What is copied from Word or Excel often comes so.',
  },
  examples: [
    {
      wrong: '单位\t数量\t备注\n青石区\t12\t先进\n云台县\t8',
      right: '| 单位 | 数量 | 备注 |\n|---|---|---|\n| 青石区 | 12 | 先进 |\n| 云台县 | 8 | |',
      byHand: true,
    },
    {
      wrong: '张三　　李四　　王五\n赵六　　钱七　　孙八',
      right: '张三　　李四　　王五\\\n赵六　　钱七　　孙八',
      byHand: true,
    },
    {
      wrong:
        '+--------+------+\n| 单位   | 数量 |\n+========+======+\n| 青石区 | 12   |\n+--------+------+',
      right: '| 单位 | 数量 |\n|---|---|\n| 青石区 | 12 |',
      byHand: true,
    },
    {
      wrong: '| 青石区 | 12 |\n| 云台县 | 8 |',
      right: '| 单位 | 数量 |\n|---|---|\n| 青石区 | 12 |\n| 云台县 | 8 |',
      byHand: true,
    },
    {
      wrong: '  单位      数量\n  --------- ------\n  青石区    12\n  云台县    8',
      right: '| 单位 | 数量 |\n|---|---|\n| 青石区 | 12 |\n| 云台县 | 8 |',
      byHand: true,
    },
  ],
  silent: [
    '各区高度重视，\n会议通报了情况。',
    '时　间：1998年3月12日，全天\n到会，地　点：云岭山',
    '　　各区高度重视，\n　　会议通报了情况。',
    '责任编辑：张三　　核稿：李四　　电话：55550126',
    '张三　　李四\\\n王五　　赵六',
    '●\t演出15场；\n●\t赠送春联。',
    '一、\t总体要求\n二、\t主要任务',
    '会议要求  各区抓好落实，\n会议通报了情况。',
  ],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (block.role !== 'paragraph' && block.role !== 'source') continue;
      const rows = rowsIn(joinedLines(block, source));
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined) continue;
      yield { start: first.start, end: last.end, text, advice };
    }
  },
};

/** Two lines or more, one below the other, that have as many columns or are drawn with bars. */
function rowsIn(lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter((line, at) => {
    const count = columnsOf(line.text);
    const around = [lines[at - 1], lines[at + 1]];
    return count > 1 && around.some((other) => other && columnsOf(other.text) > 1);
  });
}

/** A line with a stop within it is a text, however it is spaced. */
function columnsOf(line: string): number {
  if (/^(?:\|.*|\+[-=+:]{3,}\+)$/.test(line)) return 2;
  if (/[。；！？].*[。；！？]/.test(line)) return 1;
  return line.replace(mark, '').split(/\t+| {2,}|[\u3000\u00a0\u2002\u2003]{2,}/).length;
}

/** What is set off before a point, as Word does with a tab. */
const mark = /^(?:[●■◆▲►▶◇•➢✓✔\uf020-\uf0ff·-]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])\s*/;

const text = {
  zh: '像是表格或者名单，不成表格，各行会连成一段印',
  en: 'This looks like a table or a list, but its rows print as one paragraph',
};
const advice = {
  zh: '是表格的，写成“| 单位 | 数量 |”，第二行写“|---|---|”；是名单的，除最后一行外，行末加“\\”',
  en: 'Write a table as “| a | b |” with “|---|---|” as its second line; end each line but the last of a list with “\\”',
};
