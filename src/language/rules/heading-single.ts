import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import { headingsBySection, typedNumber } from '../outline.ts';
import type { Rule } from '../rule.ts';

/** S3: a level has two items at least. */
export const headingSingle: Rule = {
  id: 'heading-single',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '一层里只有一条的，不编序数。',
    en: 'A heading that is the only one at its level needs no number.',
  },
  examples: [
    {
      wrong: '# 题\n\n## 一、要求\n\n### （一）目标\n\n## 二、任务',
      right: '# 题\n\n## 一、要求\n\n## 二、任务',
      byHand: true,
    },
    { wrong: '# 题\n\n## 一、要求', right: '# 题\n\n## 要求', byHand: true },
  ],
  silent: ['# 题\n\n## 一、要求\n\n### （一）目标\n\n### （二）原则\n\n## 二、任务'],
  *check({ blocks }) {
    for (const headings of headingsBySection(blocks)) yield* checkSection(headings);
  },
};

function* checkSection(headings: readonly Block[]) {
  const open: (Block[] | undefined)[] = [];
  for (const block of headings) {
    const style = typedNumber(block.prose)?.style;
    if (style === undefined) continue;
    for (const closed of open.splice(style + 1)) yield* lonely(closed);
    const group = open[style] ?? [];
    group.push(block);
    open[style] = group;
  }
  for (const closed of open) yield* lonely(closed);
}

function* lonely(group: readonly Block[] | undefined) {
  const [only] = group ?? [];
  if (only === undefined || group?.length !== 1) return;
  const typed = typedNumber(only.prose);
  if (typed?.number === 1) yield offence(only, [0, typed.length], saying);
}

const saying = {
  text: { zh: '这一层只有一条', en: 'This is the only heading at its level' },
  advice: { zh: '去掉序数，或者补上第二条', en: 'Delete the number, or write a second heading' },
};
