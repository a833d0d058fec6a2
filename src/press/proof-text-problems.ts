import type { Problem } from '../finding/finding.ts';
import { checkTemplate } from './proof-problems.ts';

/** What brief finds wrong in the text and the faces of its own print: each keeps the bulletin from coming out. */

export const fontForeign = (name: string, page: number, sample: string): Problem => ({
  rule: 'proof-font-foreign',
  severity: 'error',
  text: {
    zh: `第${page}页起，“${sample}”用了别的字体${name}`,
    en: `From page ${page}, “${sample}” is in a font that was not chosen: ${name}`,
  },
  // What a manuscript says has been looked for in the fonts before: it comes from a style.
  advice: {
    zh: '模板的样式里不要写font-family（字体写在template.yaml的roles里），也不要用content加字；模板没有改过的，改用别的字，或换一款字更全的字体',
    en: 'Remove font-family from the template’s styles (fonts are named under roles in template.yaml), and text added with content; if the template was not changed, write other characters, or choose a font that has them',
  },
});

export const fontNotTrueType = (name: string, page: number, sample: string): Problem => ({
  rule: 'proof-font-type',
  severity: 'error',
  text: {
    zh: `第${page}页起，“${sample}”的字体${name}没有按TrueType嵌入`,
    en: `From page ${page}, the font ${name} of “${sample}” is not embedded as TrueType`,
  },
  advice: {
    zh: '换用TrueType字体（扩展名.ttf），模板里不要用人造的粗体、斜体和描边（-webkit-text-stroke）',
    en: 'Use a TrueType font (.ttf), and no synthetic bold, italics or -webkit-text-stroke in the template',
  },
});

export const glyphMissing = (page: number, sample: string): Problem => ({
  rule: 'proof-glyph-missing',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”处有字印成了空框`,
    en: `On page ${page}, at “${sample}”, a character is printed as an empty box`,
  },
  advice: {
    zh: '模板的样式里不要用content加字；模板没有改过的，改用别的字，或换一款字更全的字体',
    en: 'Remove text added with content from the template’s styles; if the template was not changed, write another character, or choose a font that has it',
  },
});

export const textStrange = (page: number, sample: string): Problem => ({
  rule: 'proof-text-strange',
  severity: 'error',
  text: {
    zh: `第${page}页起，“${sample}”看着对，复制和检索时却是别的字`,
    en: `From page ${page}, “${sample}” looks right but is another character when copied or searched`,
  },
  advice: {
    zh: '字体的字符表有误，请换一款字体',
    en: 'The font’s character table is wrong: use another font',
  },
});

export const textMissing = (page: number, before: string, lost: string): Problem => ({
  rule: 'proof-text-missing',
  severity: 'error',
  text: {
    zh: `第${page}页“${before}”之后少了“${lost}”`,
    en: `On page ${page}, after “${before}”, “${lost}” is missing`,
  },
  advice: {
    zh: '这部分可能超出了版心或纸面：把它改短、改窄后再排；模板改过的，看看样式是不是把它藏起来了',
    en: 'It may have run off the page: make it shorter or narrower; if the template was changed, check whether a style hides it',
  },
});

export const textExtra = (page: number, before: string, added: string): Problem => ({
  rule: 'proof-text-extra',
  severity: 'error',
  text: {
    zh: `第${page}页“${before}”之后多了“${added}”`,
    en: `On page ${page}, after “${before}”, “${added}” is printed but does not belong there`,
  },
  advice: checkTemplate,
});

export const textChanged = (
  page: number,
  before: string,
  lost: string,
  added: string,
): Problem => ({
  rule: 'proof-text-changed',
  severity: 'error',
  text: {
    zh: `第${page}页“${before}”之后应为“${lost}”，印出的是“${added}”`,
    en: `On page ${page}, after “${before}”, “${added}” is printed instead of “${lost}”`,
  },
  advice: {
    zh: '这部分可能有超出版心的内容或字体里没有的字：改短，或改用别的字',
    en: 'Something may have run off the page, or a font may lack a character: shorten it, or write another',
  },
});

export const textTurned = (page: number, sample: string): Problem => ({
  rule: 'proof-text-turned',
  severity: 'error',
  text: {
    zh: `第${page}页的“${sample}”从右往左写，PDF里的次序会颠倒，复制、检索都不对`,
    en: `On page ${page}, “${sample}” is right-to-left text and would be reversed in the PDF`,
  },
  advice: {
    zh: '维吾尔文、阿拉伯文等还不能排：把这几个字做成图片插入，或改用汉字译名',
    en: 'Arabic, Uyghur, Hebrew and similar scripts cannot be printed: insert the words as a picture, or write them in Chinese',
  },
});

export const textPale = (page: number, sample: string, color: string): Problem => ({
  rule: 'proof-text-pale',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”印成了${color}，在白纸上看不见`,
    en: `On page ${page}, “${sample}” is printed in ${color}, which does not show on white paper`,
  },
  advice: {
    zh: '检查模板的样式里文字的颜色（color）；要印白字的，在下面衬上深色（background）',
    en: 'Check the text colour in the template’s styles; white text needs a dark background',
  },
});
