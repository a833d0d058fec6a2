import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { type CatalogueRow, catalogueOf } from './catalogue.ts';
import { places } from './places.ts';

/** A catalogue of the archive: of all years, or of one. */
export interface CataloguePart {
  title: string;
  /** What leads to it from the others. */
  label: string;
  rows: CatalogueRow[];
  newest: ArchiveEntry | undefined;
  /** Paths in the archive. */
  html: string;
  csv: string;
  pdf: string;
}

/** The catalogues of an archive, the whole one first, then by year with the newest first. */
export function catalogueParts(entries: readonly ArchiveEntry[], title: string): CataloguePart[] {
  const years = [...new Set(inTimeOrder(entries).map(yearOf))].reverse();
  const whole = partOf(`${title}归档文件目录`, '全部年份', ['index', 'all'], entries);
  const byYear = years.map((year) =>
    partOf(
      `${title}归档文件目录（${year}年）`,
      `${year}年`,
      [`${year}`, `${year}`],
      entries.filter((entry) => yearOf(entry) === year),
    ),
  );
  return [whole, ...byYear];
}

function partOf(
  title: string,
  label: string,
  [page, file]: [string, string],
  entries: readonly ArchiveEntry[],
): CataloguePart {
  return {
    title,
    label,
    rows: catalogueOf(entries),
    newest: inTimeOrder(entries).at(-1),
    html: places.catalogueOf(`${page}.html`),
    csv: places.catalogueOf(`${file}.csv`),
    pdf: places.catalogueOf(`${file}.pdf`),
  };
}

function yearOf({ fields }: ArchiveEntry): number {
  return fields.date.year;
}
