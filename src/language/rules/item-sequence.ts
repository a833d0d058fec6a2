import type { Block } from '../block.ts';
import { write } from '../find.ts';
import { typedNumber } from '../outline.ts';
import type { Offence, Rule } from '../rule.ts';

/** S2: 1. 2. 3. are printed as typed. */
export const itemSequence: Rule = {
  id: 'item-sequence',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.3',
  severity: 'error',
  about: {
    zh: '段首的“1.”“2.”照稿子印，要依次编，不漏号，不重号。',
    en: 'The numbers 1. 2. before paragraphs are printed as typed, and continue without gaps or repeats.',
  },
  examples: [
    { wrong: '1. 宣传。\n1. 督查。\n1. 总结。', right: '1. 宣传。\n2. 督查。\n3. 总结。' },
    {
      wrong: '1. 宣传。\n2. 督查。\n4. 总结。',
      right: '1. 宣传。\n2. 督查。\n3. 总结。',
      byHand: true,
    },
  ],
  silent: [
    '## 一、要求\n\n1. 宣传。\n\n2. 督查。\n\n## 二、任务\n\n1. 总结。',
    '1. 宣传。\n\n各区抓好落实。\n\n2. 督查。',
    '一是：\n\n1. 宣传。\n2. 督查。\n\n二是：\n\n1. 总结。\n2. 考核。',
    '1. 宣传：\n   1. 标语；\n   2. 海报。\n2. 督查。',
    '1.宣传。\n\n2. 督查。',
    '1. 宣传。\n\n2. 督查。\n\n附件：1. 名单\n\n2. 日程',
    '1. 宣传。\n\n2. 督查。\n\n各区抓好落实。\n附件：1. 名单\n\n2. 日程',
    '1.300总吨的船舶。\n\n2.超过500总吨的船舶。',
    '1.宣传。\n\n2.2026年底前完成。\n\n3.8月10日前督查。\n\n4.总结。',
  ],
  *check({ blocks }) {
    const last: LastItems = new Map();
    for (const [at, block] of blocks.entries()) {
      if (block.role === 'title' || block.role === 'heading') last.clear();
      const item = itemOf(block, last.size === 0);
      const expected = item && count(last, item, at);
      if (item !== undefined && expected !== undefined) yield offenceOf(item, expected);
      if (listsAttachments(block)) {
        last.clear();
        last.set(0, { number: 1, at });
      }
    }
  },
};

/** Whether the first name of the 附件说明 is typed here, behind its colon; also below text without a blank line. */
function listsAttachments({ prose, joins }: Block): boolean {
  return [0, ...joins].some((at) => /^\s*附件[：:]\s*1[.．]/u.test(prose.slice(at)));
}

/** By indent: the last number, and the index of its block. */
type LastItems = Map<number, { number: number; at: number }>;

/** Counts an item; returns the number it should have, where it has another. */
function count(last: LastItems, { indent, number }: Item, at: number): number | undefined {
  for (const deeper of last.keys()) if (deeper > indent) last.delete(deeper);
  const before = last.get(indent);
  const expected = (before?.number ?? 0) + 1;
  // A list that begins anew has something else before it.
  const isAnew = number === 1 && before !== undefined && before.at < at - 1;
  const isRight = number === expected || isAnew;
  last.set(indent, { number: isRight ? number : Math.max(number, expected), at });
  return isRight ? undefined : expected;
}

interface Item {
  number: number;
  indent: number;
  /** Place of the digits. */
  start: number;
  end: number;
}

/** A paragraph numbered by Markdown, or by hand without the blank that Markdown wants. */
function itemOf(block: Block, isFirst: boolean): Item | undefined {
  if (block.marker !== undefined) return { ...block.marker, end: block.marker.end - 1 };
  const typed = block.role === 'paragraph' ? typedNumber(block.prose) : undefined;
  // The first may have been taken for a decimal: 1.300总吨.
  if (typed?.style !== 3 || (isFirst && typed.number > 1)) return undefined;
  return { number: typed.number, indent: 0, ...block.span(0, typed.length - 1) };
}

/** A repeated number is counted on; a gap may be an item that is missing. */
function offenceOf({ number, start, end }: Item, expected: number): Offence {
  const right = String(expected);
  const text = {
    zh: `序号不连贯，按顺序应是“${right}”`,
    en: `Out of order: “${right}” comes here`,
  };
  if (number < expected)
    return { start, end, text, advice: write(right), fix: [{ start, end, text: right }] };
  const advice = {
    zh: `补上漏掉的一条，或者改为“${right}”`,
    en: `Add the item that is missing, or write “${right}”`,
  };
  return { start, end, text, advice };
}
