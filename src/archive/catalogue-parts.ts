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
  const partOf = (
    ofYear: readonly ArchiveEntry[],
    [label, heading]: [string, string],
    [page, file]: [string, string],
  ): CataloguePart => ({
    title: `${title}归档文件目录${heading}`,
    label,
    rows: catalogueOf(ofYear, title),
    newest: inTimeOrder(ofYear).at(-1),
    html: places.catalogueOf(`${page}.html`),
    csv: places.catalogueOf(`${file}.csv`),
    pdf: places.catalogueOf(`${file}.pdf`),
  });
  const byYear = years.map((year) =>
    partOf(
      entries.filter((entry) => yearOf(entry) === year),
      [`${year}年`, `（${year}年）`],
      [`${year}`, `${year}`],
    ),
  );
  return [partOf(entries, ['全部年份', ''], ['index', 'all']), ...byYear];
}

function yearOf({ fields }: ArchiveEntry): number {
  return fields.date.year;
}
