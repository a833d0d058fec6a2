import { isoDate } from '../brief/date.ts';
import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { urlOf, xmlText } from './address.ts';

/**
 * The bulletins for search engines, the newest first (https://www.sitemaps.org/protocol.html), whose
 * limit of 50,000 addresses leaves out the oldest.
 * @param address where the archive is published, with `/` at its end
 */
export function sitemap(entries: readonly ArchiveEntry[], address: string): string {
  const newest = inTimeOrder(entries).reverse();
  const pages = newest.flatMap(({ fields, outputs }) =>
    outputs.map(({ path }) => urlElement(urlOf(address, path), isoDate(fields.date))),
  );
  const [last] = newest;
  const front = urlElement(urlOf(address), last && isoDate(last.fields.date));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[front, ...pages].slice(0, 50_000).join('')}</urlset>
`;
}

function urlElement(url: string, day: string | undefined): string {
  const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
  return `  <url><loc>${xmlText(url)}</loc>${changed}</url>\n`;
}
