import { readFile } from 'node:fs/promises';
import type { Draft } from '../build/write.ts';
import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import type { SiteOptions } from '../site/site.ts';
import { catalogueOf } from './catalogue.ts';
import { catalogueCsv } from './catalogue-csv.ts';
import { catalogueHtml } from './catalogue-html.ts';
import { atomFeed } from './feed.ts';
import { places } from './places.ts';
import { fileOf, type PublishFile } from './publish.ts';
import { sitemap } from './sitemap.ts';

/** What the archive is called and where it will stand. */
export interface ArchiveTitle {
  title: string;
  /** Where it is published, with `/` at its end. */
  address?: string;
}

/** What the site is told of the rest of the archive. */
export function siteOptions({ title, address }: ArchiveTitle): Omit<SiteOptions, 'dress'> {
  return {
    title,
    links: [{ label: '归档文件目录', path: places.catalogue }],
    ...(address !== undefined && { feed: places.feed }),
  };
}

/** The catalogue, whole and by year, as CSV and as pages; with an address, the feed and the sitemap. */
export function archiveDrafts(
  entries: readonly ArchiveEntry[],
  { title, address }: ArchiveTitle,
): Draft[] {
  const drafts = catalogueDrafts(entries, title);
  if (address === undefined) return drafts;
  // State secrets are no news for machines, wherever the archive stands.
  const open = entries.filter(({ fields }) => fields.secrecy === undefined);
  return [
    ...drafts,
    { path: places.feed, data: atomFeed(open, { address, title, path: places.feed }) },
    { path: places.sitemap, data: sitemap(open, address) },
  ];
}

function catalogueDrafts(entries: readonly ArchiveEntry[], title: string): Draft[] {
  const years = new Set(inTimeOrder(entries).map(({ fields }) => fields.date.year));
  const newestFirst = [...years].reverse();
  const links = [
    { label: '全部年份', file: 'index.html' },
    ...newestFirst.map((year) => ({ label: `${year}年`, file: `${year}.html` })),
  ];
  const parts = [
    { name: 'index', csv: 'all', heading: `${title}归档文件目录`, entries },
    ...newestFirst.map((year) => ({
      name: `${year}`,
      csv: `${year}`,
      heading: `${title}归档文件目录（${year}年）`,
      entries: entries.filter(({ fields }) => fields.date.year === year),
    })),
  ];
  return parts.flatMap(({ name, csv, heading, entries }) => {
    const rows = catalogueOf(entries);
    const download = { label: '下载（CSV，用 Excel 或 WPS 打开）', file: `${csv}.csv` };
    return [
      { path: places.catalogueOf(`${csv}.csv`), data: catalogueCsv(rows) },
      {
        path: places.catalogueOf(`${name}.html`),
        data: catalogueHtml({ title: heading, rows, links: [...links, download] }),
      },
    ];
  });
}

/**
 * Everything to be published: the drafts, and the bulletins as they were built unless a draft takes the
 * place of one, as the site's do.
 * @param sources paths of the manuscripts below the workspace, by how they are shown
 */
export function filesOf(
  drafts: readonly Draft[],
  entries: readonly ArchiveEntry[],
  sources: ReadonlyMap<string, string>,
): PublishFile[] {
  const origins = new Map<string, string | null>();
  const bulletins = entries.flatMap((entry) => {
    const source = sources.get(entry.source) ?? null;
    return entry.outputs.map(({ format, path, file, bytes, sha256 }): PublishFile => {
      origins.set(path, source);
      const pages = format === 'pdf' ? entry.pages : null;
      return { path, bytes, sha256, source, pages, read: () => readFile(file) };
    });
  });
  const made = drafts.map(({ path, data }): PublishFile => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    return { ...fileOf(path, bytes), source: origins.get(path) ?? null, read: () => bytes };
  });
  const taken = new Set(made.map(({ path }) => path));
  return [...made, ...bulletins.filter(({ path }) => !taken.has(path))];
}
