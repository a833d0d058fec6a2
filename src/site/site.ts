import type { Draft } from '../build/write.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { type Archive, arrange } from './arrange.ts';
import { bindBulletins } from './bulletin/bind.ts';
import type { Site } from './document.ts';
import { frontPage } from './front.ts';
import { listingPages } from './listing.ts';
import type { SiteOptions } from './options.ts';
import { places } from './places.ts';
import { searchPage } from './search.ts';
import { searchParts } from './search-parts.ts';
import { searchScript } from './search-script.ts';
import { dressSite } from './style.ts';

/**
 * The archive as a web site: the index by year and by column, search, and the HTML bulletins with
 * shared style and faces, linked to their neighbours. Paths are relative to the folder of the archive,
 * with `/`; the PDFs are expected at the paths of their entries. The same entries give the same bytes.
 * @throws the system's error when a finished bulletin cannot be read, Failure `internal` when it is none
 */
export async function publishSite(entries: ArchiveEntry[], options: SiteOptions): Promise<Draft[]> {
  const archive = arrange(entries);
  const parts = searchParts(archive);
  const script = await searchScript();
  const pagesOf = (css: string): Draft[] => {
    const site = { ...options, archive, css };
    return [frontPage(site), ...listings(site), searchPage(site, parts, script)];
  };
  // The style holds a face cut down to what the pages show, so their words are needed before its name.
  const words = [...pagesOf(''), script, ...parts.map(({ draft }) => draft)].map(
    ({ data }) => data,
  );
  const style = await dressSite(options, words);
  return [
    ...pagesOf(style.path),
    ...style.drafts,
    script,
    ...parts.map(({ draft }) => draft),
    ...(await bindBulletins(archive, options)),
  ];
}

function listings(site: Site): Draft[] {
  const { years, columns }: Archive = site.archive;
  return [
    ...years.flatMap(({ year, entries }) =>
      listingPages(site, {
        title: `${year}年`,
        place: (part) => places.year(year, part),
        entries,
        group: ({ fields: { date } }) =>
          // The last or the first issue of a year may have come out in the next or the one before.
          `${date.year === year ? '' : `${date.year}年`}${date.month}月`,
      }),
    ),
    ...columns.flatMap(({ column, entries }) =>
      listingPages(site, {
        title: `【${column}】`,
        place: (part) => places.column(column, part),
        entries,
        group: ({ fields }) => `${fields.year}年`,
      }),
    ),
  ];
}
