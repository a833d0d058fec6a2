import type { Bilingual, Problem } from '../finding/finding.ts';

/** A manuscript that cannot be written back as it was. */
export const notUtf8 = (isStdin: boolean): Problem => ({
  rule: 'fix-not-written',
  severity: 'warning',
  text: isStdin
    ? { zh: '标准输入不能改', en: 'Standard input cannot be changed' }
    : {
        zh: '稿件不是UTF-8编码，没有改动',
        en: 'The manuscript is not UTF-8 and was left as it is',
      },
  advice: isStdin
    ? { zh: '写明文件名再运行', en: 'Name the file' }
    : {
        zh: '在编辑器里另存为UTF-8，再运行一次',
        en: 'Save it as UTF-8 in your editor, and run brief again',
      },
});

export const manuscriptUnwritable = (path: string, why: Bilingual): Problem => ({
  rule: 'manuscript-unwritable',
  severity: 'error',
  text: { zh: `写不了 ${path}：${why.zh}`, en: `${path} cannot be written: ${why.en}` },
  advice: {
    zh: '关闭正打开着它的程序，看看有没有改它的权限，再运行一次；稿件没有改动',
    en: 'Close the program that has it open, see whether you may change it, and run brief again; the manuscript is as it was',
  },
});
