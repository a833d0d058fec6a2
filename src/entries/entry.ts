import type { CivilDate } from '../brief/fields.ts';
import type { Format } from '../build/outcome.ts';
import type { Series } from '../ledger/issue.ts';

/** One published issue, as the index, the search, the catalogue and the feed know it. */
export interface ArchiveEntry {
  /** Path of the manuscript, as shown to people. */
  source: string;
  /** Path below the folder of manuscripts, with `/` and without extension: `2020/2161`. */
  name: string;
  fields: ArchiveFields;
  /** The number as it is printed, its lines joined: 第52期（总第2161期）. */
  number: string;
  /** 【栏目】 of its articles in their order, each once. */
  columns: string[];
  /** Titles of its articles in their order; empty where the manuscript has none. */
  titles: string[];
  /** Everything there is to read in it (按语, text, 供稿, attachments), a paragraph a line; for search. */
  text: string;
  /** Pages of the PDF. */
  pages: number;
  /** HTML first, then PDF. */
  outputs: ArchiveOutput[];
}

/** What an issue is called and when it came out; numbers are text, as typed (`08`, `7-8`). */
export interface ArchiveFields {
  masthead: string;
  issue: string;
  /** Absent in the runs that do not count on, such as some offices' 增刊. */
  total?: string;
  /** 年份 as stated, else the year of the date. */
  year: number;
  series: Series;
  publisher: string;
  date: CivilDate;
  /** As stated: 密级 with its term, 秘密★1年. */
  secrecy?: string;
}

/** A finished bulletin and its place in the archive. */
export interface ArchiveOutput {
  format: Format;
  /** Below the folder of the archive, with `/`: `2020/2161.pdf`. */
  path: string;
  /** Absolute path of what `build` made. */
  file: string;
  /** Of the bytes that `build` made. */
  bytes: number;
  /** Lower-case hexadecimal, of the same bytes. */
  sha256: string;
}
