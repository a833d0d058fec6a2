import { recipientLists } from '../fields.ts';
import { type Change, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P21: the lists of recipients end with 。. */
export const recipientStop: Rule = {
  id: 'recipient-stop',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.4.2',
  severity: 'warning',
  about: {
    zh: '报、送、发的名单末尾用句号（标准对抄送机关这样规定，报、送、发照此办理）。',
    en: 'The lists of recipients end with a full stop (the standard says so of 抄送; the others follow it).',
  },
  examples: [
    {
      wrong: '---\ndistribution:\n  report: 市委、市政府\n  send: 各部门；\n---\n',
      right: '---\ndistribution:\n  report: 市委、市政府。\n  send: 各部门。\n---\n',
    },
  ],
  silent: [
    '---\ndistribution:\n  report: 市委、市政府。\n  extra: [甲区委, 乙区委]\n---\n',
    '---\ndistribution:\n  report:\n    - 市委\n    - 市政府\n---\n',
  ],
  *check(text) {
    for (const block of recipientLists(text)) {
      const end = block.prose.length;
      // A half-width stop is the business of another rule.
      if (block.field === 'distribution.extra' || /[。.]$/.test(block.prose)) continue;
      const from = /[，、；：,;:]$/.test(block.prose) ? end - 1 : end;
      const change: Change = [from, end, '。'];
      yield offence(block, [end - 1, end], saying, [change]);
    }
  },
};

const saying = {
  text: { zh: '名单末尾应有句号', en: 'The list should end with a full stop' },
  advice: { zh: '在末尾写“。”', en: 'End it with “。”' },
};
