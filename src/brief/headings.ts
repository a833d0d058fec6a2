import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * Gives `##` to `#####` their numbers 一、（一）1.（1）, starting anew under each heading above
 * (GB/T 9704-2012 7.3.3). A heading that already has a typed number keeps it. Changes the tree in place.
 */
export function numberHeadings(tree: Root): void {
  const counts = [0, 0, 0, 0];
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    const level = Math.min(node.depth - 2, 3);
    counts.fill(0, level + 1);
    if (level < 0) continue;
    const count = (counts[level] ?? 0) + 1;
    counts[level] = count;
    if (!hasNumber(textOf(node))) prefix(node, headingNumber(level, count));
  }
}

/** The number of the `count`th heading of a level, from 0 for 一、 to 3 for （1）. */
export function headingNumber(level: number, count: number): string {
  if (level === 0) return `${chineseNumber(count)}、`;
  if (level === 1) return `（${chineseNumber(count)}）`;
  return level === 2 ? `${count}. ` : `（${count}）`;
}

/** 1 to 99 in Chinese numerals: 一, 十, 十一, 二十, 九十九. */
export function chineseNumber(count: number): string {
  const digits = '零一二三四五六七八九';
  if (count < 10) return digits.charAt(count);
  const tens = Math.floor(count / 10);
  const head = tens === 1 ? '' : digits.charAt(tens);
  return `${head}十${count % 10 === 0 ? '' : digits.charAt(count % 10)}`;
}

function hasNumber(text: string): boolean {
  return /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．])/u.test(
    text,
  );
}

function prefix(heading: Heading, number: string): void {
  heading.children.unshift({ type: 'text', value: number });
}
