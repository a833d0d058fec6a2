import { posix } from 'node:path';
import type { Draft } from '../build/write.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import type { Shelf } from '../fonts/shelf.ts';
import type { SiteOptions } from '../site/options.ts';
import { readPlain } from '../workspace/plain-file.ts';
import { catalogueCsv } from './catalogue-csv.ts';
import { catalogueHtml } from './catalogue-html.ts';
import type { CataloguePart } from './catalogue-parts.ts';
import type { PrintedCatalogue } from './catalogue-print.ts';
import { dressCatalogues } from './catalogue-style.ts';
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

/** What the catalogues of an archive are published from. */
export interface Catalogues {
  parts: readonly CataloguePart[];
  prints: readonly PrintedCatalogue[];
  dress: Shelf['dress'];
}

/** The catalogues, as CSV and as pages, and as printed; with an address, the feed and the sitemap. */
export async function archiveDrafts(
  entries: readonly ArchiveEntry[],
  { title, address }: ArchiveTitle,
  catalogues: Catalogues,
): Promise<ArchiveDraft[]> {
  const drafts = [...(await catalogueDrafts(catalogues)), ...catalogues.prints];
  if (address === undefined) return drafts;
  // State secrets are no news for machines, wherever the archive stands.
  const open = entries.filter(({ fields }) => fields.secrecy === undefined);
  return [
    ...drafts,
    { path: places.feed, data: atomFeed(open, { address, title, path: places.feed }) },
    { path: places.sitemap, data: sitemap(open, address) },
  ];
}

/** A file that is made of the whole archive; a PDF says its pages. */
export interface ArchiveDraft extends Draft {
  pages?: number;
}

async function catalogueDrafts({ parts, prints, dress }: Catalogues): Promise<Draft[]> {
  const printed = new Set(prints.map(({ path }) => path));
  const pages = (css: string) =>
    parts.map((part) => ({ path: part.html, data: cataloguePage(part, parts, printed, css) }));
  // The style holds a face cut down to what the pages show, so they are needed before its name.
  const style = await dressCatalogues(
    pages('').map(({ data }) => data),
    dress,
  );
  const tables = parts.map(({ csv, rows }) => ({ path: csv, data: catalogueCsv(rows) }));
  return [...tables, ...pages(style.path), ...style.drafts];
}

function cataloguePage(
  { title, rows, csv, pdf }: CataloguePart,
  parts: readonly CataloguePart[],
  printed: ReadonlySet<string>,
  css: string,
): string {
  const links = [
    ...parts.map(({ label, html }) => ({ label, file: posix.basename(html) })),
    { label: '下载（CSV，用 Excel 或 WPS 打开）', file: posix.basename(csv) },
    ...(printed.has(pdf) ? [{ label: '打印（PDF，A4横排）', file: posix.basename(pdf) }] : []),
  ];
  return catalogueHtml({ title, rows, links, css });
}

/**
 * Everything to be published: the drafts, and the bulletins as they were built unless a draft takes the
 * place of one, as the site's do.
 * @param sources paths of the manuscripts below the workspace, by how they are shown
 */
export function filesOf(
  drafts: readonly ArchiveDraft[],
  entries: readonly ArchiveEntry[],
  sources: ReadonlyMap<string, string>,
): PublishFile[] {
  const origins = new Map<string, string | null>();
  const bulletins = entries.flatMap((entry) => {
    const source = sources.get(entry.source) ?? null;
    return entry.outputs.map(({ format, path, file, bytes, sha256 }): PublishFile => {
      origins.set(path, source);
      const pages = format === 'pdf' ? entry.pages : null;
      return { path, bytes, sha256, source, pages, read: () => readPlain(file) };
    });
  });
  const made = drafts.map(({ path, data, pages = null }): PublishFile => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const source = origins.get(path) ?? null;
    return { ...fileOf(path, bytes), source, pages, read: () => bytes };
  });
  const taken = new Set(made.map(({ path }) => path));
  return [...made, ...bulletins.filter(({ path }) => !taken.has(path))];
}
