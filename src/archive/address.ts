import { referenceOf } from '../site/places.ts';

/** The whole address of a file of the archive, or without a path of the archive; `address` ends with `/`. */
export function urlOf(address: string, path = ''): string {
  return new URL(referenceOf(path), address).href;
}

/** Text as it stands in XML, in an element or in an attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
