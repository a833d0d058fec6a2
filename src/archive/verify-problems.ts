import type { Bilingual, Problem } from '../finding/finding.ts';

/** What can have become of a published file. */

export const fileMissing = (advice = repair): Problem => ({
  rule: 'verify-missing',
  severity: 'error',
  text: { zh: '文件不见了', en: 'The file is missing' },
  advice,
});

export const fileChanged = (advice = repair): Problem => ({
  rule: 'verify-changed',
  severity: 'error',
  text: { zh: '内容与发布时不同', en: 'Its content differs from what was published' },
  advice,
});

/** The bytes may be the same, but they are kept elsewhere. */
export const fileLinked = (): Problem => ({
  ...fileChanged(),
  text: {
    zh: '这里是一个链接，文件在别处：拷贝存档时不会一起拷走',
    en: 'It is a link to a file elsewhere, which is not copied with the archive',
  },
});

export const fileUnreadable = (why: Bilingual): Problem => ({
  rule: 'verify-unreadable',
  severity: 'error',
  text: { zh: `读不出来：${why.zh}`, en: `It cannot be read: ${why.en}` },
  advice: {
    zh: '看有没有读它的权限；都有而仍读不出，磁盘可能坏了，先把存档抄到别处',
    en: 'Check that you have permission to read it; if you have, the disk may be failing: copy the archive elsewhere first',
  },
});

/** A folder stands in its place: no matter of rights or disks. */
export const fileFolder = (why: Bilingual): Problem => ({
  ...fileUnreadable(why),
  advice: {
    zh: '把这个文件夹移到存档外面，再在工作文件夹里运行 brief archive',
    en: 'Move the folder out of the archive, then run brief archive in the workspace',
  },
});

/** @param isChanged it is not what was published either; else it was published like that */
export const pdfDamaged = (isChanged: boolean): Problem => ({
  rule: 'verify-pdf',
  severity: 'error',
  text: isChanged
    ? {
        zh: 'PDF 已损坏，内容与发布时不同',
        en: 'The PDF is damaged; its content differs from what was published',
      }
    : { zh: 'PDF 不完整，发布时就是这样', en: 'The PDF is damaged, and was published that way' },
  advice: repair,
});

export const pagesDiffer = (there: number, recorded: number): Problem => ({
  rule: 'verify-pages',
  severity: 'error',
  text: {
    zh: `PDF 有${there}页，记录的是${recorded}页`,
    en: `The PDF has ${there} pages instead of the ${recorded} on record`,
  },
  advice: repair,
});

export const fileExtra = (): Problem => ({
  rule: 'verify-extra',
  severity: 'error',
  text: { zh: '这个文件不是发布的', en: 'This file was not published' },
  advice: { zh: '移到别处，或删去', en: 'Move it elsewhere, or delete it' },
});

/** What helps an archive, as `brief archive` knows it. */
export const repair: Bilingual = {
  zh: '在工作文件夹里运行 brief archive，会按稿件重新写好',
  en: 'Run brief archive in the workspace: it writes the file again from the manuscripts',
};

/** What helps where neither record tells `brief archive` that the folder is an archive. */
export const startAnew: Bilingual = {
  zh: '从备份里拷回 manifest.json 和 SHA256SUMS；没有备份的，给整个文件夹改个名，再在工作文件夹里运行 brief archive，会按稿件另做一份',
  en: 'Copy manifest.json and SHA256SUMS back from a backup; without one, rename the whole folder and run brief archive in the workspace: it makes the archive again from the manuscripts',
};
