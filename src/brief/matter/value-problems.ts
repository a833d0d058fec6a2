import type { Problem } from '../../finding/finding.ts';

/** What is typed after a key that YAML cannot read, or would read as something else. */

export const valueHead = (text: string): Problem => ({
  rule: 'value-quotes',
  severity: 'error',
  text: {
    zh: `内容不能直接以“${text.slice(0, 1)}”开头`,
    en: `A value cannot start with “${text.slice(0, 1)}” unless it is quoted`,
  },
  advice: quoteIt(text),
});

export const valueColon = (text: string): Problem => ({
  rule: 'value-colon',
  severity: 'error',
  text: {
    zh: '内容里的英文冒号会被当作另一个项目',
    en: 'An ASCII colon inside a value is read as another key',
  },
  advice: {
    zh: `改为全角冒号“：”，或者用英文引号把内容整个括起来：${quoted(text)}`,
    en: `Write a full-width colon “：”, or put the whole value in straight quotes: ${quoted(text)}`,
  },
});

export const valueBlock = (mark: string): Problem => ({
  rule: 'value-block',
  severity: 'error',
  text: {
    zh: `“${mark}”后面的文字排得不对`,
    en: `The text after “${mark}” is not indented correctly`,
  },
  advice: {
    zh: `“${mark}”后面不写字，以下各行的行首都加两个空格`,
    en: `Write nothing after “${mark}” on its line, and indent every line below it by two spaces`,
  },
});

export const listUneven = (): Problem => ({
  rule: 'value-list',
  severity: 'error',
  text: { zh: '这一列没有上下对齐', en: 'The items of this list do not line up' },
  advice: {
    zh: '每行写一项，行首都是同样多的空格，再写减号、一个空格：“  - 内容”',
    en: 'Put one item on each line, after the same number of spaces, a hyphen and a space: “  - text”',
  },
});

export const valueUnclear = (text: string): Problem => ({
  rule: 'value-unclear',
  severity: 'error',
  text: { zh: '这一项的内容看不懂', en: 'This value cannot be read' },
  advice: quoteIt(text),
});

export const valueControl = (control: string): Problem => ({
  rule: 'value-control',
  severity: 'error',
  text: {
    zh: `内容里有看不见的控制符（U+${codeOf(control)}）`,
    en: `The value has an invisible control character (U+${codeOf(control)})`,
  },
  advice: {
    zh: '把这一项删去重新键入',
    en: 'Delete the value and type it again',
  },
});

export const valueComment = (comment: string): Problem => ({
  rule: 'value-comment',
  severity: 'warning',
  text: {
    zh: `从“${comment}”起不会印出来：空格后面的“#”表示注释`,
    en: `“${comment}” will not be printed: “#” after a space starts a comment`,
  },
  advice: {
    zh: '要印出来，就用英文引号把内容整个括起来；确是注释，就在“#”后面加一个空格',
    en: 'To print it, put the whole value in straight quotes; if it is a comment, put a space after “#”',
  },
});

export const quoteOpen = (): Problem => ({
  rule: 'value-quotes',
  severity: 'error',
  text: {
    zh: '英文引号只有前一半',
    en: 'A straight quote is opened but not closed',
  },
  advice: {
    zh: '在内容末尾补上同样的引号；引号要印出来的，改用中文引号“ ”',
    en: 'Close it at the end of the value; for quotation marks that are to be printed use “ ”',
  },
});

export const quotePart = (text: string): Problem => ({
  rule: 'value-quotes',
  severity: 'error',
  text: {
    zh: '英文引号只括住了内容的一部分',
    en: 'Straight quotes enclose only part of the value',
  },
  advice: {
    zh: `引号要印出来的，改用中文引号“ ”；否则把内容整个括起来：${quoted(text)}`,
    en: `For quotation marks that are to be printed use “ ”; otherwise quote the whole value: ${quoted(text)}`,
  },
});

export const quoteSlash = (): Problem => ({
  rule: 'value-quotes',
  severity: 'error',
  text: {
    zh: '双引号里的“\\”有特别的意思，这里用得不对',
    en: '“\\” in double quotes starts an escape sequence, and this one is not valid',
  },
  advice: {
    zh: "把双引号改为英文单引号，如 'D:\\简报'",
    en: "Use single quotes instead, as in 'D:\\简报'",
  },
});

function quoteIt(text: string): { zh: string; en: string } {
  return {
    zh: `用英文引号把内容整个括起来：${quoted(text)}`,
    en: `Put the whole value in straight quotes: ${quoted(text)}`,
  };
}

/** A text as YAML wants it between quotes; of a long one, how it starts. */
function quoted(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 30)}……` : text;
  return /["\\]/.test(shown) ? `'${shown.replaceAll("'", "''")}'` : `"${shown}"`;
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
