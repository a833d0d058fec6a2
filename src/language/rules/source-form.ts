import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S18: （供稿单位）. */
export const sourceForm: Rule = {
  id: 'source-form',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '供稿单位或者作者写在文末，独占一行，用全角括号括起来。',
    en: 'Who sent an article in stands after it in full-width brackets, on a line of its own.',
  },
  examples: [
    {
      wrong: '# 题\n\n文。\n\n供稿：石景山区文明办',
      right: '# 题\n\n文。\n\n（石景山区文明办）',
    },
    {
      wrong: '# 题\n\n文。\n\n作者: 张三\n\n# 题二\n\n文。',
      right: '# 题\n\n文。\n\n（张三）\n\n# 题二\n\n文。',
    },
  ],
  silent: [
    '# 题\n\n文。\n\n（石景山区文明办）',
    '# 题\n\n来源：各区上报的数据。\n\n文。',
    '# 题\n\n来源：各区上报的数据，经核实。',
  ],
  *check({ blocks }) {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      const label = block.role === 'paragraph' ? labelled.exec(block.prose)?.[0] : undefined;
      if (label === undefined || block.attached || !endsArticle(next)) continue;
      const end = block.prose.length;
      yield offence(block, [0, end], saying, [
        [0, label.length, '（'],
        [end, end, '）'],
      ]);
    }
  },
};

function endsArticle(next: Block | undefined): boolean {
  return next === undefined || ['title', 'column', 'note', 'footnote'].includes(next.role);
}

const labelled = /^(?:供稿(?:单位)?|作者|来源|稿源|撰稿)[：:] *(?=[^，。；：、（）]{2,30}$)/;

const saying = {
  text: { zh: '供稿应写在全角括号里', en: 'The source is to stand in full-width brackets' },
  advice: { zh: '写成“（单位或者姓名）”', en: 'Write it as “（…）”' },
};
