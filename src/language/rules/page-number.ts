import type { Rule } from '../rule.ts';
import { joinedLines } from '../source-lines.ts';

/** The number of a page that came along with the text. */
export const pageNumber: Rule = {
  id: 'page-number',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '从 Word、PDF 复制来的文字里常留着页码（“— 1 —”“第2页 共5页”），会印在正文中间。页码由程序印。',
    en: 'Text copied from Word or PDF often has page numbers left in it (— 1 —, 第2页 共5页), which print in the middle of the text. brief numbers pages itself.',
  },
  examples: [
    { wrong: '各区高度\n\n— 1 —\n\n重视。', right: '各区高度\n\n重视。', byHand: true },
    { wrong: '各区高度\n－12－\n重视。', right: '各区高度\n重视。', byHand: true },
    { wrong: '-3-\n\n各区高度重视。', right: '各区高度重视。', byHand: true },
    { wrong: '各区高度\n\n第 2 页 共 5 页\n\n重视。', right: '各区高度重视。', byHand: true },
    { wrong: '各区高度重视。\n\n第3页', right: '各区高度重视。', byHand: true },
  ],
  silent: ['— 1998年 —', '——\n\n5', '第2页共3处改动。', '1—2', '- 5'],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (block.role !== 'paragraph' && block.role !== 'item') continue;
      for (const { text, start, end } of joinedLines(block, source)) {
        if (alone.test(text)) yield { start, end, ...saying };
      }
    }
  },
};

const alone =
  /^(?:[—–―－-]+ ?\d{1,3} ?[—–―－-]+|[·•] ?\d{1,3} ?[·•]|第 ?\d{1,3} ?页(?:[，,/ 　]*共 ?\d{1,3} ?页)?)$/;

const saying = {
  text: {
    zh: '像是留下的页码，会印在正文里',
    en: 'This seems to be a page number left in the text',
  },
  advice: {
    zh: '删去这一行；断成两段的，接起来',
    en: 'Delete the line, and join the text it separated',
  },
};
