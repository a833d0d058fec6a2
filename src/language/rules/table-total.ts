import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';
import { columnMismatches } from '../table-totals/column-totals.ts';
import { rowMismatches } from '../table-totals/row-totals.ts';
import type { Mismatch } from '../table-totals/sums.ts';
import { isNoted, readTables } from '../table-totals/tables.ts';

/** Sums that are not those of what stands beside them. Where the parts may be others, nothing is said. */
export const tableTotal: Rule = {
  id: 'table-total',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '表格里合计、总计的数，等于各行（各栏）相加。只在看得准时才说：有“其中”“小计”的，比率、排名、单价等不能相加的，有文字的，都不查；有小数的、以万元等计的，留出四舍五入的余地。',
    en: 'The totals in a table equal the sum of its rows or columns. This is checked only where it is certain: not in tables with 其中 or 小计, with rates, ranks or prices, or with text in cells; decimals and amounts in 万元 may have been rounded.',
  },
  examples: [
    {
      wrong: '| 单位 | 数量 |\n|---|---|\n| 甲区 | 56 |\n| 乙区 | 70 |\n| 合计 | 128 |',
      right: '| 单位 | 数量 |\n|---|---|\n| 甲区 | 56 |\n| 乙区 | 70 |\n| 合计 | 126 |',
      byHand: true,
    },
    {
      wrong:
        '| 单位 | 合计 | 男 | 女 |\n|---|---|---|---|\n| 甲区 | 30 | 18 | 12 |\n| 乙区 | 25 | 13 | 11 |\n| 丙区 | 27 | 12 | 15 |',
      right:
        '| 单位 | 合计 | 男 | 女 |\n|---|---|---|---|\n| 甲区 | 30 | 18 | 12 |\n| 乙区 | 24 | 13 | 11 |\n| 丙区 | 27 | 12 | 15 |',
      byHand: true,
    },
  ],
  silent: [
    '| 单位 | 数量 |\n|---|---|\n| 全市合计 | 128 |\n| 甲区 | 98 |\n| 其中：城区 | 12 |\n| 乙区 | 30 |',
    '| 单位 | 完成率 |\n|---|---|\n| 甲区 | 56% |\n| 乙区 | 70% |\n| 合 计 | 63% |',
    '| 单位 | 金额（万元） |\n|---|---|\n| 甲区 | 12.4 |\n| 乙区 | 13.4 |\n| 合计 | 25.9 |',
    '| 单位 | 数量 |\n|---|---|\n| 甲区 | 56 |\n| …… | …… |\n| 合计 | 128 |',
    '| 单位 | 数量 |\n|---|---|\n| 甲区 | 未报 |\n| 乙区 | 70 |\n| 合计 | 128 |',
    '| 单位 | 总数 | 办结 | 满意 |\n|---|---|---|---|\n| 甲区 | 30 | 18 | 12 |\n| 乙区 | 25 | 20 | 19 |',
  ],
  *check(text) {
    if (!totalInCell.test(text.source)) return;
    for (const table of readTables(text, totalInCell)) {
      if (isNoted(table)) continue;
      const found = new Map(
        [...columnMismatches(table), ...rowMismatches(table)].map((each) => [each.cell, each]),
      );
      for (const mismatch of found.values()) {
        const { block } = mismatch.cell;
        if (block) yield offence(block, [0, block.prose.length], saying(mismatch));
      }
    }
  },
};

/** 合计, 合 计, 合&emsp;计: what a table without it has no totals for. */
const totalInCell = /[合总共][^|\n]*\|/;

function saying({ label, side, total, sum, excess }: Mismatch) {
  const { zh, en } = sides[side];
  const [more, by] = excess.startsWith('-') ? ['少', excess.slice(1)] : ['多', excess];
  return {
    text: {
      zh: `${label}写的是${total}，${zh}加起来是${sum}，${more}了${by}`,
      en: `${label} says ${total}, but the ${en} come to ${sum}: ${by} too ${more === '多' ? 'much' : 'little'}`,
    },
    advice: {
      zh: `核对${label}，也核对${zh}有没有写错、漏写的`,
      en: `Check ${label}, and the ${en} for what is wrong or missing`,
    },
  };
}

const sides = {
  above: { zh: '上面各行', en: 'rows above' },
  below: { zh: '下面各行', en: 'rows below' },
  left: { zh: '左边各栏', en: 'columns to its left' },
  right: { zh: '右边各栏', en: 'columns to its right' },
};
