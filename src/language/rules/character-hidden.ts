import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Characters that cannot be seen, brought along from web pages and chats. */
export const characterHidden: Rule = {
  id: 'character-hidden',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '从网页、聊天软件和 Word 复制来的文字里常有看不见的字符，会扰乱断行和查找，控制字符还会印成空框。',
    en: 'Text copied from web pages, chats and Word often has invisible characters: they disturb line breaks and searches, and control characters print as boxes.',
  },
  examples: [
    { wrong: '各区\u200b高度\u00ad重视。', right: '各区高度重视。' },
    { wrong: '各区\u000b高度\u0002重视。', right: '各区高度重视。' },
    { wrong: 'Belt and\u000bRoad', right: 'Belt and Road' },
  ],
  silent: ['各区高度重视。', '👨\u200d👩\u200d👧'],
  check: (text) =>
    swaps(text, {
      pattern: hidden,
      right: ({ index, 0: found }, { prose }) =>
        isBetweenWords(prose, index, index + found.length) && lineBreak.test(found) ? ' ' : '',
      view: 'prose',
      text: { zh: '这里有看不见的字符', en: 'There is an invisible character here' },
      advice: { zh: '删去后重新键入前后的字', en: 'Delete it' },
    }),
};

/** Controls but tab and line ends; the joiner U+200D is part of emoji. */
const hidden =
  /(?:[^\P{Cc}\t\n\r]|[\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff])+/gu;

/** Word gives its breaks of line and page as these. */
const lineBreak = /[\v\f\u0085\u2028\u2029]/;

function isBetweenWords(prose: string, from: number, to: number): boolean {
  return /[!-~]/.test(prose.charAt(from - 1)) && /[!-~]/.test(prose.charAt(to));
}
