import type { Bilingual, Problem } from '../finding/finding.ts';

/** What the bytes of a manuscript can have wrong, before anything is read from it. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file of another kind under the name of a text. */
export type Disguise = 'docx' | 'doc' | 'rtf' | 'pdf' | 'binary';

export const notText = (disguise: Disguise): Problem => ({
  rule: 'file-kind',
  severity: 'error',
  ...disguises[disguise],
});

const saveAsText: Bilingual = {
  zh: '在 Word 或 WPS 里打开它，另存为“纯文本”，编码选 UTF-8，再把扩展名改为 .md',
  en: 'Open it in Word or WPS, save it as plain text in UTF-8, and give that file a name ending in .md',
};

const disguises: Record<Disguise, { text: Bilingual; advice: Bilingual }> = {
  docx: {
    text: {
      zh: '这个文件其实是 Word 文档（.docx）或压缩包，只是改了扩展名',
      en: 'This file is really a Word document (.docx) or an archive under another name',
    },
    advice: saveAsText,
  },
  doc: {
    text: {
      zh: '这个文件其实是 Word 或 WPS 文档（.doc、.wps），只是改了扩展名',
      en: 'This file is really a Word or WPS document (.doc, .wps) under another name',
    },
    advice: saveAsText,
  },
  rtf: {
    text: {
      zh: '这个文件其实是写字板文档（.rtf），只是改了扩展名',
      en: 'This file is really a rich text document (.rtf) under another name',
    },
    advice: saveAsText,
  },
  pdf: {
    text: {
      zh: '这个文件其实是 PDF，不是稿件',
      en: 'This file is really a PDF, not a manuscript',
    },
    advice: {
      zh: '请给出 .md 稿件',
      en: 'Name the .md manuscript instead',
    },
  },
  binary: {
    text: {
      zh: '这个文件不是纯文本，读不出文字',
      en: 'This file is not plain text',
    },
    advice: saveAsText,
  },
};

export const encodingUnknown = (): Problem => ({
  rule: 'file-encoding',
  severity: 'error',
  text: {
    zh: '看不出这个文件的文字编码：既不是 UTF-8，也不是 GB18030（GBK、GB2312）',
    en: 'The encoding of this file is neither UTF-8 nor GB18030 (GBK, GB2312)',
  },
  advice: {
    zh: '用记事本打开，看文字是否正常，再另存一份，编码选 UTF-8',
    en: 'Open it in an editor, make sure that the text looks right, and save it as UTF-8',
  },
});

export const encodingBig5 = (): Problem => ({
  rule: 'file-encoding',
  severity: 'error',
  text: {
    zh: '文件的编码是 Big5（台港澳用的繁体中文编码），不能直接读',
    en: 'The file is in Big5, an encoding of Traditional Chinese that brief does not read',
  },
  advice: {
    zh: '用 WPS 或 Word 打开，在“文件转换”里选“繁体中文（Big5）”，文字正常了，再另存为“纯文本”，编码选 UTF-8；或者运行 iconv -f BIG5-HKSCS -t UTF-8 原文件 > 新文件.md。大陆的记事本打开是乱码，不要用它保存',
    en: 'Open it in WPS or Word as Traditional Chinese (Big5), make sure that the text looks right, and save it as plain text in UTF-8; or run iconv -f BIG5-HKSCS -t UTF-8 old > new.md. Do not save it in an editor that shows garbled text',
  },
});

export const encodingDamaged = (line: number): Problem => ({
  rule: 'file-encoding',
  severity: 'error',
  text: {
    zh: `文件有损坏的字（UTF-8 编码不完整），第一处在第 ${line} 行`,
    en: `The file has damaged characters (broken UTF-8), the first on line ${line}`,
  },
  advice: {
    zh: `打开文件，把第 ${line} 行显示为“�”的字改正，再按 UTF-8 保存`,
    en: `Correct the characters shown as “�” on line ${line} and save the file as UTF-8`,
  },
});

export const encodingConverted = (encoding: Encoding): Problem => ({
  rule: 'file-encoding',
  severity: 'info',
  text: {
    zh: `文件的编码是 ${encoding.toUpperCase()}，已照此读出`,
    en: `The file is in ${encoding.toUpperCase()} and was read as such`,
  },
  advice: {
    zh: '最好另存为 UTF-8，免得别的软件读成乱码',
    en: 'Save it as UTF-8, which every program reads the same way',
  },
});
