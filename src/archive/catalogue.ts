import { dateDigits, numberInOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { bareMasthead } from '../ledger/issue.ts';

/** One line of a 归档文件目录, as text (DA/T 22-2015 5.5). */
export interface CatalogueRow {
  /** 序号, from 1. */
  serial: number;
  /** 文号: what stands on a bulletin in place of one is its number. */
  number: string;
  /** 责任者. */
  publisher: string;
  /** 题名; one that is not on the bulletin stands in [ ]. */
  title: string;
  /** 日期 in eight digits. */
  date: string;
  /** 密级 with its term; empty where there is none. */
  secrecy: string;
  /** 页数. */
  pages: number;
  /** 备注: 刊别 where it is not 正刊, and the masthead where the catalogue does not tell it. */
  note: string;
  /** Path of the bulletin below the folder of the archive. */
  path: string;
}

/** The columns in their order; 档号 is left to the archivist, for only the archive can give it. */
export const catalogueColumns = [
  '序号',
  '档号',
  '文号',
  '责任者',
  '题名',
  '日期',
  '密级',
  '页数',
  '备注',
] as const;

/**
 * The catalogue of some issues, in the order of their dates.
 * @param name of the bulletin, as the catalogue is headed: in the years before it had that name, no issue has it
 */
export function catalogueOf(
  entries: readonly ArchiveEntry[],
  name = entries[0]?.fields.masthead ?? '',
): CatalogueRow[] {
  const isMixed = entries.some(
    ({ fields }) => bareMasthead(fields.masthead) !== bareMasthead(name),
  );
  return numberInOrder(entries).map(([serial, entry]) => {
    const { fields, number, titles, pages, outputs } = entry;
    const { masthead, series, publisher, date, secrecy = '' } = fields;
    const notes = [isMixed ? masthead : '', series === '正刊' ? '' : series];
    return {
      serial,
      number,
      publisher,
      title: titles.length > 0 ? titles.join('；') : `[${masthead}${number}]`,
      date: dateDigits(date),
      secrecy,
      pages,
      note: notes.filter((note) => note !== '').join('，'),
      path: outputs[0]?.path ?? entry.name,
    };
  });
}

/** The texts of a row, one for each column. */
export function cellsOf(row: CatalogueRow): string[] {
  const { serial, number, publisher, title, date, secrecy, pages, note } = row;
  return [`${serial}`, '', number, publisher, title, date, secrecy, `${pages}`, note];
}
