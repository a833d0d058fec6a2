import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';

/** What keeps an issue, or all of them, from being published. */

export const nameTaken = (path: string): Problem => ({
  rule: 'archive-name',
  severity: 'error',
  text: {
    zh: `这一期会占用存档自己的文件 ${path}`,
    en: `This issue would take the place of the archive’s own file ${path}`,
  },
  advice: { zh: '给稿件换一个文件名', en: 'Rename the manuscript' },
});

export const secretOnline = (secrecy: string): Problem => ({
  rule: 'archive-secret',
  severity: 'warning',
  text: {
    zh: `这一期标有密级“${secrecy}”，而设置里写了网址，存档像是要放到网上`,
    en: `This issue is marked “${secrecy}”, and the configuration states an address: is the archive going online?`,
  },
  advice: {
    zh: '涉密简报不得放到非涉密的网络上；订阅源和网站地图里不会列出这一期，其余请自行把关',
    en: 'State secrets must not go on an open network; feed and sitemap leave the issue out, the rest is yours to decide',
  },
});

export const pdfUnsound = (): Problem => ({
  rule: 'archive-pdf',
  severity: 'error',
  text: {
    zh: '这一期生成的文件读不出来，或者 PDF 不完整，没有发布',
    en: 'What was built of this issue cannot be read, or its PDF is not sound: it was not published',
  },
  advice: {
    zh: '从输出文件夹里删去这一期的 PDF，再运行一次',
    en: 'Delete its PDF from the folder of outputs and run brief again',
  },
});

export const issueLost = (): Problem => ({
  rule: 'archive-lost',
  severity: 'error',
  text: {
    zh: '存档里已有这一期，这次却没有生成，所以整个存档保持原样',
    en: 'The archive has this issue, but it was not built this time, so the archive was left as it is',
  },
  advice: {
    zh: '改正稿件再运行；确实要撤下的，把稿件移出稿件文件夹',
    en: 'Mend the manuscript and run again; to withdraw the issue, move it out of the folder of manuscripts',
  },
});

export const noArchiveWorkspace = (cwd: string): Failure =>
  new Failure('usage', {
    zh: `${cwd} 及其上级文件夹里没有 brief.config.yaml，不知道哪些稿件要存档。请到稿件所在的工作文件夹里运行`,
    en: `There is no brief.config.yaml in ${cwd} or above it, so brief does not know what to archive. Run it in the workspace`,
  });

export const nothingToArchive = (folder: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 里没有稿件（.md 文件），没有可以存档的`,
    en: `There are no manuscripts (.md files) in ${folder}, so there is nothing to archive`,
  });

/** @param other a folder of the workspace that the archive would mix with */
export const folderTaken = (folder: string, other: string): Failure =>
  new Failure('usage', {
    zh: `存档不能放在 ${folder}：它和 ${other} 混在一起了。请用 -o 另选一个文件夹`,
    en: `The archive cannot lie in ${folder}, which mixes with ${other}. Choose another folder with -o`,
  });

export const folderForeign = (folder: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 里有别的文件，又不是 brief 的存档，所以没有写入。请用 -o 选一个空文件夹或新文件夹`,
    en: `${folder} holds other files and is no archive of brief’s, so nothing was written. Choose an empty or new folder with -o`,
  });

export const notAnArchive = (folder: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 不是 brief 的存档：里面没有 manifest.json 和 SHA256SUMS。请写明存档的文件夹，如：brief verify archive`,
    en: `${folder} is no archive of brief’s: it has neither manifest.json nor SHA256SUMS. Name the folder, such as: brief verify archive`,
  });

export const archiveUnwritable = (path: string, why: Bilingual, cause: unknown): Failure =>
  new Failure(
    'write',
    {
      zh: `写不了 ${path}：${why.zh}。存档没有写完，再运行一次就会接着写`,
      en: `${path} cannot be written: ${why.en}. The archive is not complete; run brief again to go on`,
    },
    { cause },
  );
