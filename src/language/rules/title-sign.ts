import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P14: 公文标题 (关于…的通知). */
export const titleSign: Rule = {
  id: 'title-sign',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '“关于……的通知”一类公文标题，除书名号、引号、括号和顿号外一般不用标点。',
    en: 'A title of the form 关于…的通知 has no punctuation except title marks, quotation marks, brackets and 、.',
  },
  examples: [
    {
      wrong: '# 关于，做好防汛工作的通知',
      right: '# 关于做好防汛工作的通知',
      byHand: true,
    },
  ],
  silent: [
    '# 关于印发《办法（试行）》的通知',
    '# 市文明办：关于做好元旦、春节期间工作的通知',
    '# 擦亮城市西大门，文明祥和迎大庆',
    '# 白鹭区乡村学校少年宫：每个孩子都有一门课',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      const match = block.role === 'title' ? officialTitle.exec(block.prose) : null;
      if (match === null) continue;
      for (const { index } of match[0].matchAll(/[，。；：！？]/g)) {
        const at = match.index + index;
        yield offence(block, [at, at + 1], saying);
      }
    }
  },
};

const officialTitle =
  /关于.*的(?:通知|意见|报告|请示|批复|函|决定|通报|方案|纪要|公告|通告|议案|命令|决议|公报)/;

const saying = {
  text: {
    zh: '公文标题里一般不用这个标点',
    en: 'A title of this form cannot have this punctuation mark',
  },
  advice: { zh: '删去，或者改写标题', en: 'Delete it, or reword the title' },
};
