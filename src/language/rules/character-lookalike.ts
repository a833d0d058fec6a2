import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Radicals that look like characters, brought along from PDF files. */
export const characterLookalike: Rule = {
  id: 'character-lookalike',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '从PDF复制来的文字里常有样子像汉字的部首字符（如“⼯⼈”），印出来是方框或者别的字体。',
    en: 'Text copied from PDF files often has radicals that look like characters (⼯⼈) and print as boxes.',
  },
  examples: [{ wrong: '⼯作⼈员，更⾼标准', right: '工作人员，更高标准' }],
  silent: ['工作人员，更高标准', '﨑﨑'],
  check: (text) =>
    swaps(text, {
      pattern: /[\u2e80-\u2fd5\uf900-\ufaff]/g,
      right: ([character]) => character.normalize('NFKC'),
      view: 'prose',
      text: { zh: '这不是汉字，是部首或者兼容字符', en: 'This is no Han character but a radical' },
    }),
};
