import type { ElementContent, Parents, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { partOf, splitTexts } from './split-text.ts';

/**
 * Keeps a number and its unit on one line (GB/T 15835-2011): 2018年, 500余场, 1.8万本, 30%.
 * Changes the tree in place.
 */
export function keepNumbersWhole(tree: Parents): void {
  splitTexts(tree, (text, parent) => (isLeftAlone(parent) ? [text] : split(text, numberWithUnit)));
}

/** Keeps the day of a month on one line (11月30日) in the narrow columns of tables. Changes the tree in place. */
export function keepDaysWhole(tree: Parents): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return undefined;
    splitTexts(table, (text, parent) => (isLeftAlone(parent) ? [text] : split(text, dayOfMonth)));
    return SKIP;
  });
}

/** Code is set as typed, and what is kept whole already stays. */
function isLeftAlone(parent: Parents): boolean {
  if (parent.type !== 'element') return false;
  const { className } = parent.properties;
  const isSet =
    Array.isArray(className) && (className.includes('unbroken') || className.includes('address'));
  return isSet || parent.tagName === 'code';
}

function split(node: Text, whole: RegExp): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(whole)) {
    // Digits alone never break.
    if (/^\d+$/.test(match[0])) continue;
    if (match.index > from) parts.push(partOf(node, node.value.slice(from, match.index)));
    parts.push(h('span.unbroken', [partOf(node, match[0])]));
    from = match.index + match[0].length;
  }
  if (from < node.value.length || parts.length === 0) {
    parts.push(partOf(node, node.value.slice(from)));
  }
  return parts;
}

const units = [
  ...[
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '摄氏度',
    '人次',
    '个次',
    '轮次',
    '场次',
    '户次',
    '件次',
  ],
  ...['公里', '千米', '厘米', '毫米', '公斤', '千克', '小时', '分钟', '个月', '周年', '周岁'],
  ...['万元', '亿元', '美元', '欧元'],
].join('|');

const numberWithUnit = new RegExp(
  String.raw`(?<![\d.])\d{1,9}(?:[.,，:：/／+\-–—～~]\d{1,9}){0,3}[%％‰℃]?[多余几]?[十百千]?[万亿]?(?:${units}|\p{Script=Han})?`,
  'gu',
);

const dayOfMonth = /(?<!\d)\d{1,2}月\d{1,2}日/gu;
