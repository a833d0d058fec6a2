import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Characters that cannot be seen, brought along from web pages and chats. */
export const characterHidden: Rule = {
  id: 'character-hidden',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '从网页、聊天软件复制来的文字里常有看不见的字符，会扰乱断行和查找。',
    en: 'Text copied from web pages and chats often has characters that cannot be seen and upset lines and searches.',
  },
  examples: [{ wrong: '各区\u200b高度\u00ad重视。', right: '各区高度重视。' }],
  silent: ['各区高度重视。', '👨\u200d👩\u200d👧'],
  check: (text) =>
    swaps(text, {
      // The joiner U+200D is part of emoji.
      pattern: /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g,
      right: () => '',
      view: 'prose',
      text: { zh: '这里有看不见的字符', en: 'There is a character here that cannot be seen' },
      advice: { zh: '删去后重新键入前后的字', en: 'Delete it' },
    }),
};
