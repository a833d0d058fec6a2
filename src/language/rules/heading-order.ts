import { offence } from '../find.ts';
import { headingsBySection, typedNumber } from '../outline.ts';
import type { Rule } from '../rule.ts';

/** S1: no level is skipped. */
export const headingOrder: Rule = {
  id: 'heading-order',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.3',
  severity: 'warning',
  about: {
    zh: '标题的层次依次是“一、”“（一）”“1.”“（1）”，不跳级。',
    en: 'The levels of headings are 一、 （一） 1. （1）, and none is skipped.',
  },
  examples: [
    {
      wrong: '# 题\n\n## 一、总体要求\n\n### 1.目标\n\n文。',
      right: '# 题\n\n## 一、总体要求\n\n### （一）目标\n\n文。',
      byHand: true,
    },
    {
      wrong: '# 题\n\n## 总体要求\n\n#### 目标\n\n文。',
      right: '# 题\n\n## 总体要求\n\n### 目标\n\n文。',
      byHand: true,
    },
  ],
  silent: [
    '# 题\n\n## 一、要求\n\n### （一）目标\n\n#### 1.一是\n\n##### （1）二是\n\n## 二、任务',
    '# 题\n\n## 一、要求\n\n1. 目标。\n2. 任务。',
    '# 题\n\n## 一、要求\n\n### （一）目标\n\n# 题二\n\n## 一、要求',
    '### （一）目标',
  ],
  *check({ blocks }) {
    for (const headings of headingsBySection(blocks)) {
      let above: Level | undefined;
      for (const block of headings) {
        const typed = typedNumber(block.prose);
        const style = typed?.style ?? 0;
        if (above !== undefined && skips(above, { level: block.level, style })) {
          yield offence(block, [0, typed?.length ?? block.prose.length], saying);
        }
        above = { level: block.level, style };
      }
    }
  },
};

interface Level {
  level: number;
  /** Of the typed number; 0 without one. */
  style: number;
}

function skips(above: Level, { level, style }: Level): boolean {
  if (level > above.level + 1) return true;
  return style > above.style + 1 && above.style > 0 && level > above.level;
}

const saying = {
  text: { zh: '标题跳级', en: 'A heading level is skipped' },
  advice: {
    zh: '依次用“一、”“（一）”“1.”“（1）”，对应“##”到“#####”',
    en: 'Use 一、, （一）, 1. and （1） in that order, which are “##” to “#####”',
  },
};
