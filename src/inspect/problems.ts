import { basename } from 'node:path';
import { reasonOf } from '../build/problems.ts';
import { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';

/** Why a file cannot be inspected, and the way out. Exit code 2: nothing was judged. */

export const fileMissing = (name: string, cause: unknown): Failure => {
  const why = reasonOf(cause);
  // Shells of Windows pass them on as they are.
  const way = /[*?]/.test(basename(name)) ? nameEach : checkTheName;
  return new Failure(
    'usage',
    {
      zh: `文件“${name}”读不出来：${why.zh}。\n怎么办：${way.zh}。`,
      en: `The file “${name}” cannot be read: ${why.en}.\nWhat to do: ${way.en}.`,
    },
    { cause },
  );
};

const checkTheName: Bilingual = {
  zh: '看文件名和文件夹写得对不对，文件是不是正被别的程序占用',
  en: 'check its name, and that you have permission to read it',
};

const nameEach: Bilingual = {
  zh: '这里不能用“*”和“?”代替文件名，请把要检查的文件一个一个写出来',
  en: '“*” and “?” cannot stand for file names here; name each file',
};

export const fileEmpty = (): Failure =>
  new Failure('usage', {
    zh: '这是空文件，里面什么也没有。\n怎么办：重新导出PDF，或者重新下载、拷贝。',
    en: 'The file is empty.\nWhat to do: export, download or copy the PDF again.',
  });

export const notPdf = (): Failure =>
  new Failure('usage', {
    zh: '这不是PDF文件。\n怎么办：Word、WPS的稿子请先“另存为”PDF，再来检查。',
    en: 'This is not a PDF.\nWhat to do: save a Word or WPS document as PDF first.',
  });

export const pdfTruncated = (): Failure =>
  new Failure('usage', {
    zh: 'PDF不完整，后面一截没有了。\n怎么办：多半是下载或拷贝中断，请重新下载、拷贝。',
    en: 'The PDF is incomplete.\nWhat to do: download or copy it again; the transfer was probably interrupted.',
  });

export const pdfBroken = (cause: unknown): Failure =>
  new Failure(
    'usage',
    {
      zh: 'PDF坏了，里面的页面读不出来。\n怎么办：用制作它的程序重新导出；或者用PDF阅读器打开，“打印”成新的PDF。',
      en: 'The PDF is damaged.\nWhat to do: export it again, or open it in a reader and print it to a new PDF.',
    },
    { cause },
  );

export const pdfLocked = (): Failure =>
  new Failure('usage', {
    zh: 'PDF设了打开密码，读不出来。\n怎么办：用密码打开，去掉密码后另存一份，再来检查。',
    en: 'The PDF needs a password to open.\nWhat to do: open it, save a copy without the password, and inspect that.',
  });

export const pdfScanned = (pages: number): Failure =>
  new Failure('usage', {
    zh: `这是扫描件：${pages}页都是图片，没有可以测量的文字。\n怎么办：请检查排版程序导出的PDF，不要用扫描、拍照得来的。`,
    en: `This is a scan: its ${pages} pages are pictures and have no text to measure.\nWhat to do: inspect the PDF that the typesetting program exported.`,
  });

export const pdfBlank = (): Failure =>
  new Failure('usage', {
    zh: 'PDF的各页都是空白，没有可以测量的文字。\n怎么办：看导出的是不是这份文件；字如果变成了图形，请重新导出，不要“转曲”。',
    en: 'The pages have no text to measure.\nWhat to do: check that it is the right file; text converted to outlines cannot be measured.',
  });

export const pdfSideways = (): Failure =>
  new Failure('usage', {
    zh: 'PDF里的字都横着或倒着，没有正立的文字可以测量。\n怎么办：用PDF阅读器把各页转正，另存一份，再来检查。',
    en: 'The text of the PDF is sideways or upside down, and only upright text can be measured.\nWhat to do: rotate the pages in a PDF reader, save a copy, and inspect that.',
  });

/** Exit code 4. */
export const pictureUnwritten = (path: string, cause: unknown): Failure => {
  const why = reasonOf(cause);
  return new Failure(
    'write',
    {
      zh: `图存不进“${path}”：${why.zh}。\n怎么办：换一个可以写的文件夹，或者腾出磁盘空间。`,
      en: `The picture “${path}” cannot be written: ${why.en}.\nWhat to do: name a folder that you have permission to write to, or free some disk space.`,
    },
    { cause },
  );
};
