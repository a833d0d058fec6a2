import type { Problem } from '../finding/finding.ts';

/** What setting a bulletin can find wrong in a manuscript. */

export const htmlRefused = (what: string): Problem => ({
  rule: 'html-refused',
  severity: 'warning',
  text: {
    zh: `网页代码 ${what} 不能用在简报里，已去掉`,
    en: `The HTML ${what} is not allowed in a bulletin and was left out`,
  },
  advice: {
    zh: '用 Markdown 的写法，或只用 <br>、<sup>、<sub>、<table> 一类排版标记',
    en: 'Use Markdown, or only tags that set text such as <br>, <sup>, <sub>, <table>',
  },
});

export const linkRefused = (address: string): Problem => ({
  rule: 'link-refused',
  severity: 'warning',
  text: {
    zh: `链接“${address}”不是网址或邮箱，已去掉，文字保留`,
    en: `The link “${address}” is no web or mail address; its text stays`,
  },
  advice: {
    zh: '链接只用 http://、https:// 或 mailto: 开头',
    en: 'Begin it with http://, https:// or mailto:',
  },
});

export const pictureRemote = (address: string): Problem => ({
  rule: 'picture-remote',
  severity: 'error',
  text: /^file:/i.test(address)
    ? {
        zh: `图片“${address}”写的是某台电脑上的位置，换一台就找不到`,
        en: `“${address}” is a place on one computer; no other has the picture there`,
      }
    : {
        zh: `图片“${address}”在网上，简报不从网上取任何东西`,
        en: `The picture “${address}” is on the network; brief fetches nothing`,
      },
  advice: {
    zh: '把图片保存到稿件旁边，写成 ![说明](图片.png)',
    en: 'Save it beside the manuscript and write ![alt](picture.png)',
  },
});

export const pictureOutside = (path: string): Problem => ({
  rule: 'picture-outside',
  severity: 'error',
  text: {
    zh: `图片“${path}”在工作区之外，不能使用`,
    en: `The picture “${path}” is outside the workspace`,
  },
  advice: { zh: '把图片复制到稿件所在的文件夹', en: 'Copy it into the folder of the manuscript' },
});

export const pictureMissing = (path: string): Problem => ({
  rule: 'picture-missing',
  severity: 'error',
  text: { zh: `找不到图片“${path}”`, en: `The picture “${path}” is not there` },
  advice: {
    zh: '检查文件名（包括扩展名和大小写），图片应与稿件放在一起',
    en: 'Check its name, extension and case; pictures lie beside the manuscript',
  },
});

export const pictureUnreadable = (path: string, why: { zh: string; en: string }): Problem => ({
  rule: 'picture-unreadable',
  severity: 'error',
  text: { zh: `图片“${path}”${why.zh}`, en: `The picture “${path}” ${why.en}` },
  advice: { zh: '另存为 PNG 或 JPEG 后再用', en: 'Save it as PNG or JPEG' },
});

export const tableTooWide = (columns: number, most: number): Problem => ({
  rule: 'table-too-wide',
  severity: 'error',
  text: {
    zh: `表格有${columns}栏，横排的纸面也放不下（最多${most}栏）`,
    en: `The table has ${columns} columns; even a landscape page holds ${most}`,
  },
  advice: { zh: '拆成几个表，或减少栏数', en: 'Split it, or take columns out' },
});

export const codeBlock = (): Problem => ({
  rule: 'code-block',
  severity: 'info',
  text: { zh: '代码块按正文字体照原样排', en: 'The code block is set as typed, in the text face' },
});
