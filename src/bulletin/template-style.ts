import type { Bilingual } from '../finding/finding.ts';

/** What keeps a style sheet of a template from being used, if anything does. */
export function faultOfStyle(css: string): Bilingual | undefined {
  const bare = css.replace(commentOrText, (whole, text?: string) => text ?? blank(whole));
  // A bulletin needs no network: nothing in its style may name another address.
  if (/@import|url\((?!\s*["']?\s*data:)/i.test(bare)) {
    return {
      zh: '样式里不能用 @import，url() 里只能是 data: 开头的内容',
      en: 'styles may not use @import, and url() only with data:',
    };
  }
  const code = bare.replace(textOrAddress, blank);
  if (/<\/?style\b/i.test(code)) {
    return {
      zh: '样式文件里只写样式，请去掉 <style>、</style>',
      en: 'a style file contains only styles: remove <style> and </style>',
    };
  }
  return faultOfMarks(code) ?? faultOfBraces(code);
}

/** A comment, or a text in quotes, which is no place for one. */
const commentOrText = /("[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*')|\/\*.*?\*\//gs;

/** What may hold any character. */
const textOrAddress =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|url\(\s*[^"'\s)][^)]*\)|\\./gis;

/** As many lines of nothing. */
function blank(text: string): string {
  return text.replace(/[^\n]+/g, ' ');
}

/** What a Chinese keyboard types for `:`, `;` and so on: a browser passes over all up to the next that is right. */
function faultOfMarks(code: string): Bilingual | undefined {
  const [mark] = /[：；，（）｛｝“”‘’]/.exec(code) ?? [];
  if (mark === undefined) return undefined;
  const line = code.slice(0, code.indexOf(mark)).split('\n').length;
  return {
    zh: `第${line}行的“${mark}”是中文标点，样式里要用英文标点`,
    en: `the “${mark}” on line ${line} is Chinese punctuation; styles need ASCII punctuation`,
  };
}

/** Where one is missing, a browser passes over what follows in silence. */
function faultOfBraces(code: string): Bilingual | undefined {
  const open: number[] = [];
  for (const [index, line] of code.split('\n').entries()) {
    for (const [brace] of line.matchAll(/[{}]/g)) {
      if (brace === '{') open.push(index + 1);
      else if (open.pop() === undefined) return unpaired(index + 1, '}', '{');
    }
  }
  const [last] = open.slice(-1);
  return last === undefined ? undefined : unpaired(last, '{', '}');
}

function unpaired(line: number, brace: string, other: string): Bilingual {
  return {
    zh: `第${line}行的“${brace}”没有配上“${other}”`,
    en: `the “${brace}” on line ${line} has no matching “${other}”`,
  };
}
