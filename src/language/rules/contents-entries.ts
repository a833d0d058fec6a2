import { bare } from '../attachments.ts';
import type { Block } from '../block.ts';
import type { CheckedText } from '../checked-text.ts';
import { numerals } from '../chinese.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S17: 本期要目. */
export const contentsEntries: Rule = {
  id: 'contents-entries',
  authority: 'practice',
  severity: 'error',
  about: {
    zh: '自己写目录的，各条与正文标题一致；几篇文章一期的，程序会自动印“本期要目”。',
    en: 'The entries of a typed list of contents match the titles; brief prints 本期要目 itself when there are several articles.',
  },
  examples: [
    {
      wrong:
        '本期要目\n\n- 石景山创城\n- 青石区议事\n\n# 石景山区创城\n\n文。\n\n# 青石区议事\n\n文。',
      right:
        '本期要目\n\n- 石景山区创城\n- 青石区议事\n\n# 石景山区创城\n\n文。\n\n# 青石区议事\n\n文。',
      byHand: true,
    },
  ],
  silent: [
    '目录学是一门学问。',
    '# 石景山区创城\n\n文。',
    '目录\n\n一、石景山区创城……（1）\n\n二、奋进2026\n\n# 石景山区创城\n\n文。\n\n# 奋进2026\n\n文。',
    '目录\n\n- 党建引领\n- 2026年要点…………2\n\n【党建引领】\n\n# 2026年要点\n\n文。',
  ],
  *check(text) {
    const titles = new Set(
      text.blocks
        .filter(({ role, attached }) => (role === 'title' && !attached) || role === 'column')
        .map(({ prose }) => bare(withoutBrackets(prose))),
    );
    for (const block of entries(text)) {
      const [, before = '', entry = '', page = ''] = parts.exec(block.prose) ?? [];
      const isTitle = [entry, entry + page].some((name) => titles.has(bare(withoutBrackets(name))));
      if (entry === '' || isTitle) continue;
      yield offence(block, [before.length, before.length + entry.length], saying);
    }
  },
};

/** A sign or a number, the title, and its page. */
const parts = new RegExp(
  `^([\\s※●★■◆·]*(?:(?:\\d{1,2}|[${numerals}]{1,3})[.．、]\\s*)?)(.*?)([\\s.…·—]*(?:[（(]\\d+[）)]|\\d*))$`,
);

/** 【党建引领】 may head its articles in the list as well. */
function withoutBrackets(name: string): string {
  return name.replace(/^【|】$/g, '');
}

/** What stands between 目录 and the first title after it. */
function entries({ blocks }: CheckedText): Block[] {
  const head = blocks.findIndex(({ prose }) =>
    /^【?(?:本期要目|本期目录|目\s*录)】?[：:]?$/.test(prose),
  );
  if (head < 0) return [];
  const after = blocks.slice(head + 1);
  const end = after.findIndex(({ role }) => role !== 'item' && role !== 'paragraph');
  return after.slice(0, end < 0 ? after.length : end);
}

const saying = {
  text: { zh: '正文里没有这个标题', en: 'No article has this title' },
  advice: {
    zh: '改成与标题一样；或者删去目录，由程序印',
    en: 'Make it match the title, or leave the contents to brief',
  },
};
