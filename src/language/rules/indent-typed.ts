import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Paragraphs are indented by brief. */
export const indentTyped: Rule = {
  id: 'indent-typed',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '段首空两字由程序排，稿子里不键入空格。',
    en: 'brief indents paragraphs; do not type spaces to indent them.',
  },
  examples: [
    { wrong: '　　各区高度重视。', right: '各区高度重视。' },
    { wrong: '　　Wi-Fi已经普及。', right: 'Wi-Fi已经普及。' },
    { wrong: '　　①加强领导。', right: '①加强领导。' },
    { wrong: '　　**会议要求：**抓好落实。', right: '**会议要求：**抓好落实。' },
  ],
  silent: ['各区高度重视。', '    各区高度重视。'],
  *check(text) {
    for (const { block, match } of matches(text, {
      pattern: indents,
      view: 'prose',
      except: ['field'],
    })) {
      yield offence(block, [0, match[0].length], saying, [[0, match[0].length, '']]);
    }
  },
};

const indents = /^[\u3000\u00a0\u2002\u2003 ]+(?=[^\s\ufffc#＃>|+*~=`<-])/g;

const saying = {
  text: { zh: '段首键入了空格', en: 'Spaces are typed before this paragraph' },
  advice: {
    zh: '删去，段首会自动空两字',
    en: 'Delete them; the paragraph is indented automatically',
  },
};
