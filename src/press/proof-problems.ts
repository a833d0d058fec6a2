import type { Problem } from '../finding/finding.ts';

/** What brief finds wrong in its own print: each keeps the bulletin from coming out. */

export const pageCountWrong = (printed: number, planned: number): Problem => ({
  rule: 'proof-page-count',
  severity: 'error',
  text: {
    zh: `清样有${printed}页，应为${planned}页`,
    en: `The print has ${printed} pages instead of ${planned}`,
  },
  advice: checkTemplate,
});

export const pageSizeWrong = (page: number, width: number, height: number): Problem => ({
  rule: 'proof-page-size',
  severity: 'error',
  text: {
    zh: `第${page}页不是A4纸：${mm(width)}×${mm(height)}毫米`,
    en: `Page ${page} is not A4 but ${mm(width)} × ${mm(height)} mm`,
  },
  advice: {
    zh: '检查模板里的纸张大小，应为210×297毫米',
    en: 'Check the page size in the template: 210 × 297 mm',
  },
});

export const sheetShrunk = (scale: number): Problem => ({
  rule: 'proof-shrunk',
  severity: 'error',
  text: {
    zh: `有内容比版心宽，浏览器把全部页面缩小到了${percent(scale)}`,
    en: `Something is wider than the type area: the browser shrank every page to ${percent(scale)}`,
  },
  advice: {
    zh: '有宽表格的，把它改窄（减少列数、缩短单元格里不能换行的长串），或排成横页；模板改过的，检查样式里的宽度、边距和字号',
    en: 'Make a wide table narrower: fewer columns, or shorter unbroken words in its cells; or give it a landscape page. If the template was changed, check the widths, margins and type sizes in its styles',
  },
});

export const bodySizeLost = (wanted: number, commonest: number): Problem => ({
  rule: 'proof-body-size',
  severity: 'error',
  text: {
    zh: `没有一处文字是${pt(wanted)}磅，最多的是${pt(commonest)}磅`,
    en: `No text is ${pt(wanted)} pt; most is ${pt(commonest)} pt`,
  },
  advice: {
    zh: '检查模板里的正文字号',
    en: 'Check the type size of the text in the template',
  },
});

export const fontForeign = (name: string, page: number, sample: string): Problem => ({
  rule: 'proof-font-foreign',
  severity: 'error',
  text: {
    zh: `第${page}页起，“${sample}”用了别的字体${name}`,
    en: `From page ${page}, “${sample}” is set in a font not chosen: ${name}`,
  },
  // What a manuscript says has been looked for in the fonts before: it comes from a style.
  advice: {
    zh: '模板的样式里不要写font-family（字体写在template.yaml的roles里），也不要用content加字；模板没有改过的，改用别的字，或换一款字更全的字体',
    en: 'Take font-family out of the template’s styles (fonts are named in the roles of template.yaml), and text that is added by content; if it was not changed, write other characters, or choose a font that has them',
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
    en: 'Use a TrueType font (.ttf), and no synthetic bold or italics, nor -webkit-text-stroke, in the template',
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
    en: 'Take text that is added by content out of the template’s styles; if it was not changed, write another character, or choose a font that has it',
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
    en: 'The font’s character table is at fault: use another font',
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
    en: 'It may have run off the page: make it shorter or narrower; if the template was changed, see whether a style hides it',
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
    en: `On page ${page}, “${sample}” is written from right to left and would stand in the PDF in reverse`,
  },
  advice: {
    zh: '维吾尔文、阿拉伯文等还不能排：把这几个字做成图片插入，或改用汉字译名',
    en: 'Arabic, Uyghur, Hebrew and the like cannot be set: put the words in as a picture, or write them in Chinese',
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
    en: 'Check the color of text in the template’s styles; white text needs a dark background',
  },
});

export const textCut = (page: number, sample: string): Problem => ({
  rule: 'proof-text-cut',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”有一部分被切掉了`,
    en: `On page ${page}, “${sample}” is cut off in part`,
  },
  advice: {
    zh: '这部分超出了版心：把它改短，或把表格改窄',
    en: 'It runs out of the type area: make it shorter, or its table narrower',
  },
});

export const textOutside = (page: number, sample: string): Problem => ({
  rule: 'proof-text-outside',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”排到了版心外`,
    en: `On page ${page}, “${sample}” stands outside the type area`,
  },
  advice: {
    zh: '把它改短，或把表格改窄；若是模板改过，请检查页边距',
    en: 'Make it shorter, or its table narrower; if the template was changed, check its margins',
  },
});

export const beyondPaper = (page: number): Problem => ({
  rule: 'proof-beyond-paper',
  severity: 'error',
  text: {
    zh: `第${page}页有内容超出纸面`,
    en: `On page ${page} something runs off the paper`,
  },
  advice: {
    zh: '检查这一页的图片和表格；若是模板改过，请检查页边距',
    en: 'Check the pictures and tables of this page; if the template was changed, its margins',
  },
});

export const pageNumberWrong = (page: number, printed: string, wanted: string): Problem => ({
  rule: 'proof-page-number',
  severity: 'error',
  text: {
    zh: `第${page}页的页码${wanted === '' ? '应空着' : `应为${wanted}`}，印出的是${printed || '空白'}`,
    en: `Page ${page} should ${wanted === '' ? 'bear no number' : `bear the number ${wanted}`}, but bears ${printed || 'none'}`,
  },
  advice: {
    zh: '检查模板里的页码；模板没有改过的，请重新运行一次',
    en: 'Check the page number in the template; if it was not changed, run brief again',
  },
});

export const colophonRuleLost = (page: number): Problem => ({
  rule: 'proof-colophon-rule',
  severity: 'error',
  text: {
    zh: `第${page}页（末页）没有报尾的末条线`,
    en: `Page ${page}, the last, lacks the last rule of the colophon`,
  },
  advice: checkTemplate,
});

export const colophonRuleColored = (page: number, color: string): Problem => ({
  rule: 'proof-colophon-rule',
  severity: 'error',
  text: {
    zh: `第${page}页（末页）报尾的末条线应为黑色#000000，印出的是${color}`,
    en: `On page ${page}, the last, the colophon’s last rule is ${color} instead of black, #000000`,
  },
  advice: {
    zh: '模板里改过报尾的线、--ink的颜色的，改回黑色',
    en: 'Where the template changes the color of the colophon’s rules or --ink, make it black again',
  },
});

export const colophonMisplaced = (page: number, printed: number, wanted: number): Problem => ({
  rule: 'proof-colophon-place',
  severity: 'error',
  text: {
    zh: `第${page}页（末页）报尾的末条线离纸顶${mm(printed)}毫米，应为${mm(wanted)}毫米`,
    en: `On page ${page}, the last, the colophon’s last rule ends ${mm(printed)} mm from the top instead of ${mm(wanted)} mm`,
  },
  advice: checkTemplate,
});

/** For what no manuscript is known to bring about. */
const checkTemplate: NonNullable<Problem['advice']> = {
  zh: '模板改过的，检查模板；没有改过的，重新运行一次，仍然如此的，请换一个浏览器（Chrome、Edge或Chromium）',
  en: 'If the template was changed, check it; if not, run brief again, and if it stays so, use another browser (Chrome, Edge or Chromium)',
};

function mm(length: number): string {
  return String(Math.round(length * 100) / 100);
}

function pt(size: number): string {
  return String(Math.round(size * 10) / 10);
}

function percent(scale: number): string {
  return `${Math.round(scale * 100)}%`;
}
