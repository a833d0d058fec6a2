import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import { numeralOf } from '../numerals.ts';
import { headingsBySection, numberText, typedNumber } from '../outline.ts';
import type { Rule } from '../rule.ts';

/** S2: 一、二、三、. */
export const headingSequence: Rule = {
  id: 'heading-sequence',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.3',
  severity: 'error',
  about: {
    zh: '同一层标题的序数从一开始，依次编，不漏号，不重号。',
    en: 'The numbers of headings at one level start with one and continue without gaps or repeats.',
  },
  examples: [
    {
      wrong: '# 题\n\n## 一、要求\n\n## 三、任务',
      right: '# 题\n\n## 一、要求\n\n## 二、任务',
      byHand: true,
    },
    {
      wrong: '# 题\n\n## 一、要求\n\n### （一）目标\n\n### （一）原则',
      right: '# 题\n\n## 一、要求\n\n### （一）目标\n\n### （二）原则',
      byHand: true,
    },
    { wrong: '# 题\n\n## 二、任务', right: '# 题\n\n## 一、任务', byHand: true },
  ],
  silent: [
    '# 题\n\n## 一、要求\n\n### （一）目标\n\n### （二）原则\n\n## 二、任务\n\n### （一）宣传\n\n# 题二\n\n## 一、要求',
    '# 题\n\n## 要求\n\n## 任务',
    '---\nheadings: numbered\n---\n\n# 题\n\n## 二、要求\n\n## 任务',
    '# 题\n\n### 1.5公里健步走\n\n### 3.14纪念',
    '# 题\n\n#### 1.目标\n\n#### 2.2026年任务\n\n#### 3.保障',
  ],
  *check({ blocks, brief }) {
    // Numbers that brief gives are right, whatever stands between them.
    if (brief.layout.headings === 'numbered') return;
    for (const headings of headingsBySection(blocks)) yield* checkSection(headings);
  },
};

function* checkSection(headings: readonly Block[]) {
  const last = [0, 0, 0, 0, 0];
  for (const block of headings) {
    const typed = typedNumber(block.prose);
    if (typed === undefined) continue;
    const { style, number, length } = typed;
    const expected = (last[style] ?? 0) + 1;
    last.fill(0, style + 1);
    last[style] = number;
    if (number === expected) continue;
    yield offence(block, [0, length], saying(numberText(style, expected, numeralOf(expected))));
  }
}

function saying(right: string) {
  return {
    text: { zh: `序数不连贯，按顺序应是“${right}”`, en: `Out of order: “${right}” comes here` },
    advice: {
      zh: `改为“${right}”，以下各条顺着改；漏了一条的，补上`,
      en: `Write “${right}” and continue from there, or add the one that is missing`,
    },
  };
}
