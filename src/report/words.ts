import type { FaceUse, Reason } from '../build/outcome.ts';
import type { Severity } from '../finding/finding.ts';
import { roleNames } from '../fonts/roles.ts';
import { rangesOf } from './fold.ts';
import type { Language } from './language.ts';
import type { Tally, TextTally } from './tally.ts';
import { visible } from './visible.ts';

/** What the pretty reporter says in its own voice. */
export interface Words {
  severities: Record<Severity, string>;
  /** What goes before an advice. */
  advice: string;
  /** Of findings that are like those above: how many, of which rule, and on which lines. */
  folded(count: number, rule: string, lines: number[]): string;
  stdin: string;
  built: string;
  cached: string;
  due: string;
  failed: string;
  reasons: Record<Reason, string>;
  /** Between a name and what is said of it. */
  colon: string;
  pages(count: number): string;
  size(bytes: number): string;
  bracketed(facts: string[]): string;
  face(face: FaceUse): string;
  /** `ms`: wall time of the run. */
  summary(tally: Tally, ms: number): string;
  /** What `check` would say of the texts, and where to hear it. */
  texts(tally: TextTally): string;
}

export const words: Record<Language, Words> = {
  zh: {
    severities: { error: '错误', warning: '警告', info: '提示' },
    advice: '怎么办：',
    folded: (count, rule, lines) =>
      `还有${count}处 ${rule}，和上面的一样办：第${rangesOf(lines, '至').join('、')}行`,
    stdin: '标准输入',
    built: '已生成',
    cached: '没有变化',
    due: '待生成',
    failed: '未生成',
    reasons: {
      new: '新稿件',
      forced: '要求重做',
      'output-missing': '成品不在了',
      'output-changed': '成品被改动过',
      brief: 'brief换了版本',
      settings: '命令或环境的设置变了',
      manuscript: '稿件改过',
      configuration: '用到的设置改过',
      template: '模板改过',
      picture: '图片改过',
      font: '用到的字体变了',
      browser: '浏览器换了版本',
      strict: '有文字错误（--strict）',
    },
    colon: '：',
    pages: (count) => `${count}页`,
    size: kilobytes,
    bracketed: (facts) => (facts.length === 0 ? '' : `（${facts.join('，')}）`),
    face: ({ role, family, substitute }) =>
      `${roleNames[role]}：${family}${substitute ? '（代用）' : ''}`,
    summary: (tally, ms) => {
      if (isEmpty(tally)) return '没有可以生成的稿件。';
      const { issues, findings } = counted(tally, {
        built: (count) => `已生成${count}期${tally.pages > 0 ? `（共${tally.pages}页）` : ''}`,
        cached: (count) => `${count}期没有变化`,
        due: (count) => `${count}期待生成`,
        failed: (count) => `未生成${count}期`,
        skipped: (count) => `${count}期没有开始`,
        errors: (count) => `${count}处错误`,
        warnings: (count) => `${count}处警告`,
      });
      const clauses = [issues.join('，') || '一期也没有生成', findings.join('，')];
      return `${[...clauses, `用时${seconds(ms)}秒`].filter(Boolean).join('；')}。`;
    },
    texts: (tally) => {
      const { errors, warnings } = tally;
      if (errors + warnings === 0) return '文字检查没有发现问题。';
      const kinds = [
        ...(errors > 0 ? [`${errors}处错误`] : []),
        ...(warnings > 0 ? [`${warnings}处警告`] : []),
      ];
      return `另有${errors + warnings}处文字问题（${kinds.join('、')}），详见 ${checkCommand(tally)}`;
    },
  },
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    advice: 'help: ',
    folded: (count, rule, lines) =>
      `${count} more ${rule}, with the same fix: lines ${rangesOf(lines, '–').join(', ')}`,
    stdin: 'standard input',
    built: 'built',
    cached: 'unchanged',
    due: 'to be built',
    failed: 'not built',
    reasons: {
      new: 'new',
      forced: 'forced',
      'output-missing': 'output missing',
      'output-changed': 'output changed by hand',
      brief: 'different version of brief',
      settings: 'different options or environment',
      manuscript: 'manuscript changed',
      configuration: 'configuration it uses changed',
      template: 'template changed',
      picture: 'picture changed',
      font: 'font it uses changed',
      browser: 'different version of the browser',
      strict: 'errors in the text (--strict)',
    },
    colon: ': ',
    pages: (count) => plural(count, 'page'),
    size: kilobytes,
    bracketed: (facts) => (facts.length === 0 ? '' : ` (${facts.join(', ')})`),
    face: ({ role, family, substitute }) =>
      `${roleNames[role]}: ${family}${substitute ? ' (substitute)' : ''}`,
    summary: (tally, ms) => {
      if (isEmpty(tally)) return 'There are no issues to build.';
      const { issues, findings } = counted(tally, {
        built: (count) =>
          `${plural(count, 'issue')} built${tally.pages > 0 ? ` (${plural(tally.pages, 'page')})` : ''}`,
        cached: (count) => `${count} unchanged`,
        due: (count) => `${count} to be built`,
        failed: (count) => `${plural(count, 'issue')} not built`,
        skipped: (count) => `${count} not begun`,
        errors: (count) => plural(count, 'error'),
        warnings: (count) => plural(count, 'warning'),
      });
      const clauses = [issues.join(', ') || 'nothing built', findings.join(', ')];
      return `${[...clauses, `${seconds(ms)} s`].filter(Boolean).join('; ')}.`;
    },
    texts: (tally) => {
      const { errors, warnings } = tally;
      if (errors + warnings === 0) return 'The text check found nothing.';
      const kinds = [
        ...(errors > 0 ? [plural(errors, 'error')] : []),
        ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
      ];
      return `In the text: ${kinds.join(', ')}; see ${checkCommand(tally)}`;
    },
  },
};

/** The command that tells more: of a few issues by their names, else of all. */
function checkCommand({ sources }: TextTally): string {
  if (sources.length > 3) return 'brief check';
  const names = sources.map((source) => {
    const name = visible(source, 'escape');
    return /[^\p{L}\p{N}/\\:._-]/u.test(name) ? `"${name}"` : name;
  });
  return ['brief check', ...names].join(' ');
}

function isEmpty({ built, cached, due, failed, errors }: Tally): boolean {
  return built + cached + due + failed + errors === 0;
}

/** The counts in words; those of nothing are left out. */
type Counted = Exclude<keyof Tally, 'pages'>;

function counted(tally: Tally, says: Record<Counted, (count: number) => string>) {
  const say = (key: Counted) => (tally[key] === 0 ? [] : [says[key](tally[key])]);
  return {
    issues: (['built', 'cached', 'due', 'failed', 'skipped'] as const).flatMap(say),
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
