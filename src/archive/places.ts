import { isSitePlace } from '../site/places.ts';

/** Where the archive's own files lie below its folder, beside the site's and the bulletins. */
export const places = {
  catalogue: 'catalogue/index.html',
  catalogueOf: (name: string) => `catalogue/${name}`,
  feed: 'feed.xml',
  sitemap: 'sitemap.xml',
};

/** What the archive keeps for itself, as a folder or as a file, in which no folder can be either. */
const ownFirst = /^(?:catalogue|feed\.xml|sitemap\.xml|manifest\.json|sha256sums)\//iu;

/** Whether a path belongs to the archive itself, so that no bulletin may lie there. */
export function isOwnPlace(path: string): boolean {
  // Windows and macOS hold names that differ only in case to be the same.
  return isSitePlace(path) || ownFirst.test(path);
}
