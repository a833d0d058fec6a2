import type { Source } from '../build/outcome.ts';
import { type Severity, severityOf } from '../finding/finding.ts';
import { joined } from '../language/edit.ts';
import { findingsOf } from '../report/findings.ts';
import { githubFindings } from '../report/github.ts';
import { line, messageOf } from '../report/json.ts';
import type { Language } from '../report/language.ts';
import { prettyFindings, type ReportOptions } from '../report/pretty.ts';
import { visible } from '../report/visible.ts';
import { aroundChange, changedLines } from './change.ts';
import type { Checked, CheckedIssue } from './check.ts';
import { commonest } from './commonest.ts';
import type { CheckForm } from './forms.ts';
import { sarif } from './sarif.ts';

export interface CheckTally {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  fixed: number;
}

/** What a check says on stdout and on stderr. */
export function renderCheck(
  checked: Checked,
  form: CheckForm,
  options: ReportOptions & { fix: boolean; dryRun: boolean },
): { out: string; err: string } {
  const { language, checkout } = options;
  const sources = [...checked.configurations, ...checked.issues];
  const closing = `${closingText(checked, options)}\n`;
  switch (form) {
    case 'json':
      return { out: json(checked, language), err: '' };
    case 'sarif':
      return { out: line(sarif(sources, language, checkout)), err: '' };
    case 'github':
      return {
        out: githubFindings(sources, language, checkout),
        err: options.quiet ? '' : closing,
      };
    case 'pretty': {
      const diff = options.dryRun
        ? checked.issues.map((issue) => diffOf(issue, language)).join('')
        : '';
      const found = prettyFindings(sources, { ...options, verbose: true });
      const gap = found !== '' && !options.quiet ? '\n' : '';
      return { out: diff, err: `${found}${gap}${options.quiet ? '' : closing}` };
    }
  }
}

/** The check in numbers; findings of configurations count too. */
export function tallyOf({ issues, configurations }: Checked): CheckTally {
  const severities = [...configurations, ...issues].flatMap(({ file }) =>
    file.messages.map(severityOf),
  );
  const count = (wanted: Severity): number =>
    severities.filter((severity) => severity === wanted).length;
  return {
    files: issues.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixed: issues.reduce((sum, { fixed }) => sum + fixed, 0),
  };
}

function json(checked: Checked, language: Language): string {
  return line({
    version: 1,
    configurations: checked.configurations.map((source) => sourceOf(source, language)),
    issues: checked.issues.map((issue) => ({ ...sourceOf(issue, language), fixed: issue.fixed })),
    summary: { ...tallyOf(checked), ms: Math.round(checked.ms) },
  });
}

function sourceOf({ source, file }: Source, language: Language) {
  const text = String(file);
  return {
    source,
    messages: findingsOf({ source, file }, language).map((said) => {
      const fix = said.fix && joined(said.fix, text);
      const message = messageOf(said);
      return fix === undefined
        ? message
        : { ...message, fix: { range: [fix.start, fix.end], text: fix.text } };
    }),
  };
}

/** What would change, line by line, in the manner of a diff. */
function diffOf({ source, change }: CheckedIssue, language: Language): string {
  if (change === undefined) return '';
  let last = 0;
  return changedLines(change.before, change.after)
    .map(({ line, before, after }) => {
      const place = line === last ? '' : `${visible(source)}:${line}\n`;
      last = line;
      const [was, is] = aroundChange(before ?? '', after ?? '', 16);
      return [
        place,
        before === undefined ? '' : `- ${shownLine(was, language)}\n`,
        after === undefined ? '' : `+ ${shownLine(is, language)}\n`,
      ].join('');
    })
    .join('');
}

/** A blank line would not be seen. */
function shownLine(line: string, language: Language): string {
  return line === '' ? closings[language].blank : visible(line);
}

function closingText(
  checked: Checked,
  { language, fix, dryRun }: { language: Language; fix: boolean; dryRun: boolean },
): string {
  const { summary, fixed, planned, fixable, foreign, unread } = closings[language];
  const tally = tallyOf(checked);
  const count = fixableIn(checked.issues.filter(({ isForeign }) => isForeign !== true));
  const later = fixableIn(checked.issues) - count;
  const offers = [count > 0 ? fixable(count) : '', later > 0 ? foreign(later) : ''];
  const offer = fix ? '' : offers.join('');
  const done = tally.fixed === 0 ? offer : (dryRun ? planned : fixed)(tally.fixed);
  const left =
    checked.unread.length === 0 ? '' : unread(checked.unread.map((path) => visible(path)));
  return summary(tally) + done + commonest(checked.issues, language) + left;
}

function fixableIn(issues: readonly CheckedIssue[]): number {
  const messages = issues.flatMap(({ file }) => file.messages);
  return messages.filter((message) => message.fix !== undefined).length;
}

/** So many names tell enough. */
const shown = 5;

function some(paths: readonly string[], sign: string): string {
  return paths.slice(0, shown).join(sign);
}

interface Closings {
  /** In the place of a blank line. */
  blank: string;
  summary(tally: CheckTally): string;
  /** What was set right, what would be, what could be. */
  fixed(count: number): string;
  planned(count: number): string;
  fixable(count: number): string;
  /** What could be in manuscripts that are not UTF-8. */
  foreign(count: number): string;
  /** What lies among the manuscripts and is none. */
  unread(paths: string[]): string;
}

const closings: Record<Language, Closings> = {
  zh: {
    blank: '（空行）',
    summary: ({ files, errors, warnings, infos }) =>
      `检查了${files}期：${errors}处错误，${warnings}处警告，${infos}处提示。`,
    fixed: (count) => `改了${count}处。`,
    planned: (count) => `能改${count}处，这次没有动稿件；去掉 --dry-run 就改。`,
    fixable: (count) => `其中${count}处加 --fix 就能直接改。`,
    foreign: (count) => `稿件另存为 UTF-8 以后，有${count}处加 --fix 能直接改。`,
    unread: (paths) =>
      `\n稿件文件夹里有${paths.length}个文件没有读，稿件只认 .md：${some(paths, '、')}${paths.length > shown ? '等' : ''}。`,
  },
  en: {
    blank: '(blank line)',
    summary: ({ files, errors, warnings, infos }) =>
      `Checked: ${files}. Errors: ${errors}, warnings: ${warnings}, notes: ${infos}.`,
    fixed: (count) => ` Fixed: ${count}.`,
    planned: (count) => ` Would fix: ${count}; nothing was changed.`,
    fixable: (count) => ` --fix can fix ${count} of them.`,
    foreign: (count) => ` Once the manuscript is saved as UTF-8, --fix can fix ${count}.`,
    unread: (paths) =>
      `\nNot read, because manuscripts end in .md (${paths.length}): ${some(paths, ', ')}${paths.length > shown ? ', …' : ''}.`,
  },
};
