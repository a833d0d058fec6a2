/** A path with `/` as a relative reference in HTML: names may hold anything. */
export function hrefOf(path: string): string {
  return path
    .split('/')
    .map((name) => (name === '..' ? name : encodeURIComponent(name)))
    .join('/');
}

/** The whole address of a file of the archive; `address` ends with `/`. */
export function urlOf(address: string, path: string): string {
  return new URL(hrefOf(path), address).href;
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
