import { matches, offence, type Saying } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Characters that mean something in one font only. */
export const characterPrivate: Rule = {
  id: 'character-private',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '自造的字（私用区字符）只有装了原来那套字库的电脑认得，换一台就是空白、方框或者别的字。',
    en: 'A character from the private use area has a meaning in one font only; elsewhere it is a box or a different character.',
  },
  examples: [
    { wrong: '李\ue863同志任组长。', right: '李䶮同志任组长。', byHand: true },
    { wrong: '\uf0b7 加强领导。', right: '- 加强领导。', byHand: true },
  ],
  silent: ['李䶮同志任组长。', '𠮷野家'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern, view: 'prose' })) {
      const code = match[0].codePointAt(0) ?? 0;
      const saying = /[\uf020-\uf0ff]/.test(match[0]) ? symbol : character;
      yield offence(block, [match.index, match.index + match[0].length], saying(hexOf(code)));
    }
  },
};

function hexOf(code: number): string {
  return code.toString(16).toUpperCase();
}

/** Where Word keeps what is in its fonts of symbols. */
function symbol(code: string): Saying {
  return {
    text: {
      zh: `这是 Word 符号字体里的字符（U+${code}），多半是项目符号，别处印不出来`,
      en: `This comes from a symbol font in Word (U+${code}), most likely a bullet, and prints nowhere else`,
    },
    advice: {
      zh: '行首的项目符号改为“- ”；别处的，换成“●”“√”这样的字符',
      en: 'Write “- ” for a bullet at the start of a line, and ●, √ or the like elsewhere',
    },
  };
}

function character(code: string): Saying {
  return {
    text: {
      zh: `这个字是自造的（U+${code}），别的电脑印不出来`,
      en: `This is a private-use character (U+${code}), which no other computer can print`,
    },
    advice: {
      zh: '换成输入法里有的同一个字；生僻字用支持 GB 18030-2022 的输入法键入',
      en: 'Type the character itself, with an input method that supports GB 18030-2022',
    },
  };
}

const pattern = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
