import type { FaceUse } from '../build/outcome.ts';
import type { Severity } from '../finding/finding.ts';
import { roleNames } from '../fonts/roles.ts';
import type { Language } from './language.ts';
import type { Tally } from './tally.ts';

/** What the pretty reporter says in its own voice. */
export interface Words {
  severities: Record<Severity, string>;
  /** What goes before an advice. */
  advice: string;
  stdin: string;
  built: string;
  failed: string;
  pages(count: number): string;
  size(bytes: number): string;
  bracketed(facts: string[]): string;
  face(face: FaceUse): string;
  /** `ms`: wall time of the run. */
  summary(tally: Tally, ms: number): string;
}

export const words: Record<Language, Words> = {
  zh: {
    severities: { error: '错误', warning: '警告', info: '提示' },
    advice: '怎么办：',
    stdin: '标准输入',
    built: '已生成',
    failed: '未生成',
    pages: (count) => `${count}页`,
    size: kilobytes,
    bracketed: (facts) => (facts.length === 0 ? '' : `（${facts.join('，')}）`),
    face: ({ role, family, substitute }) =>
      `${roleNames[role]}：${family}${substitute ? '（代用）' : ''}`,
    summary: (tally, ms) => {
      if (isEmpty(tally)) return '没有可以生成的稿件。';
      const { issues, findings } = counted(tally, {
        built: (count) => `已生成${count}期`,
        failed: (count) => `未生成${count}期`,
        errors: (count) => `${count}处错误`,
        warnings: (count) => `${count}处警告`,
      });
      const clauses = [issues.join('，') || '一期也没有生成', findings.join('，')];
      return `${[...clauses, `用时${seconds(ms)}秒`].filter(Boolean).join('；')}。`;
    },
  },
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    advice: 'help: ',
    stdin: 'standard input',
    built: 'built',
    failed: 'not built',
    pages: (count) => plural(count, 'page'),
    size: kilobytes,
    bracketed: (facts) => (facts.length === 0 ? '' : ` (${facts.join(', ')})`),
    face: ({ role, family, substitute }) =>
      `${roleNames[role]}: ${family}${substitute ? ' (stand-in)' : ''}`,
    summary: (tally, ms) => {
      if (isEmpty(tally)) return 'There are no issues to build.';
      const { issues, findings } = counted(tally, {
        built: (count) => `${plural(count, 'issue')} built`,
        failed: (count) => `${plural(count, 'issue')} not built`,
        errors: (count) => plural(count, 'error'),
        warnings: (count) => plural(count, 'warning'),
      });
      const clauses = [issues.join(', ') || 'nothing built', findings.join(', ')];
      return `${[...clauses, `${seconds(ms)} s`].filter(Boolean).join('; ')}.`;
    },
  },
};

function isEmpty({ built, failed, errors }: Tally): boolean {
  return built + failed + errors === 0;
}

/** The counts in words; those of nothing are left out. */
function counted(tally: Tally, says: Record<keyof Tally, (count: number) => string>) {
  const say = (key: keyof Tally) => (tally[key] === 0 ? [] : [says[key](tally[key])]);
  return {
    issues: [...say('built'), ...say('failed')],
    findings: [...say('errors'), ...say('warnings')],
  };
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
