import { han } from '../chinese.ts';
import { pointMark } from '../outline.ts';
import type { Rule } from '../rule.ts';
import { joinedLines, type SourceLine } from '../source-lines.ts';

/** Rows whose columns are set off by blanks. */
export const columnsTyped: Rule = {
  id: 'columns-typed',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '用空格对齐的表格、名单不成表格，各行会连成一段印，栏与栏挤在一起；从 Word、文本文件复制来的常是这样。',
    en: 'Columns made with spaces do not make a table or list: the rows print as one paragraph and the columns run together. Text copied from Word or a text file often looks like this.',
  },
  examples: [
    {
      wrong: '张三　　李四　　王五\n赵六　　钱七　　孙八',
      right: '张三　　李四　　王五\\\n赵六　　钱七　　孙八',
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
    '1.  演出15场\n2.  赠送春联',
    '会议要求  各区抓好落实，\n会议通报了情况。',
    '各区  高度重视，\n会议  通报情况。',
    '张三 李四\n王五 赵六',
    // `table-typed` says these.
    '单位\t数量\n青石区\t12',
    '| 单位  | 数量 |\n| 青石区  | 12 |',
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

/** Two lines or more, one below the other, that have columns. */
function rowsIn(lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter((line, at) => {
    const count = columnsOf(line.text);
    const around = [lines[at - 1], lines[at + 1]];
    return count > 1 && around.some((other) => other && columnsOf(other.text) > 1);
  });
}

/** Blanks in a line with the signs of a sentence are slips; tabs and bars make another table. */
function columnsOf(line: string): number {
  const row = line.replace(mark, '');
  if (/[\t|]|[。；！？]|[，、]$/.test(row)) return 1;
  return names.test(row) ? 3 : row.split(/ {2,}|[\u3000\u00a0\u2002\u2003]{2,}/).length;
}

/** At least three of a row, a blank between them. */
const names = new RegExp(`^[${han}·]{2,4}(?:[ \\u3000]+[${han}·]{2,4}){2,}$`);

const mark = new RegExp(`^${pointMark}\\s*`);

const text = {
  zh: '像是表格或者名单，不成表格，各行会连成一段印',
  en: 'This looks like a table or a list, but its rows print as one paragraph',
};
const advice = {
  zh: '是表格的，写成“| 单位 | 数量 |”，第二行写“|---|---|”；是名单的，除最后一行外，行末加“\\”',
  en: 'Write a table as “| a | b |” with “|---|---|” as its second line; end each line but the last of a list with “\\”',
};
