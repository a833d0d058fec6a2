import type { Bilingual, Problem } from '../finding/finding.ts';
import { isRightToLeft } from './right-to-left.ts';
import { type Role, roleNames } from './roles.ts';

/** A character that no face of its role nor any other face holds. The caller adds its place. */
export function glyphMissing(character: string, role: Role): Problem {
  const code = codeOf(character);
  return {
    rule: 'glyph-missing',
    severity: 'error',
    text: {
      zh: `${shown(character)}在${roleNames[role]}和其他字体里都没有，印出来会是方框。`,
      en: `No font has ${code} (printed in ${role}): it would print as a box.`,
    },
    advice: adviceOn(character),
  };
}

/** A character set in another face than its role's. The caller adds its place. */
export function glyphBorrowed(character: string, role: Role, family: string): Problem {
  return {
    rule: 'glyph-borrowed',
    severity: 'info',
    text: {
      zh: `${roleNames[role]}里没有${shown(character)}，用“${family}”印。`,
      en: `The ${role} font lacks ${codeOf(character)}; it is printed in ${family}.`,
    },
  };
}

function adviceOn(character: string): Bilingual {
  if (character === '\ufffd') {
    return {
      zh: '这是乱码留下的符号：对照原稿改成正确的字，并把文件另存为 UTF-8 编码。',
      en: 'It stands for a character lost through a wrong encoding: restore the character and save the file as UTF-8.',
    };
  }
  if (/\p{Co}/u.test(character)) {
    return {
      zh: '这是自造字，换台电脑就认不出：改用这个字的正式编码（如“䶮”是 U+4DAE），或把造字用的字体放进工作区的 fonts 文件夹。',
      en: 'It is a private-use character: type the standard one, or put the font it belongs to into fonts/.',
    };
  }
  if (/\p{Cc}/u.test(character)) {
    return {
      zh: '这是看不见的控制字符，多半是从 Word 复制来的：brief check --fix 会删去它，或者自己删去后重新键入前后的字。',
      en: 'It is an invisible control character, most often from Word: brief check --fix removes it.',
    };
  }
  if (isRightToLeft(character)) {
    return {
      zh: '从右往左写的文字（维吾尔文、阿拉伯文等）还不能排，有字体也不行：把这几个字做成图片插入，或改用汉字译名。',
      en: 'Right-to-left text cannot be printed, whatever the font: insert it as a picture, or write it in Chinese.',
    };
  }
  if (/\p{Emoji_Presentation}/u.test(character)) {
    return {
      zh: '公文里不用表情符号：删去，或者改成“●”“√”这样的符号。',
      en: 'A bulletin cannot have emoji: remove it, or write ●, √ or the like instead.',
    };
  }
  return {
    zh: '把含有这个字的字体（如方正小标宋_GBK，生僻字可用“花园明朝”）放进工作区的 fonts 文件夹；没有字体时，改用别的写法或说明字形。',
    en: 'Put a font that has it into the fonts/ folder of the workspace, or write the character another way.',
  };
}

/** The character with its code; only the code when it has no shape of its own to show. */
function shown(character: string): string {
  const code = codeOf(character);
  return /[\p{C}\p{Z}\ufffd]/u.test(character) ? `字符 ${code} ` : `“${character}”（${code}）`;
}

function codeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
