import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P13: no sign at the end of a heading. */
export const headingEnd: Rule = {
  id: 'heading-end',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '标题独占一行的，末尾不用句号、逗号、冒号等标点。',
    en: 'A title or heading on a line of its own does not end in a full stop, comma or colon.',
  },
  examples: [
    { wrong: '## 一、总体要求。', right: '## 一、总体要求' },
    { wrong: '# 石景山区创建文明城区，', right: '# 石景山区创建文明城区' },
  ],
  silent: [
    '# 路在何方？',
    '## 一、加强领导。各区要成立专班。',
    '## 二、“一刀切”',
    '## 三、收尾……',
    '总体要求。',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      if (block.role !== 'title' && block.role !== 'heading') continue;
      const { prose } = block;
      const end = prose.length;
      if (!/[。，、；：]$/.test(prose) || /。./.test(prose)) continue;
      yield offence(block, [end - 1, end], saying, [[end - 1, end, '']]);
    }
  },
};

const saying = {
  text: { zh: '标题末尾不用标点', en: 'A heading should not end in punctuation' },
  advice: { zh: '删去末尾的标点', en: 'Delete the last mark' },
};
