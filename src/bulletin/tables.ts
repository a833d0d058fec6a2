import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { dropBlankHead, fillBlanks } from './blank-cells.ts';
import { type Column, columnsOf, readColumns } from './columns.ts';
import { letTallRowsBreak, raiseHead } from './merged-cells.ts';
import { present } from './present.ts';
import { tableTooWide } from './problems.ts';

/**
 * Sets tables: a caption 表1 … above stays with its table, as do 单位：万元 between them and 注：… below; a table too
 * wide for the 版心, or one under `<!-- 横排 -->`, goes on landscape pages and takes the headings right above it along,
 * one wider still is refused. Changes the tree in place; comments are taken out.
 */
export function setTables(tree: Root, file: VFile): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || parent === undefined || index === undefined)
      return undefined;
    dropBlankHead(element);
    raiseHead(element);
    letTallRowsBreak(element);
    const columns = readColumns(element);
    fillBlanks(element);
    const { start, caption, unit, direction } = takeLead(parent, index);
    const wide = direction ?? needsLandscape(columns);
    const room = wide ? landscapeWidth : portraitWidth;
    refuseTooWide(element, columns, wide, file);
    const { group, isTight } = columnsOf(columns, room / han);
    element.children.unshift(group);
    const grid = gridOf(element, caption, isTight);
    const note = takeNote(parent, index);
    const first = wide ? firstHeading(parent, start) : start;
    const headings = parent.children.slice(first, start);
    const set = h('div.wide', [...headings, caption, unit, grid, note]);
    const placed = wide ? [set] : present([caption, unit, grid, note]);
    parent.children.splice(first, index - first + 1, ...placed);
    return [SKIP, first + placed.length];
  });
  dropComments(tree);
}

function gridOf(table: Element, caption: Element | undefined, isTight: boolean): Element {
  const label = caption === undefined ? '表格' : textOf(caption);
  // Scrolled sideways on a phone, so it must be reachable by keyboard.
  return h(
    isTight ? 'div.grid.tight' : 'div.grid',
    { tabIndex: 0, role: 'region', ariaLabel: label },
    [table],
  );
}

interface Lead {
  /** Index of the first node that now belongs to the table. */
  start: number;
  caption?: Element;
  /** What the figures are counted in, on a line of its own. */
  unit?: Element;
  direction?: boolean;
}

/** Looks back over white space for a caption, the unit below it, and a direction. */
function takeLead(parent: Parents, index: number): Lead {
  const lead: Lead = { start: index };
  for (let at = index - 1; at >= 0; at -= 1) {
    const node = parent.children[at];
    if (node?.type === 'text' && node.value.trim() === '') continue;
    if (node?.type === 'comment' && /^\s*(?:横排|竖排|landscape|portrait)\s*$/.test(node.value)) {
      lead.direction = /横排|landscape/.test(node.value);
    } else if (lead.caption === undefined && isCaption(node)) {
      lead.caption = { ...node, properties: { className: ['caption'] } };
    } else if (lead.caption === undefined && lead.unit === undefined && isUnit(node)) {
      lead.unit = { ...node, properties: { className: ['table-unit'] } };
    } else break;
    lead.start = at;
  }
  return lead;
}

/** Where the headings begin that stand right above: on the page before they would stand alone. */
function firstHeading(parent: Parents, start: number): number {
  let first = start;
  for (let at = start - 1; at >= 0; at -= 1) {
    const node = parent.children[at];
    if (node?.type === 'text' && node.value.trim() === '') continue;
    if (node?.type !== 'element' || !/^h[2-5]$/.test(node.tagName)) break;
    first = at;
  }
  return first;
}

/** Takes a line 注：… out from below a table. */
function takeNote(parent: Parents, index: number): Element | undefined {
  const at = parent.children.findIndex(
    (node, place) => place > index && !(node.type === 'text' && node.value.trim() === ''),
  );
  const below = parent.children[at];
  if (!isNote(below)) return undefined;
  parent.children.splice(at, 1);
  return { ...below, properties: { className: ['table-note'] } };
}

type Sibling = Parents['children'][number] | undefined;

function isCaption(node: Sibling): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p') return false;
  return /^附?表\s*[\d一二三四五六七八九十]/u.test(textOf(node));
}

/** Of measure: 单位：甲区文明办 is an office. */
function isUnit(node: Sibling): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p') return false;
  return unitLine.test(textOf(node).replace(/\s/g, ''));
}

function isNote(node: Sibling): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p') return false;
  return /^(?:注|附注|备注|说明|资料来源|数据来源)[：:]/u.test(textOf(node).trim());
}

function refuseTooWide(
  table: Element,
  columns: readonly Column[],
  wide: boolean,
  file: VFile,
): void {
  const room = wide ? landscapeWidth : portraitWidth;
  if (leastWidth(columns) <= room) return;
  const fit = columns.findIndex((_, index) => leastWidth(columns.slice(0, index + 1)) > room);
  const most = Math.max(1, fit);
  const longest = columns.reduce(
    (at, { least }, index) => (least.width > (columns[at]?.least.width ?? 0) ? index : at),
    0,
  );
  const { text = '' } = columns[longest]?.least ?? {};
  const problem = tableTooWide({ columns: columns.length, most, wide, column: longest + 1, text });
  report(file, problem, table.position);
}

/**
 * A column wants the width of its longest cell, up to five characters before it wraps, and needs that of
 * what cannot wrap. A head of more than two may take two lines.
 */
function needsLandscape(columns: readonly Column[]): boolean {
  const wanted = columns.map(({ least, cells }) => {
    if (least.width > 5) return least.width;
    const widths = cells.map(({ width, isHead }) => (isHead && width > 2 ? width / 2 : width));
    return Math.min(Math.max(least.width, ...widths), 5);
  });
  return sumOf(wanted, tightPadding) > portraitWidth || leastWidth(columns) > portraitWidth;
}

/** The width without which the text of one cell would lie over the next, mm. */
function leastWidth(columns: readonly Column[]): number {
  return sumOf(columns.map(({ least }) => least.width)) + columns.length * pixel;
}

/** @param widths of columns, Han characters; the sum is in mm */
function sumOf(widths: readonly number[], around = padding): number {
  return widths.reduce((sum, width) => sum + width * han + around, 0);
}

function dropComments(tree: Root): void {
  visit(tree, 'comment', (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const measures =
  '[十百千万亿]*(?:[元人个件次户吨家项篇条亩台辆套份分天度米升岁所处场名只头页字期%％‰]|人次|美元|公顷|公里|公斤|千克|[平立]方(?:公里|米)|千瓦时)';
const unitLine = new RegExp(`^[（(]?单位[：:]${measures}(?:[、，,；;/]${measures})*[）)]?$`, 'u');
/** mm: a Han character of 小四 (12 pt), the padding and border of a cell, the 版心 both ways. */
const han = 4.233;
const padding = 3.25;
/** mm: in a table of many columns, with a pixel of play. */
const tightPadding = 2.1;
/** mm: Chromium gives a column whole CSS pixels. */
const pixel = 0.265;
const portraitWidth = 156;
const landscapeWidth = 225;
