import type { Block } from '../block.ts';
import type { Edit } from '../edit.ts';
import { pointMark } from '../outline.ts';
import type { Offence, Rule } from '../rule.ts';
import { type TypedLine, typedLines } from '../source-lines.ts';

/** What was meant to be a table and is printed as text. */
export const tableTyped: Rule = {
  id: 'table-typed',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '表格每行用半角“|”分格，表头下面有一行“|---|---|”，段数和栏数一样，各行之间不空行；从Excel、WPS粘贴来的要改成这样。不这样写的不成表，各行会接起来印在正文里。',
    en: 'A table has “|” between its cells, a line “|---|---|” with one part for each column below its header, and no blank lines; what you paste from Excel or WPS must be rewritten this way. Otherwise its rows are printed as running text.',
  },
  examples: [
    {
      wrong: '序号\t单位\t得分\n1\t甲区\t95.5\n2\t\t93',
      right: '| 序号 | 单位 | 得分 |\n|---|---|---|\n| 1 | 甲区 | 95.5 |\n| 2 |  | 93 |',
    },
    {
      wrong: '联系人：张三\t电话：55550126\n地址：甲路1号\t邮编：100000',
      right: '联系人：张三，电话：55550126。地址：甲路1号，邮编：100000。',
      byHand: true,
    },
    {
      wrong: '> 序号\t单位\t得分\n> 1\t甲区\t95.5',
      right: '> | 序号 | 单位 | 得分 |\n> |---|---|---|\n> | 1 | 甲区 | 95.5 |',
      byHand: true,
    },
    {
      wrong: '表1 得分\n序号\t单位\n1\t甲区',
      right: '表1 得分\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
    },
    {
      wrong: '各区得分：\n序号\t单位\n1\t甲区',
      right: '各区得分：\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
      byHand: true,
    },
    {
      wrong: '表1 得分\n序号\t单位\n1\t甲区\n乙区',
      right: '表1 得分\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 甲区、乙区 |',
      byHand: true,
    },
    {
      wrong: '| 序号 | 单位 |\n| 1 | 甲区 |',
      right: '| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
      byHand: true,
    },
    {
      wrong: '| 序号 | 单位 |\n|---|\n| 1 | 甲区 |',
      right: '| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
      byHand: true,
    },
    {
      wrong: '｜序号｜单位｜\n｜---｜---｜\n｜1｜甲区｜',
      right: '| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
      byHand: true,
    },
    {
      wrong: '+----+----+\n| 序号 | 单位 |\n+----+----+',
      right: '| 序号 | 单位 |\n|---|---|',
      byHand: true,
    },
  ],
  silent: [
    '| 序号 | 单位 |\n|---|---|\n| 1 | 甲区 |',
    '序号 | 单位\n---|---\n1 | 甲区',
    '绝对值|a|不变，概率P(A|B)不变。',
    '附件：\t1. 名单\n\t2. 日程',
    '各区高度重视。\n\t会议通报了情况。\n\t会议要求，抓好落实。',
    '联系人：张三\t电话：55550126',
    '●\t演出15场；\n●\t赠送春联。',
    '一、\t总体要求\n二、\t主要任务',
    '`|a|`',
  ],
  *check({ blocks, source }) {
    if (!/[|｜\t]/.test(source)) return;
    for (const block of blocks) {
      if (block.role === 'paragraph' || block.role === 'note') yield* offencesIn(block, source);
    }
  },
};

function* offencesIn(block: Block, source: string): Generator<Offence> {
  const lines = typedLines(block, source);
  const barred = lines.find(({ text }) => barLine.test(text) || frame.test(text));
  if (barred !== undefined) {
    yield { start: barred.start, end: barred.start + barred.text.length, ...asTyped };
    return;
  }
  const at = lines.findIndex((line, index) => hasCells(line) && isLike(line, lines[index + 1]));
  const [first] = lines.slice(at, at + 1);
  if (at < 0 || first === undefined) return;
  const place = { start: first.start, end: first.start + first.text.length, ...asPasted };
  const rows = lines.slice(at);
  // Whatever else stands in the paragraph, or means something in a table, an editor must look at.
  const isTable =
    lines.length + tabsIn(first) >= leastTable &&
    rows.every((line) => isLike(line, first) && !/[|`\\]|^\s*>/.test(line.text));
  const title = lines.slice(0, at);
  if (!isTable || title.length > 1 || !title.every(({ text }) => caption.test(text))) yield place;
  else yield { ...place, fix: [...title.map(setApart), ...rows.flatMap(asRow)] };
}

/** A blank line below it, in the place of none. */
function setApart({ start, text, eol }: TypedLine): Edit {
  const end = start + text.length;
  return { start: end, end, text: eol };
}

/** A tab before a line is an indent; one behind a mark sets off a point, as Word does. */
function hasCells({ text }: TypedLine): boolean {
  return /^[^\t]+\t/.test(text) && !/^\s*附件[：:]/.test(text) && !point.test(text);
}

function tabsIn({ text }: TypedLine): number {
  return text.split('\t').length - 1;
}

function isLike(one: TypedLine, other: TypedLine | undefined): boolean {
  return other !== undefined && tabsIn(one) === tabsIn(other);
}

/** Bars for tabs, and below the first row the line that makes it a head. */
function asRow(line: TypedLine, index: number): Edit[] {
  const { start, text, eol } = line;
  const cells = text.split('\t').map((cell) => cell.trim());
  const head = `${eol}|${'---|'.repeat(cells.length)}`;
  const row = `| ${cells.join(' | ')} |${index === 0 ? head : ''}`;
  return [{ start, end: start + text.length, text: row }];
}

/** Bars at both ends and between, or what is typed below a head. */
const barLine =
  /^[ \t]*[|｜](?:[^|｜]*[|｜]){2,}[ \t]*$|^[ \t]*[|｜][ \t]*:?[-—－]{2,}.*[|｜][ \t]*$/;
/** Lines and tabs of one: two lines of two may be an address, but not below a title. */
const leastTable = 4;
/** The title of a table, as it is typed right above it. */
const caption = /^\s*附?表\s*[\d０-９一二三四五六七八九十]/;
/** Nothing but a mark before the only tab. */
const point = new RegExp(`^\\s*${pointMark}\\t[^\\t]*$`);
/** As programs draw tables. */
const frame = /^[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$/;

const asTyped = {
  text: {
    zh: '这里不成表，各行会接起来印在正文里',
    en: 'This does not make a table: its rows are printed as running text',
  },
  advice: {
    zh: '表头下面写一行“|---|---|”，段数和栏数一样；竖线、横线用半角，各行之间不空行',
    en: 'Put a line “|---|---|” with one part for each column below the header; no full-width marks, no blank lines between rows',
  },
};
const asPasted = {
  text: {
    zh: '这几行用制表符隔开，不成表，会接起来印在正文里',
    en: 'Tabs do not make a table: these rows are printed as running text',
  },
  advice: {
    zh: '每行两头和格子之间写“|”，第一行下面加一行“|---|---|”，上下各空一行',
    en: 'Put “|” between the cells and at both ends, “|---|---|” below the first row, and a blank line above and below',
  },
};
