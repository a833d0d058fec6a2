import { recipientLists } from '../fields.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P22: 同级机关 are joined by 、. */
export const recipientComma: Rule = {
  id: 'recipient-comma',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '名单里同级机关之间用顿号，不同类别之间用逗号。',
    en: 'In a list of recipients, 、 joins bodies at the same level and a comma separates the levels.',
  },
  examples: [
    {
      wrong: '---\ndistribution:\n  report: 市委，市政府。\n---\n',
      right: '---\ndistribution:\n  report: 市委、市政府。\n---\n',
      byHand: true,
    },
  ],
  silent: [
    '---\ndistribution:\n  report: 省文明办，市委、市人大、市政府、市政协，各区委。\n---\n',
    '---\ndistribution:\n  report: 市政府办公室、市政协办公室，市纪委监委机关。\n---\n',
    '市委，市政府。',
  ],
  *check(text) {
    for (const block of recipientLists(text)) {
      for (const { index } of block.prose.matchAll(commas)) {
        yield offence(block, [index, index + 1], saying);
      }
    }
  },
};

/** 纪委 and 监委 may stand apart from these four. */
const bodies = '(?:委|人大(?:常委会)?|政府|政协)';
const commas = new RegExp(
  `(?<=(?:^|[、，])(省|市|区|县|州|盟|旗)${bodies}(?:办公?室?|办公厅)?)，(?=\\1${bodies})`,
  'g',
);

const saying = {
  text: { zh: '同级机关之间用顿号', en: 'Bodies at the same level should be joined by 、' },
  advice: { zh: '是同级的，改为“、”', en: 'Write “、” if they are at the same level' },
};
