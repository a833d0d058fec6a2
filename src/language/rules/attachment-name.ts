import { statedAttachments } from '../attachments.ts';
import { leaveOut, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S5: no sign after the name of an attachment. */
export const attachmentName: Rule = {
  id: 'attachment-name',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.4',
  severity: 'error',
  about: {
    zh: '附件说明里附件名称后面不加标点。',
    en: 'In the list under the text, no punctuation follows the name of an attachment.',
  },
  examples: [
    { wrong: '附件：1. 名单。', right: '附件：1. 名单' },
    { wrong: '附件：1. 名单；\n2. 统计表。', right: '附件：1. 名单\n2. 统计表' },
  ],
  silent: ['附件：1. 名单\n2. 统计表', '附件管理办法。', '附件：办法（试行）'],
  *check(text) {
    for (const { block, from, to, name } of statedAttachments(text)) {
      const [sign] = /[，。；、,;.]+$/.exec(name) ?? [];
      if (sign === undefined || sign.length === name.length) continue;
      const start = to - sign.length;
      yield offence(block, [from, to], { text: wrong, advice: leaveOut(sign) }, [[start, to, '']]);
    }
  },
};

const wrong = {
  zh: '附件名称后面不加标点',
  en: 'No punctuation should follow the name of an attachment',
};
