import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';
import { codeOf } from '../workspace/system-error.ts';

/** What keeps an issue, or all of them, from being published. */

export const nameTaken = (path: string): Problem => ({
  rule: 'archive-name',
  severity: 'error',
  text: {
    zh: `这一期会占用存档自己的文件 ${path}`,
    en: `This issue would overwrite the archive’s own file ${path}`,
  },
  advice: { zh: '给稿件换一个文件名', en: 'Rename the manuscript' },
});

export const secretOnline = (secrecy: string): Problem => ({
  rule: 'archive-secret',
  severity: 'warning',
  text: {
    zh: `这一期标有密级“${secrecy}”，而设置里写了网址，存档像是要放到网上`,
    en: `This issue is marked “${secrecy}”, and the configuration has an “address”: will the archive go online?`,
  },
  advice: {
    zh: '涉密简报不得放到非涉密的网络上；订阅源和网站地图里不会列出这一期，其余请自行把关',
    en: 'State secrets must not be put on an open network; the feed and the sitemap leave the issue out, the rest is for you to decide',
  },
});

export const pdfUnsound = (): Problem => ({
  rule: 'archive-pdf',
  severity: 'error',
  text: {
    zh: '这一期生成的文件读不出来，或者 PDF 不完整，没有发布',
    en: 'The output of this issue cannot be read, or its PDF is damaged: it was not published',
  },
  advice: {
    zh: '从输出文件夹里删去这一期的 PDF，再运行一次',
    en: 'Delete its PDF from the output folder and run brief again',
  },
});

export const issueLost = (): Problem => ({
  rule: 'archive-lost',
  severity: 'error',
  text: {
    zh: '存档里已有这一期，这次却没有生成，所以整个存档保持原样',
    en: 'The archive has this issue, but it was not built this time, so the archive was left unchanged',
  },
  advice: mendOrWithdraw,
});

/** @param former its name in the archive, such as `2020/2161` */
export const movedIssueLost = (former: string): Problem => ({
  rule: 'archive-lost',
  severity: 'error',
  text: {
    zh: `存档里有 ${former}，原处已没有它的稿件，像是移到了这里；这次却没有生成，所以整个存档保持原样`,
    en: `The archive has ${former}, whose manuscript is no longer where it was and seems to be this one; it was not built this time, so the archive was left unchanged`,
  },
  advice: mendOrWithdraw,
});

const mendOrWithdraw: Bilingual = {
  zh: '改正稿件再运行；确实要撤下的，把稿件移出稿件文件夹',
  en: 'Correct the manuscript and run brief again; to withdraw the issue, move it out of the manuscripts folder',
};

/** @param names such as `2020/2161` */
export const issuesWithdrawn = (names: readonly string[]): Problem => ({
  rule: 'archive-withdrawn',
  severity: 'warning',
  text: {
    zh: `撤下了存档里原有的${names.length}期，它们已经没有稿件：${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}`,
    en: `Withdrawn from the archive because their manuscripts are gone (${names.length}): ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and others' : ''}`,
  },
  advice: {
    zh: '本来就要撤下的，不用管；稿件是误删、误移的，放回原处，再运行一次',
    en: 'If you meant to withdraw them, nothing more is needed; if a manuscript is gone by mistake, put it back and run brief again',
  },
});

/** @param names such as `2020/2161` */
export const issuesReplaced = (names: readonly string[]): Problem => ({
  rule: 'archive-replaced',
  severity: 'warning',
  text: {
    zh: `发布过的${names.length}期和上次排的不一样，换成了新的：${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}`,
    en: `Published before, different now, and replaced (${names.length}): ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and others' : ''}`,
  },
  advice: {
    zh: '本来就要改的，不用管；设置里改了责编、电话等，往期不该跟着变的，把原来的写进往期的稿件，再运行一次',
    en: 'If you meant to change them, nothing more is needed; if they followed a change in brief.config.yaml and should not, put the old value into their manuscripts and run brief again',
  },
});

/** @param why the first thing that went wrong */
export const catalogueUnprinted = (why: Bilingual): Problem => ({
  rule: 'catalogue-unprinted',
  severity: 'warning',
  text: {
    zh: `归档文件目录没有印成 PDF：${why.zh}`,
    en: `The catalogue was not printed as PDF: ${why.en}`,
  },
  advice: {
    zh: '网页和 CSV 的目录已经发布，可以照用；再运行一次 brief archive 会重印',
    en: 'The catalogue was published as a web page and as CSV; run brief archive again to print the PDF',
  },
});

export const catalogueGlyphs = (path: string, characters: readonly string[]): Problem => ({
  rule: 'catalogue-glyph',
  severity: 'warning',
  text: {
    zh: `${path} 里这些字没有字体可用，印成了“〓”：${characters.join('')}`,
    en: `${path}: no font has these characters, so “〓” is printed for them: ${characters.join('')}`,
  },
  advice: {
    zh: '把有这些字的字体放进 fonts 文件夹，再运行一次',
    en: 'Put a font that has them into the fonts folder and run brief again',
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
    en: `The archive cannot be in ${folder}, which overlaps with ${other}. Choose another folder with -o`,
  });

export const folderForeign = (folder: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 里有别的文件，又不是 brief 的存档，所以没有写入。请用 -o 选一个空文件夹或新文件夹，或给它改个名`,
    en: `${folder} holds other files and is not an archive made by brief, so nothing was written. Choose an empty or new folder with -o, or rename this one`,
  });

export const archiveOfOthers = (folder: string, issues: number): Failure =>
  new Failure('usage', {
    zh: `${folder} 里发布过的${issues}期，这个工作文件夹里一期也没有，像是别处的存档，所以保持原样。请用 -o 另选一个文件夹；确实要换成这里的，先给它改个名，再运行`,
    en: `None of the ${issues} issues published in ${folder} belongs to this workspace: it seems to be somebody else’s archive, and was left unchanged. Choose another folder with -o; or, to replace it, rename it and run brief again`,
  });

/** @param path of a file or a folder; absolute */
export const fileForeign = (path: string): Failure =>
  new Failure('usage', {
    zh: `${path} 不是 brief 发布的，却占着要发布的文件的位置，所以存档保持原样。请把它移到存档外面，再运行一次`,
    en: `${path} was not published by brief but is in the way of a file to be published, so the archive was left unchanged. Move it out of the archive and run brief again`,
  });

export const archiveUnreadable = (folder: string, why: Bilingual): Failure =>
  new Failure('usage', {
    zh: `读不了 ${folder} 里的存档：${why.zh}。请看它是不是文件夹、名字是不是太长、有没有读它的权限`,
    en: `The archive in ${folder} cannot be read: ${why.en}. Check that it is a folder, that its name is not too long, and that you have permission to read it`,
  });

export const notAnArchive = (folder: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 不是 brief 的存档：里面没有 manifest.json 和 SHA256SUMS。请写明存档的文件夹，如：brief verify archive`,
    en: `${folder} is not an archive made by brief: it has neither manifest.json nor SHA256SUMS. Name the archive folder, for example: brief verify archive`,
  });

export const archiveMissing = (folder: string): Failure =>
  new Failure('usage', {
    zh: `没有 ${folder} 这个文件夹。存档在别处的，写明在哪里，如：brief verify E:\\存档；还没有发布过的，先在工作文件夹里运行 brief archive`,
    en: `There is no folder ${folder}. Say where the archive is, for example: brief verify /mnt/archive; or publish one first by running brief archive in the workspace`,
  });

/** Before anything was begun: the run could not even say that it is at work. */
export const archiveClosed = (file: string, why: Bilingual, cause: unknown): Failure =>
  new Failure(
    'write',
    {
      zh: `写不了 ${file}：${why.zh}。什么也没有发布，存档保持原样。请先解决，或用 -o 换一个写得进去的文件夹，再运行`,
      en: `${file} cannot be written: ${why.en}. Nothing was published, and the archive is unchanged. Correct this, or choose a folder that can be written to with -o, and run brief again`,
    },
    { cause },
  );

export const archiveUnwritable = (path: string, why: Bilingual, cause: unknown): Failure =>
  new Failure(
    'write',
    {
      zh: `写不了 ${path}：${why.zh}。存档没有写完${wayToWrite(cause).zh}，再运行一次就会接着写`,
      en: `${path} cannot be written: ${why.en}. The archive is incomplete${wayToWrite(cause).en}; run brief again to continue`,
    },
    { cause },
  );

/** What helps first; of most errors nothing that brief could know. */
function wayToWrite(cause: unknown): Bilingual {
  return codeOf(cause) === 'ENAMETOOLONG'
    ? {
        zh: '：把稿件的文件名、它所在的文件夹或 -o 的文件夹的名字改短',
        en: ': shorten the name of the manuscript, of a folder it is in, or of the folder given by -o',
      }
    : { zh: '', en: '' };
}

export const outputReplaced = (path: string): Failure =>
  new Failure('write', {
    zh: `正要发布 ${path}，它的成品被另一个程序换掉了（是不是同时在运行 brief build？）。存档没有写完，再运行一次就会接着写`,
    en: `While ${path} was being published, another program replaced the output it is copied from (is brief build running?). The archive is incomplete; run brief again to continue`,
  });

/** @param who the other run, as people know it */
export const archiveBusy = (file: string, who: Bilingual): Failure =>
  new Failure('usage', {
    zh: `${who.zh}正在发布这个存档，所以这次什么也没有做。等它结束再运行；确知没有别的 brief 在运行的，删去 ${file} 再试`,
    en: `${who.en} is publishing this archive, so nothing was done. Run brief again when it has finished; if you are sure that no other brief is running, delete ${file}`,
  });
