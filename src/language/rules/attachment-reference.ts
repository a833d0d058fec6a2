import { attachedNames, statedAttachments } from '../attachments.ts';
import { han, numerals } from '../chinese.ts';
import { matches, offence } from '../find.ts';
import { countFrom } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** S6: 见附件2. */
export const attachmentReference: Rule = {
  id: 'attachment-reference',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '正文提到的附件，后面要有。',
    en: 'Every attachment that the text refers to exists.',
  },
  examples: [
    {
      wrong: '# 题\n\n名单见附件2。\n\n附件：名单\n\n# 附件 名单\n\n甲',
      right: '# 题\n\n名单见附件。\n\n附件：名单\n\n# 附件 名单\n\n甲',
      byHand: true,
    },
    { wrong: '名单详见附件。', right: '名单略。', byHand: true },
  ],
  silent: [
    '# 题\n\n名单见附件1。\n\n# 附件1 名单\n\n甲',
    '# 题\n\n名单见附件。\n\n附件：名单',
    '看见附件箱里有邮件附件。',
  ],
  *check(text) {
    const count = Math.max(attachedNames(text).length, statedAttachments(text).length);
    for (const { block, match } of matches(text, { pattern: references, view: 'prose' })) {
      const [whole, number] = match;
      if (block.attached || (countFrom(number ?? '1') ?? 1) <= count) continue;
      yield offence(block, [match.index, match.index + whole.length], saying);
    }
  },
};

const references = new RegExp(
  `(?<=(?<![看听罕常])见|按照|根据|参照)附件 ?(?:(\\d{1,2}|[${numerals}]{1,2})(?![\\d${han}])|(?![\\d${han}]))`,
  'g',
);

const saying = {
  text: { zh: '后面没有这个附件', en: 'There is no such attachment' },
  advice: {
    zh: '把附件补在正文后面（“# 附件1 名称”），或者改正这里',
    en: 'Add it after the text as “# 附件1 …”, or correct this reference',
  },
};
