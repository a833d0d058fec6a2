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
    en: 'Use Markdown, or only tags for text such as <br>, <sup>, <sub>, <table>',
  },
});

export const linkRefused = (address: string): Problem => ({
  rule: 'link-refused',
  severity: 'warning',
  text: {
    zh: `链接“${address}”不是网址或邮箱，已去掉，文字保留`,
    en: `The link “${address}” is not a web or mail address; only its text is printed`,
  },
  advice: {
    zh: '链接只用 http://、https:// 或 mailto: 开头',
    en: 'Start it with http://, https:// or mailto:',
  },
});

export const pictureRemote = (address: string): Problem => ({
  rule: 'picture-remote',
  severity: 'error',
  text: /^file:/i.test(address)
    ? {
        zh: `图片“${address}”写的是某台电脑上的位置，换一台就找不到`,
        en: `“${address}” is a path on one particular computer; on any other the picture is not there`,
      }
    : {
        zh: `图片“${address}”在网上，简报不从网上取任何东西`,
        en: `The picture “${address}” is on the network; brief fetches nothing`,
      },
  advice: {
    zh: '把图片保存到稿件旁边，写成 ![说明](图片.png)',
    en: 'Save it next to the manuscript and write ![alt](picture.png)',
  },
});

export const pictureEmbedded = (): Problem => ({
  rule: 'picture-embedded',
  severity: 'error',
  text: {
    zh: '图片的数据嵌在稿件里（data:），不能使用',
    en: 'The picture is embedded in the manuscript (data:), which cannot be used',
  },
  advice: {
    zh: '把图片另存为文件，放在稿件旁边，写成 ![说明](图片.png)；从 Word 转的，转换时让它把图片存成文件（Pandoc 加 --extract-media=.）',
    en: 'Save it as a file next to the manuscript and write ![alt](picture.png); when converting from Word, have the pictures written to files (Pandoc: --extract-media=.)',
  },
});

/** @param isPiped the manuscript comes from standard input */
export const pictureOutside = (path: string, isPiped: boolean): Problem => ({
  rule: 'picture-outside',
  severity: 'error',
  text: {
    zh: `图片“${path}”在工作区之外，不能使用`,
    en: `The picture “${path}” is outside the workspace`,
  },
  advice: isPiped
    ? fromStdin
    : { zh: '把图片复制到稿件所在的文件夹', en: 'Copy it into the manuscript’s folder' },
});

/** @param isPiped the manuscript comes from standard input */
export const pictureMissing = (path: string, isPiped: boolean): Problem => ({
  rule: 'picture-missing',
  severity: 'error',
  text: { zh: `找不到图片“${path}”`, en: `The picture “${path}” is not there` },
  advice: isPiped
    ? fromStdin
    : {
        zh: '检查文件名（包括扩展名和大小写），图片应与稿件放在一起',
        en: 'Check its name, extension and upper or lower case; its path starts from the manuscript’s folder',
      },
});

const fromStdin = {
  zh: '从标准输入读的稿件，图片从工作文件夹（brief.config.yaml 在的，没有它就是当前的文件夹）找起：按那里写路径，检查扩展名和大小写，或把稿件存成文件再生成',
  en: 'For a manuscript from standard input, picture paths start from the folder of brief.config.yaml (without one, from the current folder): write the path from there, check extension and upper or lower case, or build the manuscript from a file',
};

export const pictureUnreadable = (path: string, why: { zh: string; en: string }): Problem => ({
  rule: 'picture-unreadable',
  severity: 'error',
  text: { zh: `图片“${path}”${why.zh}`, en: `The picture “${path}” ${why.en}` },
  advice: { zh: '另存为 PNG 或 JPEG 后再用', en: 'Save it as PNG or JPEG' },
});

export interface TooWide {
  columns: number;
  /** As many columns as wide as these would fit. */
  most: number;
  /** On a landscape page. */
  wide: boolean;
  /** Where the longest text that cannot wrap stands, from 1, and the text. */
  column: number;
  text: string;
}

export const tableTooWide = ({ columns, most, wide, column, text }: TooWide): Problem => {
  const longest = {
    zh: text === '' ? '' : `，如第${column}栏的“${text}”（单位可以写进表题）`,
    en: text === '' ? '' : `, such as “${text}” in column ${column} (units can go in the caption)`,
  };
  return {
    rule: 'table-too-wide',
    severity: 'error',
    text: {
      zh: `表格有${columns}栏，${wide ? '横排的纸面也' : '竖排的纸面'}放不下：栏照现在这样宽，最多${most}栏`,
      en: `The table has ${columns} columns; ${wide ? 'even a landscape' : 'a portrait'} page has room for ${most} of this width`,
    },
    advice: {
      zh: `${wide ? '' : '删去“<!-- 竖排 -->”，改排横页；或'}拆成几个表，减少栏数，或缩短格子里不能断开的长串${longest.zh}`,
      en: `${wide ? 'Split it' : 'Delete <!-- 竖排 --> to give it a landscape page, split it'}, remove columns, or shorten text in its cells that cannot wrap${longest.en}`,
    },
  };
};
