import { isSitePlace } from '../site/places.ts';

/** Where the archive's own files lie below its folder, beside the site's and the bulletins. */
export const places = {
  catalogue: 'catalogue/index.html',
  catalogueOf: (name: string) => `catalogue/${name}`,
  feed: 'feed.xml',
  sitemap: 'sitemap.xml',
};

/** Whether a path belongs to the archive itself, so that no bulletin may lie there. */
export function isOwnPlace(path: string): boolean {
  // Windows and macOS hold names that differ only in case to be the same.
  return isSitePlace(path) || /^catalogue\//iu.test(path);
}
