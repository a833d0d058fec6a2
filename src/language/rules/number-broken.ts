import type { Rule } from '../rule.ts';
import { joinedLines } from '../source-lines.ts';

/** A number that turns to the next line, as in scanned text. */
export const numberBroken: Rule = {
  id: 'number-broken',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '扫描识别的、从PDF复制来的文字，常把一个数断在两行，印出来数的中间有空格。',
    en: 'Text that was scanned or copied from PDF often has a number broken over two lines, which prints with a space in it.',
  },
  examples: [
    { wrong: '参加人数50\n0人。', right: '参加人数500人。', byHand: true },
    { wrong: '完成率98.\n5%。', right: '完成率98.5%。', byHand: true },
  ],
  silent: ['参加人数\n500人。', '总结了1998\n年的工作。', '拨打55550126\\\n55550127'],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (block.role !== 'paragraph' && block.role !== 'item') continue;
      const lines = joinedLines(block, source);
      for (const [at, { text, end }] of lines.entries()) {
        const next = lines[at + 1];
        if (next === undefined || !/\d[.,]?$/.test(text) || !/^\d/.test(next.text)) continue;
        yield { start: end - 1, end: next.start + 1, ...saying };
      }
    }
  },
};

const saying = {
  text: {
    zh: '一个数断在两行，印出来中间有空格',
    en: 'A number broken over two lines prints with a space in it',
  },
  advice: {
    zh: '是一个数的，接在一行里；是两个数的，中间加标点',
    en: 'Join it if it is one number; if there are two, put a punctuation mark between them',
  },
};
