import type { Block } from '../block.ts';
import { numerals } from '../chinese.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** A heading that Markdown does not know for one. */
export const headingTyped: Rule = {
  id: 'heading-typed',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.3',
  severity: 'warning',
  about: {
    zh: '独占一行的小标题，行首要有井号：“## 一、”排成黑体，“### （一）”排成楷体；没有井号，就和正文一样排成仿宋。标题写成两行的，第二行也一样。',
    en: 'A heading on a line of its own starts with #: ## 一、 is printed in 黑体, ### （一） in 楷体; without # it is printed as body text. So is the second line of a title typed on two lines.',
  },
  examples: [
    { wrong: '一、总体要求', right: '## 一、总体要求', byHand: true },
    { wrong: '（二）加强领导', right: '### （二）加强领导', byHand: true },
    {
      wrong: '# 桐坞县\n移风易俗走深走实\n\n文。',
      right: '# 桐坞县 移风易俗走深走实\n\n文。',
      byHand: true,
    },
  ],
  silent: [
    '## 一、总体要求',
    '一、总体要求。各区要成立专班。',
    '一、二等奖',
    '一、听取工作汇报；',
    '（一）办公室负责协调。',
    '# 题\n（2026年8月1日）',
    '# 题\n\n移风易俗走深走实',
    '## 一、总体要求\n各区要成立专班。',
  ],
  *check({ blocks, source }) {
    for (const [index, block] of blocks.entries()) {
      if (isSecondLine(block, blocks[index - 1], source)) {
        yield offence(block, [0, block.prose.length], ofTwoLines);
      }
      const { role, attached, marker, prose } = block;
      if (role !== 'paragraph' || attached || marker !== undefined) continue;
      const form = forms.find(({ pattern }) => pattern.test(prose));
      if (form !== undefined) yield offence(block, [0, prose.length], sayingOf(form.mark));
    }
  },
};

/** Whether it is a few words without a sign, right below a title. */
function isSecondLine(block: Block, above: Block | undefined, source: string): boolean {
  if (block.role !== 'paragraph' || (above?.role !== 'title' && above?.role !== 'heading'))
    return false;
  if (!/^[^，。；：！？…（—\d][^，。；：！？…\n]{2,29}$/.test(block.prose)) return false;
  const { end } = above.span(0, above.prose.length);
  return /^[ \t#]*\r?\n[^\r\n]*$/.test(source.slice(end, block.span(0, 1).start));
}

/** Whatever ends in a stop, or has one in it, is a text and no heading. */
const rest = '[^。；！？\\n]{1,40}$';

const forms = [
  { mark: '##', pattern: new RegExp(`^[${numerals}]{1,3}、(?![${numerals}])${rest}`) },
  { mark: '###', pattern: new RegExp(`^（[${numerals}]{1,3}）(?![（、])${rest}`) },
];

const ofTwoLines = {
  text: {
    zh: '像是标题的第二行，会当作正文印',
    en: 'This looks like the second line of the title above, but is printed as body text',
  },
  advice: {
    zh: '是标题的，和上一行写在一个“#”后面，要断行处空一格；不是的，上面空一行',
    en: 'Write it after the same #, with a space where the line may break; if it is body text, put a blank line above it',
  },
};

function sayingOf(mark: string) {
  return {
    text: {
      zh: '像是小标题，行首却没有井号，会排成正文的字体',
      en: 'This looks like a heading, but has no # before it and is printed as body text',
    },
    advice: {
      zh: `是小标题的，行首加“${mark} ”；不是的，末尾加句号`,
      en: `Put “${mark} ” before it; if it is not a heading, end it with a full stop`,
    },
  };
}
