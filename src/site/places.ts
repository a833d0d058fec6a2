import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/**
 * Where the pages of the site lie below the folder of the archive, with `/`. Bulletins lie where their
 * manuscripts do below `briefs/`; the site keeps to `index.html` and one folder.
 */
export const places = {
  front: 'index.html',
  search: 'site/search.html',
  year: (year: number, part: number) => `site/${year}${suffix(part)}.html`,
  /** A column may be called anything, a file may not. */
  column: (column: string, part: number) => `site/column-${hashOf(column)}${suffix(part)}.html`,
  /** Named by its content: a browser may keep it for ever. */
  asset: (name: string, extension: string, data: Uint8Array | string) =>
    `site/assets/${name}-${hashOf(data)}.${extension}`,
};

/** Whether a path below the folder of the archive is the site's own: no bulletin may lie there. */
export function isSitePlace(path: string): boolean {
  // Windows and macOS hold names that differ only in case to be the same.
  return /^(?:index\.html(?:$|\/)|site\/)/iu.test(path);
}

/** The relative address of one file as seen from another. */
export function linkTo(target: string, from: string): string {
  return referenceOf(posix.relative(posix.dirname(from), target));
}

/** A path with `/` as a relative reference: names may hold anything. */
export function referenceOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function suffix(part: number): string {
  return part === 1 ? '' : `-${part}`;
}

function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 10);
}
