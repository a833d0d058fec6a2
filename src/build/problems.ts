import type { Bilingual, Problem } from '../finding/finding.ts';
import { codeOf } from '../workspace/system-error.ts';

/** What can go wrong with an issue outside its text. */

/** @param error what the system said */
export const manuscriptUnreadable = (path: string, error: unknown): Problem => {
  const code = codeOf(error);
  // A folder is only read like a file when there is none in it.
  const why = code === 'EISDIR' ? folderEmpty : reasonOf(error);
  return {
    rule: 'manuscript-unreadable',
    severity: 'error',
    text: { zh: `读不到稿件：${why.zh}`, en: `The manuscript cannot be read: ${why.en}` },
    advice: code === 'ENOENT' ? wayToName(path) : checkTheName,
  };
};

/** @param path what was named, and is not there */
export const wayToName = (path: string): Bilingual =>
  // Shells of Windows pass them on as they are.
  /[*?]/.test(path) ? nameTheFolder : nameItWhole;

const folderEmpty: Bilingual = {
  zh: '这个文件夹里没有稿件（.md 文件）',
  en: 'there are no manuscripts (.md files) in this folder',
};

const checkTheName: Bilingual = { zh: '检查文件名和文件夹', en: 'Check the name and the folder' };

/** What stands in `briefs/2026` is often named by its last part alone, or without its ending. */
const nameItWhole: Bilingual = {
  zh: '检查文件名和文件夹；从现在所在的文件夹写起，写到 .md 为止，如 briefs/2026/52.md',
  en: 'Check the name and the folder; give the whole path from the current folder, including .md, such as briefs/2026/52.md',
};

const nameTheFolder: Bilingual = {
  zh: '这里不能用“*”和“?”代替文件名；要其中每一期，写文件夹的名字，如 briefs/2026',
  en: '“*” and “?” cannot stand for file names here; for every issue in a folder, name the folder, such as briefs/2026',
};

export const outputUnwritable = (path: string, why: Bilingual): Problem => ({
  rule: 'output-unwritable',
  severity: 'error',
  text: { zh: `写不了 ${path}：${why.zh}`, en: `${path} cannot be written: ${why.en}` },
  advice: {
    zh: '关闭正打开着它的程序，或用 -o 换一个文件夹；原有的文件没有改动',
    en: 'Close the program that has it open, or choose another folder with -o; the existing files are unchanged',
  },
});

/** The fault of one manuscript, not of the disk: the others come out, and may be published. */
export const outputNameLong = (path: string): Problem => ({
  rule: 'output-name-long',
  severity: 'error',
  text: {
    zh: `写不了 ${path}：文件名太长`,
    en: `${path} cannot be written: its name is too long`,
  },
  advice: {
    zh: '把稿件的文件名改短，如改到40个字以内；用 -o 指定的文件夹，名字也不能太长',
    en: 'Shorten the manuscript’s file name, for example to 40 characters; the name of a folder given with -o can be too long as well',
  },
});

export const outputClash = (path: string, other: string): Problem => ({
  rule: 'output-clash',
  severity: 'error',
  text: {
    zh: `与 ${other} 会生成同一个文件 ${path}`,
    en: `It would be written to ${path}, like ${other}`,
  },
  advice: { zh: '改其中一个稿件的文件名', en: 'Rename one of the manuscripts' },
});

export const inputLost = (why: Bilingual): Problem => ({
  rule: 'input-lost',
  severity: 'error',
  text: {
    zh: `排版时读不到稿件用的文件：${why.zh}`,
    en: `A file that the manuscript needs could not be read: ${why.en}`,
  },
  advice: {
    zh: '检查图片是否还在、有没有权限，再运行一次',
    en: 'Check that its pictures are still there and that you have permission to read them, then run brief again',
  },
});

/** The stack or the longest text that there can be is not enough. */
export const manuscriptTooMuch = (): Problem => ({
  rule: 'manuscript-too-much',
  severity: 'error',
  text: {
    zh: '网页标记套得太深，或者图片合起来太大，排不了',
    en: 'Its HTML is nested too deeply, or its pictures are too large together, to be laid out',
  },
  advice: {
    zh: '删去多余的网页标记，把图片缩小',
    en: 'Remove HTML that is not needed, and make the pictures smaller',
  },
});

/** @param why a whole sentence */
export const templateUnusable = (why: Bilingual): Problem => ({
  rule: 'template-unusable',
  severity: 'error',
  text: why,
  advice: {
    zh: '名称写错的，改正“模板”一项，或把它删去；模板有误的，照上面说的改模板',
    en: 'If the name is wrong, correct or delete the key “template”; if the template is at fault, fix the template',
  },
});

export const printFailed = (why: Bilingual): Problem => ({
  rule: 'print-failed',
  severity: 'error',
  text: {
    zh: `浏览器试了两次，没有印出这一期：${why.zh}`,
    en: `The browser failed twice to print this issue: ${why.en}`,
  },
  advice: {
    zh: '再运行一次；很长的稿件可用 --timeout 加长等待的秒数',
    en: 'Run brief again; for a very long manuscript, give a longer --timeout',
  },
});

/** What could not be kept is the record of what issues were made of, in the folder of outputs. */
export const cacheUnwritable = (path: string, why: Bilingual): Problem => ({
  rule: 'cache-unwritable',
  severity: 'warning',
  text: {
    zh: `记不下各期是怎样排成的（${path}：${why.zh}），没有变化的下次也要重排`,
    en: `The build cache cannot be written (${path}: ${why.en}): unchanged issues will be built again next time`,
  },
  advice: {
    zh: '删去它（可以随时删）或给它写入的权限，再运行一次',
    en: 'Delete it, which is always safe, or give yourself permission to write there, and run brief again',
  },
});

/** The system's reason, in words. */
export function reasonOf(error: unknown): Bilingual {
  const code = codeOf(error) ?? '';
  return reasons[code] ?? { zh: code || String(error), en: code || String(error) };
}

const reasons: Partial<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  EFTYPE: {
    zh: '这不是普通文件，是管道、设备之类',
    en: 'it is a pipe or a device, not a regular file',
  },
  ENXIO: {
    zh: '这不是普通文件，是管道、设备之类',
    en: 'it is a pipe or a device, not a regular file',
  },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links form a loop' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'it is too large' },
  ERR_STRING_TOO_LONG: { zh: '文件太大', en: 'it is too large' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of its path is not a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限，或文件正被占用', en: 'not permitted, or the file is in use' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'another program is using it' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  // Said on Windows of what a cloud has, and the program that fetches it from there does not run.
  UNKNOWN: {
    zh: '系统没有说明原因；放在 OneDrive 等云盘里的，看同步程序是不是开着',
    en: 'the system does not say why; if the file is in cloud storage such as OneDrive, check that its program is running',
  },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
};
