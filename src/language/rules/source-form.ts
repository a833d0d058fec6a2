import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S18: （供稿单位）. */
export const sourceForm: Rule = {
  id: 'source-form',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '供稿单位或者作者写在文末，独占一行，用全角括号括起来；后面还有文字的，多半是下一篇的标题没有用一个井号。',
    en: 'The source of an article comes after it in full-width brackets, on a line of its own; if text follows, the title of the next article most likely lacks its single #.',
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
    {
      wrong:
        '# 题\n\n文。\n\n（青石区文明办）\n\n## 题二\n\n文。\n\n（市委宣传部　张三）\n\n**题三**\n\n文。',
      right:
        '# 题\n\n文。\n\n（青石区文明办）\n\n# 题二\n\n文。\n\n（市委宣传部　张三）\n\n# 题三\n\n文。',
      byHand: true,
    },
  ],
  silent: [
    '# 题\n\n文。\n\n（石景山区文明办）',
    '# 题\n\n来源：各区上报的数据。\n\n文。',
    '# 题\n\n来源：各区上报的数据，经核实。',
    '# 题\n\n文。\n\n（青石区文明办）\n\n附件：名单\n\n# 附件 名单\n\n甲',
    '# 题\n\n文。\n\n（一）市文明办\n\n（此件公开发布）\n\n文。',
  ],
  *check({ blocks }) {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      const label = block.role === 'paragraph' ? labelled.exec(block.prose)?.[0] : undefined;
      if (next !== undefined && isEarly(block, next)) {
        yield offence(block, [0, block.prose.length], early);
      }
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

/** Whether it is who sent an article in, and text of the same article follows. */
function isEarly({ role, attached, prose }: Block, next: Block): boolean {
  if (role !== 'paragraph' || attached || !body.test(prose)) return false;
  return !endsArticle(next) && !next.attached && !listOrFoot.test(next.prose);
}

/** Attachments are listed below it, and a colophon that was typed is told of as one. */
const listOrFoot = /^\s*(?:附件|报|送|发|分送|抄[送报]|责编|责任编辑)[：:]/;

/** A body in brackets, perhaps with a name behind it. */
const body =
  /^\s*（[^（），。；：！？\d]{1,30}(?:办|办公室|局|委|部|厅|会|院|馆|站|中心|公司|集团|政府|街道|镇|乡|区|县)(?:[ \u3000][^（），。；：！？\d]{2,12})?）\s*$/;

const labelled = /^(?:供稿(?:单位)?|作者|来源|稿源|撰稿)[：:] *(?=[^，。；：、（）]{2,30}$)/;

const early = {
  text: {
    zh: '像是供稿单位，后面却还是这一篇的文字',
    en: 'This seems to be the source of the article, but more of its text follows',
  },
  advice: {
    zh: '后面是另一篇的，它的标题前写一个井号“# ”；不是的，把这一行移到文末',
    en: 'Put a single # before the title of the article that follows; if none follows, move this line to the end',
  },
};

const saying = {
  text: { zh: '供稿应写在全角括号里', en: 'The source should be in full-width brackets' },
  advice: { zh: '写成“（单位或者姓名）”', en: 'Write it as “（…）”' },
};
