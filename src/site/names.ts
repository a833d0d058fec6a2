import type { Fields } from '../brief/fields.ts';
import { numberLines } from '../bulletin/head.ts';
import type { ArchiveEntry } from '../entries/entry.ts';

/** 2020年第52期, 2020年第7-8期合刊, 2020年第3期（增刊）. */
export function issueName({ fields }: ArchiveEntry): string {
  return `${fields.year}年${numberLines(numbersOf(fields), ['第{issue}期']).join('')}`;
}

/** 总第2161期; absent in the runs that do not count on. */
export function totalName({ fields: { total } }: ArchiveEntry): string | undefined {
  return total === undefined ? undefined : `总第${total}期`;
}

/** The titles of an issue; its number where it has none. */
export function titlesOf(entry: ArchiveEntry): string[] {
  return entry.titles.length > 0 ? entry.titles : [issueName(entry)];
}

/** What to open for an issue: its web page where there is one. */
export function mainOutput({ outputs }: ArchiveEntry): string | undefined {
  return (outputs.find(({ format }) => format === 'html') ?? outputs[0])?.path;
}

function numbersOf({ issue, series }: ArchiveEntry['fields']): Fields {
  return { issue, series };
}
