import type { Block } from '../block.ts';
import { chinese } from '../chinese.ts';
import { offence } from '../find.ts';
import type { OpenSign } from '../pairs.ts';
import type { Offence, Rule } from '../rule.ts';

/** P9: 书名号 within 书名号. */
export const titleMarkNested: Rule = {
  id: 'title-mark-nested',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.15',
  severity: 'error',
  about: {
    zh: '书名号里面再用书名号，里面一层用单书名号〈 〉，再里面一层用双书名号。',
    en: 'Title marks inside title marks are 〈 〉, and inside those 《 》 again.',
  },
  examples: [
    { wrong: '《关于学习《条例》的通知》', right: '《关于学习〈条例〉的通知》' },
    {
      wrong: '《关于印发<办法>的通知》',
      right: '《关于印发〈办法〉的通知》',
    },
    {
      wrong: '《转发《关于印发《办法》的通知》的通知》',
      right: '《转发〈关于印发《办法》的通知〉的通知》',
    },
  ],
  silent: [
    '《a<b与c>d的求解》，填写<单位名称>',
    '《关于学习〈条例〉的通知》',
    '《条例》《办法》',
    '（《条例》）',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      const { pairs, unclosed, unopened } = block.pairs();
      if (unclosed.length + unopened.length > 0) continue;
      for (const { sign, open, close, outer } of pairs) {
        const right = rightMarks(titlesAround(outer), sign);
        if (right === undefined) continue;
        yield replaced(block, open, close, right);
      }
      for (const { index, 0: title } of block.masked.matchAll(angled)) {
        const level = pairs.filter(
          ({ sign, open, close }) => /[《〈]/.test(sign) && open < index && index < close,
        ).length;
        if (level > 0) yield replaced(block, index, index + title.length - 1, marksAt(level));
      }
    }
  },
};

/** None where the marks are right; single marks alone are a matter of taste in lists of titles. */
function rightMarks(level: number, sign: string): string | undefined {
  if (level === 0 || (sign !== '《' && sign !== '〈')) return undefined;
  const right = marksAt(level);
  return right.startsWith(sign) ? undefined : right;
}

function marksAt(level: number): string {
  return level % 2 === 0 ? '《》' : '〈〉';
}

/** Typed as less and greater than, for want of 〈 〉 on the keyboard. */
const angled = new RegExp(`<(?=[${chinese}])[^<>]{1,60}>`, 'g');

function replaced(block: Block, open: number, close: number, right: string): Offence {
  return offence(block, [open, close + 1], saying(right), [
    [open, open + 1, right.charAt(0)],
    [close, close + 1, right.charAt(1)],
  ]);
}

function titlesAround(outer: OpenSign | undefined): number {
  let level = 0;
  for (let at = outer; at !== undefined; at = at.outer) {
    if (at.sign === '《' || at.sign === '〈') level += 1;
  }
  return level;
}

function saying(right: string) {
  return {
    text: {
      zh: `书名号里面的书名号，这一层应是“${right}”`,
      en: `Title marks at this level are to be “${right}”`,
    },
    advice: { zh: `改为“${right}”`, en: `Write “${right}”` },
  };
}
