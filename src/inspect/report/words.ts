import type { Language } from '../../report/language.ts';
import type { Authority } from '../judgement/expectation.ts';
import type { Verdict } from '../outcome.ts';
import type { Column } from './table.ts';
import type { InspectTally } from './tally.ts';

/** What the report says in its own voice. */
interface Words {
  stdin: string;
  error: string;
  columns: Column[];
  sections: Record<Authority, string>;
  heading(name: string, pages: number): string;
  summary(counts: { standard: number; custom: number; unknown: number }): string;
  drawn(path: string): string;
  total(tally: InspectTally): string;
}

export const verdictNames: Record<Language, Record<Verdict, string>> = {
  zh: { fits: '符合', deviates: '偏差', unknown: '无法判断' },
  en: { fits: 'fits', deviates: 'deviates', unknown: 'unknown' },
};

export const words: Record<Language, Words> = {
  zh: {
    stdin: '标准输入',
    error: '错误：',
    columns: columns('', '项目', '实测', '要求', '条号', '结论'),
    sections: {
      standard: 'GB/T 9704-2012 的要求',
      custom: '惯例（各单位可以不同，偏差只作提示）',
    },
    heading: (name, pages) => `${name}（${pages}页）`,
    summary: ({ standard, custom, unknown }) =>
      [
        standard === 0 ? '与标准没有偏差' : `与标准有${standard}项偏差`,
        custom === 0 ? '' : `；与惯例有${custom}项不同`,
        unknown === 0 ? '' : `；${unknown}项无法判断`,
        '。',
      ].join(''),
    drawn: (path) => `已画 ${path}`,
    total: ({ files, fits, deviates, unreadable }) =>
      `检查了${files}个文件：${fits}个符合标准，${deviates}个有偏差，${unreadable}个检查不了。`,
  },
  en: {
    stdin: 'standard input',
    error: 'error: ',
    columns: columns('', 'What', 'Measured', 'Expected', 'Clause', 'Verdict'),
    sections: {
      standard: 'Required by GB/T 9704-2012',
      custom: 'Common practice (offices differ; deviations are only notes)',
    },
    heading: (name, pages) => `${name} (${pages === 1 ? '1 page' : `${pages} pages`})`,
    summary: ({ standard, custom, unknown }) =>
      [
        `Deviations from the standard: ${standard}`,
        `; from common practice: ${custom}`,
        unknown === 0 ? '' : `; unknown: ${unknown}`,
        '.',
      ].join(''),
    drawn: (path) => `drew ${path}`,
    total: ({ files, fits, deviates, unreadable }) =>
      `Inspected ${files}: ${fits} meet the standard, ${deviates} deviate, ${unreadable} could not be inspected.`,
  },
};

function columns(...heads: string[]): Column[] {
  // Measured and wanted may be long; the others are short.
  return heads.map((head, index) => ({ head, grow: index === 2 || index === 3 }));
}
