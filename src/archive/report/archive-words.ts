import type { Language } from '../../report/language.ts';
import type { Archive } from '../outcome.ts';

/** What an archive comes to in numbers. */
export interface ArchiveCounts {
  issues: number;
  published: number;
  unpublished: number;
  pages: number;
  errors: number;
  warnings: number;
}

/** The last line of the report: what became of the archive, in one sentence or two. */
export function archiveSummary(
  archive: Archive,
  counts: ArchiveCounts,
  language: Language,
): string {
  const { status, folder, changes, ms } = archive;
  const say = words[language];
  const found = [
    ...(counts.errors > 0 ? [say.errors(counts.errors)] : []),
    ...(counts.warnings > 0 ? [say.warnings(counts.warnings)] : []),
  ].join(say.comma);
  const clauses = {
    checked: [say.checked(counts.issues), found || say.sound],
    refused: [say.refused(folder), found],
    published: [
      say.published(folder, counts.published, counts.pages),
      counts.unpublished > 0 ? say.unpublished(counts.unpublished) : '',
      say.changes(changes.written, changes.removed, changes.unchanged),
      found,
    ],
  }[status];
  const time = say.time((ms / 1000).toFixed(1));
  return `${[...clauses, time].filter((clause) => clause !== '').join(say.semicolon)}${say.stop}`;
}

const words = {
  zh: {
    comma: '，',
    semicolon: '；',
    stop: '。',
    errors: (count: number) => `${count}处错误`,
    warnings: (count: number) => `${count}处警告`,
    checked: (issues: number) => `核对了${issues}期`,
    sound: '期号、总期号都对',
    refused: (folder: string) => `没有发布，${folder} 保持原样`,
    published: (folder: string, issues: number, pages: number) =>
      `已发布到 ${folder}：${issues}期，${pages}页`,
    unpublished: (issues: number) => `${issues}期没有发布`,
    changes: (written: number, removed: number, unchanged: number) =>
      written + removed === 0
        ? `${unchanged}个文件都没有变`
        : `写了${written}个文件，删了${removed}个，${unchanged}个没有变`,
    time: (seconds: string) => `用时${seconds}秒`,
  },
  en: {
    comma: ', ',
    semicolon: '; ',
    stop: '.',
    errors: (count: number) => plural(count, 'error'),
    warnings: (count: number) => plural(count, 'warning'),
    checked: (issues: number) => `${plural(issues, 'issue')} checked`,
    sound: 'all numbers are correct',
    refused: (folder: string) => `nothing was published, ${folder} is unchanged`,
    published: (folder: string, issues: number, pages: number) =>
      `published to ${folder}: ${plural(issues, 'issue')}, ${plural(pages, 'page')}`,
    unpublished: (issues: number) => `${plural(issues, 'issue')} not published`,
    changes: (written: number, removed: number, unchanged: number) =>
      written + removed === 0
        ? `all ${plural(unchanged, 'file')} unchanged`
        : `${plural(written, 'file')} written, ${removed} removed, ${unchanged} unchanged`,
    time: (seconds: string) => `${seconds} s`,
  },
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
