import { say } from '../../report/findings.ts';
import { line } from '../../report/json.ts';
import type { Language } from '../../report/language.ts';
import { painter } from '../../report/paint.ts';
import { visible } from '../../report/visible.ts';
import type { FileVerdict, Verification } from '../outcome.ts';
import type { VerifyForm } from './verify-forms.ts';

export interface VerifyReportOptions {
  language: Language;
  color: boolean;
  /** Only what is wrong. */
  quiet: boolean;
}

/** The report of `brief verify`: what is data goes to stdout, what is for people to stderr. */
export function renderVerification(
  verification: Verification,
  form: VerifyForm,
  options: VerifyReportOptions,
): { out: string; err: string } {
  return form === 'json'
    ? { out: json(verification, options.language), err: '' }
    : { out: '', err: pretty(verification, options) };
}

/** Whether every file is what was published. */
export function isSound({ files }: Verification): boolean {
  return files.every(({ status }) => status === 'ok');
}

function pretty(
  verification: Verification,
  { language, color, quiet }: VerifyReportOptions,
): string {
  const paint = painter(color);
  const { errors, advice } = words[language];
  const lines = verification.files.flatMap((verdict) => {
    const { path, problem } = verdict;
    if (problem === undefined) return [];
    const said = say(problem, language);
    const help = said.advice === undefined ? [] : `${paint('cyan', advice)}${said.advice}`;
    return [
      `${paint('bold', visible(path, 'escape'))} ${paint('red', errors)} ${said.text}`,
      `  ${[paint('dim', `[${problem.rule}]`), help].flat().join(' ')}`,
    ];
  });
  const parts = [lines.join('\n'), quiet ? '' : words[language].summary(countsOf(verification))];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

interface Counts {
  folder: string;
  files: number;
  bad: number;
  pdfs: number;
  pages: number;
  seconds: string;
}

function countsOf({ folder, files, ms }: Verification): Counts {
  const sound = files.filter(({ status }) => status === 'ok');
  const pdfs = sound.flatMap(({ pages }) => pages ?? []);
  return {
    folder,
    files: files.length,
    bad: files.length - sound.length,
    pdfs: pdfs.length,
    pages: pdfs.reduce((sum, pages) => sum + pages, 0),
    seconds: (ms / 1000).toFixed(1),
  };
}

/** Its shape is promised in docs/verify.md. */
function json(verification: Verification, language: Language): string {
  const { folder, files, ms } = verification;
  const count = (status: FileVerdict['status']) =>
    files.filter((verdict) => verdict.status === status).length;
  return line({
    version: 1,
    folder,
    files: files.map(({ path, status, pages, problem }) => ({
      path,
      status,
      pages: pages ?? null,
      ruleId: problem?.rule ?? null,
      message: problem?.text[language] ?? null,
      advice: problem?.advice?.[language] ?? null,
    })),
    summary: {
      ok: count('ok'),
      missing: count('missing'),
      changed: count('changed'),
      unreadable: count('unreadable'),
      unsound: count('unsound'),
      pages: count('pages'),
      extra: count('extra'),
      ms,
    },
  });
}

const words = {
  zh: {
    errors: '错误',
    advice: '怎么办：',
    summary: ({ folder, files, bad, pdfs, pages, seconds }: Counts) =>
      bad === 0
        ? `${folder} 的${files}个文件都与发布时一致，其中 PDF ${pdfs}个、${pages}页；用时${seconds}秒。`
        : `${folder} 的${files}个文件里有${bad}个不对；用时${seconds}秒。`,
  },
  en: {
    errors: 'error',
    advice: 'help: ',
    summary: ({ folder, files, bad, pdfs, pages, seconds }: Counts) =>
      bad === 0
        ? `All ${files} files of ${folder} are as published, ${pdfs} PDFs of ${pages} pages among them; ${seconds} s.`
        : `${bad} of ${files} files of ${folder} are wrong; ${seconds} s.`,
  },
};
