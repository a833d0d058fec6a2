import type { Problem } from '../finding/finding.ts';

/** What brief finds wrong in the paper of its own print and in where things stand: each keeps the bulletin from coming out. */

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
    en: `Something is wider than the type area: the browser scaled every page down to ${percent(scale)}`,
  },
  advice: {
    zh: '有宽表格的，把它改窄（减少列数、缩短单元格里不能换行的长串），或排成横页；模板改过的，检查样式里的宽度、边距和字号',
    en: 'Make a wide table narrower, with fewer columns or with shorter unbroken words in its cells; or give it a landscape page. If the template was changed, check the widths, margins and font sizes in its styles',
  },
});

export const bodySizeLost = (wanted: number, commonest: number): Problem => ({
  rule: 'proof-body-size',
  severity: 'error',
  text: {
    zh: `没有一处文字是${pt(wanted)}磅，最多的是${pt(commonest)}磅`,
    en: `No text is ${pt(wanted)} pt; most of it is ${pt(commonest)} pt`,
  },
  advice: {
    zh: '检查模板里的正文字号',
    en: 'Check the font size of the text in the template',
  },
});

export const textCut = (page: number, sample: string): Problem => ({
  rule: 'proof-text-cut',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”有一部分被切掉了`,
    en: `On page ${page}, “${sample}” is partly cut off`,
  },
  advice: {
    zh: '这部分超出了版心：把它改短，或把表格改窄',
    en: 'It extends beyond the type area: shorten it, or make its table narrower',
  },
});

export const textOutside = (page: number, sample: string): Problem => ({
  rule: 'proof-text-outside',
  severity: 'error',
  text: {
    zh: `第${page}页“${sample}”排到了版心外`,
    en: `On page ${page}, “${sample}” is outside the type area`,
  },
  advice: {
    zh: '把它改短，或把表格改窄；若是模板改过，请检查页边距',
    en: 'Shorten it, or make its table narrower; if the template was changed, check its margins',
  },
});

export const beyondPaper = (page: number): Problem => ({
  rule: 'proof-beyond-paper',
  severity: 'error',
  text: {
    zh: `第${page}页有内容超出纸面`,
    en: `On page ${page}, something extends beyond the paper`,
  },
  advice: {
    zh: '检查这一页的图片和表格；若是模板改过，请检查页边距',
    en: 'Check the pictures and tables on this page, and, if the template was changed, its margins',
  },
});

export const pageNumberWrong = (page: number, printed: string, wanted: string): Problem => ({
  rule: 'proof-page-number',
  severity: 'error',
  text: {
    zh: `第${page}页的页码${wanted === '' ? '应空着' : `应为${wanted}`}，印出的是${printed || '空白'}`,
    en: `Page ${page} should have ${wanted === '' ? 'no number' : `the number ${wanted}`}, but has ${printed || 'none'}`,
  },
  advice: {
    zh: '检查模板里的页码；模板没有改过的，请重新运行一次',
    en: 'Check the page number in the template; if the template was not changed, run brief again',
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
    en: 'If the template changes the colour of the colophon’s rules or --ink, make it black again',
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
export const checkTemplate: NonNullable<Problem['advice']> = {
  zh: '模板改过的，检查模板；没有改过的，重新运行一次，仍然如此的，请换一个浏览器（Chrome、Edge或Chromium）',
  en: 'If the template was changed, check it; if not, run brief again, and if it still fails, use another browser (Chrome, Edge or Chromium)',
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
