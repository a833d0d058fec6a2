import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';
import type { LedgerNumbers } from '../ledger/issue.ts';

/** What keeps a workspace or an issue from being begun. */

export const officeThere = (path: string): Failure =>
  new Failure('usage', {
    zh: `这里已经有设置文件 ${path}，什么也没有动。要改设置，直接改它；要写下一期，运行 brief new；要另建一处，写上新文件夹：brief init 文件夹`,
    en: `There is already a configuration, ${path}; nothing was changed. Edit it to change settings, run brief new to start the next issue, or name another folder: brief init folder`,
  });

/** @param office the workspace that has its manuscripts there; both absolute */
export const officeAround = (folder: string, office: string): Failure =>
  new Failure('usage', {
    zh: `${folder} 在 ${office} 的稿件文件夹里，什么也没有动：在这里再建一个，那里的简报就都排不了了。要写下一期，运行 brief new；要另建一处，到 ${office} 外面去建`,
    en: `${folder} is among the manuscripts of ${office}, so nothing was created: with another workspace here, none of them could be built. Run brief new to start the next issue, or create the other workspace outside ${office}`,
  });

/** @param cause what the system said */
export const fileUnwritable = (path: string, reason: Bilingual, cause: unknown): Failure =>
  new Failure(
    'write',
    {
      zh: `写不了 ${path}：${reason.zh}。看文件夹能不能改、磁盘满不满，再运行一次`,
      en: `${path} cannot be written: ${reason.en}. Check that you have permission to change its folder and that the disk is not full, and run brief again`,
    },
    { cause },
  );

/** @param option as typed: `--phone` */
export const answerUnsound = (option: string, { text, advice }: Problem): Failure =>
  new Failure('usage', {
    zh: `${option}：${text.zh}${advice === undefined ? '' : `。${advice.zh}`}`,
    en: `${option}: ${text.en}${advice === undefined ? '' : `. ${advice.en}`}`,
  });

export const noTerminal = (): Failure =>
  new Failure('usage', {
    zh: '这里不是终端，不能提问。请加上 --yes，内容写在选项里，如：brief init --yes --masthead 工作简报 --publisher 办公室',
    en: 'This is not a terminal, so no questions can be asked. Add --yes and give the answers as options: brief init --yes --masthead 工作简报 --publisher 办公室',
  });

export const noOffice = (cwd: string): Failure =>
  new Failure('usage', {
    zh: `${cwd} 及其上级文件夹里没有 brief.config.yaml，不知道新的一期放在哪里。请到工作文件夹里运行；还没有的，先运行 brief init`,
    en: `There is no brief.config.yaml in ${cwd} or above it, so brief does not know where the issue belongs. Run it in a workspace, or create one with brief init`,
  });

/** @param there what the file is, where its number can be read: no number of the issue that is wanted, for that was looked for */
export const issueThere = (
  path: string,
  there?: Pick<LedgerNumbers, 'masthead' | 'series' | 'year' | 'numbers'>,
): Failure => {
  const [number] = there?.numbers ?? [];
  if (there?.year === undefined || number === undefined) return fileThere(path);
  const { masthead, series, year } = there;
  const kind = series === '增刊' || series === '专刊' ? series : '';
  return new Failure('usage', {
    zh: `已经有 ${path} 这个文件，是“${masthead}”${year}年${kind}第${number}期，没有动它。给它改个名再运行；简报改了名、接着它往下编的，自己定期号、总期号：brief new --issue 期号 --total 总期号`,
    en: `${path} already exists and was not changed: it is ${kind}${kind && ' '}${number} of ${year} of “${masthead}”. Rename it and run brief again; or, if the bulletin has a new name and its numbers go on, give them: brief new --issue n --total n`,
  });
};

const fileThere = (path: string): Failure =>
  new Failure('usage', {
    zh: `已经有 ${path} 这个文件，没有动它。它就是这一期的，直接打开写；不是的，给它改个名再运行`,
    en: `${path} already exists and was not changed. If it is this issue, open it; if not, rename it and run brief again`,
  });

export const severalBulletins = (names: readonly string[]): Failure =>
  new Failure('usage', {
    zh: `这里有几种简报：${names.join('、')}。请写明是哪一种，如：brief new --masthead ${names[0]}`,
    en: `There are several bulletins here: ${names.join(', ')}. Name one of them: brief new --masthead ${names[0]}`,
  });

/** An issue of a later day is there, so that no number follows. */
export const issueLater = (why: Bilingual): Problem => ({
  rule: 'ledger-later',
  severity: 'error',
  text: why,
  advice: {
    zh: '日期写错的，改正；确要补出前面的一期，写明期号：brief new --issue 期号 --total 总期号',
    en: 'Correct the date; to insert an earlier issue, give its numbers: brief new --issue n --total n',
  },
});

/** The 期号 asked for is that of a manuscript, at which this is said. */
export const issueTaken = (number: number, year: number): Problem => ({
  rule: 'ledger-issue-taken',
  severity: 'error',
  text: {
    zh: `${year}年第${number}期已经有了，就是这一份`,
    en: `Issue ${number} of ${year} already exists: this one`,
  },
  advice: {
    zh: '要写的就是这一期，直接打开它；不是的，换一个期号',
    en: 'If it is the issue you mean, open it; if not, give another number',
  },
});

/** The 总期号 asked for is that of a manuscript, at which this is said. */
export const totalTaken = (total: number): Problem => ({
  rule: 'ledger-total-taken',
  severity: 'error',
  text: {
    zh: `总期号${total}已经有了，就是这一份`,
    en: `Total number ${total} is already in use: this one`,
  },
  advice: {
    zh: '换一个总期号；这一份写错了的，先改正它',
    en: 'Give another number, or first correct this issue if it is wrong',
  },
});

/** No way of opening a file worked. */
export const editorMissing = (path: string): Problem => ({
  rule: 'editor-missing',
  severity: 'warning',
  text: {
    zh: `打不开编辑器，请自己打开 ${path}`,
    en: `No editor could be started; open ${path} yourself`,
  },
  advice: {
    zh: '想用某个编辑器，设环境变量 EDITOR，如 code、notepad',
    en: 'Set the environment variable EDITOR to the one you want, such as code or vim',
  },
});
