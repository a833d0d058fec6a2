import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { fillBlanks } from './blank-cells.ts';
import { columnsOf, columnWidths } from './columns.ts';
import { tableTooWide } from './problems.ts';

/**
 * Sets tables: a caption 表1 … above stays with its table, a table too wide for the 版心, or one
 * under `<!-- 横排 -->`, goes on landscape pages, one wider still is refused.
 * Changes the tree in place; comments are taken out.
 */
export function setTables(tree: Root, file: VFile): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || parent === undefined || index === undefined)
      return undefined;
    refuseTooWide(element, file);
    fillBlanks(element);
    const { start, caption, direction } = takeLead(parent, index);
    const wide = direction ?? needsLandscape(element);
    const room = (wide ? landscapeWidth : portraitWidth) / han;
    element.children.unshift(columnsOf(columnWidths(element), room));
    const grid = gridOf(element, caption);
    const set = wide ? h('div.wide', [caption, grid]) : undefined;
    const placed = set === undefined ? present([caption, grid]) : [set];
    parent.children.splice(start, index - start + 1, ...placed);
    return [SKIP, start + placed.length];
  });
  dropComments(tree);
}

function gridOf(table: Element, caption: Element | undefined): Element {
  const label = caption === undefined ? '表格' : textOf(caption);
  // Scrolled sideways on a phone, so it must be reachable by keyboard.
  return h('div.grid', { tabIndex: 0, role: 'region', ariaLabel: label }, [table]);
}

interface Lead {
  /** Index of the first node that now belongs to the table. */
  start: number;
  caption?: Element;
  direction?: boolean;
}

/** Looks back over white space for a caption and a direction. */
function takeLead(parent: Parents, index: number): Lead {
  const lead: Lead = { start: index };
  for (let at = index - 1; at >= 0; at -= 1) {
    const node = parent.children[at];
    if (node?.type === 'text' && node.value.trim() === '') continue;
    if (node?.type === 'comment' && /^\s*(?:横排|竖排|landscape|portrait)\s*$/.test(node.value)) {
      lead.direction = /横排|landscape/.test(node.value);
    } else if (lead.caption === undefined && isCaption(node)) {
      lead.caption = { ...node, properties: { className: ['caption'] } };
    } else break;
    lead.start = at;
  }
  return lead;
}

function isCaption(node: Parents['children'][number] | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'p') return false;
  return /^表\s*[\d一二三四五六七八九十]/u.test(textOf(node));
}

function refuseTooWide(table: Element, file: VFile): void {
  const columns = Math.max(0, ...columnWidths(table).keys()) + 1;
  const most = Math.floor(landscapeWidth / (han + padding));
  if (columns > most) report(file, tableTooWide(columns, most), table.position);
}

/** A column wants the width of its longest cell, up to five characters before it wraps. */
function needsLandscape(table: Element): boolean {
  const wanted = columnWidths(table).map((width) => Math.min(width, 5) * han + padding);
  return wanted.reduce((sum, width) => sum + width, 0) > portraitWidth;
}

function dropComments(tree: Root): void {
  visit(tree, 'comment', (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function present(nodes: (Element | undefined)[]): ElementContent[] {
  return nodes.filter((node) => node !== undefined);
}

/** mm: a Han character of 小四 (12 pt), the padding and border of a cell, the 版心 both ways. */
const han = 4.233;
const padding = 3.25;
const portraitWidth = 156;
const landscapeWidth = 225;
