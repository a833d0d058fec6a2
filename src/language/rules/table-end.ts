import type { TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rule } from '../rule.ts';

/** A paragraph right below a table, which has become its last row. */
export const tableEnd: Rule = {
  id: 'table-end',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '表格下面空一行再写别的；紧接着写的，会成为表的最后一行。',
    en: 'A table ends at a blank line; what follows without one becomes its last row.',
  },
  examples: [
    {
      wrong: '| 单位 | 得分 |\n|---|---|\n| 甲区 | 95.5 |\n注：截至10月底。',
      right: '| 单位 | 得分 |\n|---|---|\n| 甲区 | 95.5 |\n\n注：截至10月底。',
    },
    {
      wrong: '| 单位 | 得分 |\n|---|---|\n甲区\n| 乙区 | 93 |',
      right: '| 单位 | 得分 |\n|---|---|\n| 甲区 |  |\n| 乙区 | 93 |',
      byHand: true,
    },
  ],
  silent: [
    '| 名单 |\n|---|\n张三\n李四',
    '单位 | 得分\n---|---\n甲区 | 95.5',
    '| 单位 | 得分 |\n|---|---|\n| 甲区 |',
  ],
  *check({ brief, source }) {
    const offences: { row: TableRow; isLast: boolean }[] = [];
    visit(brief.tree, 'table', ({ children: [head, ...rows] }) => {
      if ((head?.children.length ?? 0) < 2) return;
      const isBare = (row: TableRow) => !bar.test(textOf(row, source));
      const at = rows.findIndex(isBare);
      const row = rows[at];
      if (row !== undefined) offences.push({ row, isLast: rows.slice(at).every(isBare) });
    });
    for (const { row, isLast } of offences) {
      const start = row.position?.start.offset ?? 0;
      const end = row.position?.end.offset ?? start;
      const eol = /(\r\n|\n|\r)[^\r\n]*$/.exec(source.slice(0, start))?.[1] ?? '\n';
      const place = { start, end, text, advice };
      yield isLast ? { ...place, fix: [{ start, end: start, text: eol }] } : place;
    }
  },
};

function textOf({ position }: TableRow, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

const bar = /(?<!\\)\|/;
const text = {
  zh: '这一行上面没有空行，会成为表的一行',
  en: 'Without a blank line above it, this becomes a row of the table',
};
const advice = {
  zh: '不是表里的，上面空一行；是表里的，格子之间写上“|”',
  en: 'Put a blank line above it, or “|” between its cells if it belongs to the table',
};
