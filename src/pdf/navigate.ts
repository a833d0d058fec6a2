import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { boxAround } from './box.ts';
import type { PdfDocument } from './document.ts';
import { corners, type Matrix } from './matrix.ts';
import { arrayAt, dictAt, nameAt, numbersAt, textAt, valueAt } from './objects.ts';
import type { Bookmark, Link } from './reading.ts';

/** The links of a page; `base` leads from its user space to mm from its top left. */
export function readLinks(doc: PdfDocument, page: PDFDict, base: Matrix): Link[] {
  const annotations = arrayAt(doc, page, 'Annots');
  if (!annotations) return [];
  return annotations.asArray().flatMap((_, index) => {
    const annotation = dictAt(doc, annotations, index);
    if (!annotation || nameAt(doc, annotation, 'Subtype') !== 'Link') return [];
    const box = boxAround(corners(base, numbersAt(doc, annotation, 'Rect')));
    return [{ ...box, ...targetOf(doc, annotation) }];
  });
}

/** The bookmarks from top to bottom. */
export function readOutline(doc: PdfDocument): Bookmark[] {
  const root = dictAt(doc, doc.file.catalog, 'Outlines');
  return root ? bookmarksUnder(doc, root, 1, new Set()) : [];
}

/** @param seen those found so far: in a damaged file one may stand under itself */
function bookmarksUnder(
  doc: PdfDocument,
  parent: PDFDict,
  level: number,
  seen: Set<PDFDict>,
): Bookmark[] {
  return bookmarksBelow(doc, parent).flatMap((item) => {
    if (seen.has(item)) return [];
    seen.add(item);
    const page = targetOf(doc, item).page ?? 0;
    const bookmark = { title: textAt(doc, item, 'Title') ?? '', level, page };
    return [bookmark, ...bookmarksUnder(doc, item, level + 1, seen)];
  });
}

/** The bookmarks right below the outline, or below one of them; each once, though a damaged file lead back to one. */
export function bookmarksBelow(doc: PdfDocument, parent: PDFDict): PDFDict[] {
  const items = new Set<PDFDict>();
  let item = dictAt(doc, parent, 'First');
  while (item && !items.has(item)) {
    items.add(item);
    item = dictAt(doc, item, 'Next');
  }
  return [...items];
}

/** Where a link or bookmark leads: by `Dest`, or by an action (ISO 32000-1 12.3.2, 12.6.4). */
export function targetOf(doc: PdfDocument, source: PDFDict): Pick<Link, 'url' | 'page'> {
  const action = dictAt(doc, source, 'A');
  const url = action && textAt(doc, action, 'URI');
  if (url !== undefined) return { url };
  const destination = valueAt(doc, source, 'Dest') ?? (action && valueAt(doc, action, 'D'));
  const page = destination && pageOf(doc, destination);
  return page === undefined ? {} : { page };
}

function pageOf(doc: PdfDocument, destination: PDFObject): number | undefined {
  const { PDFName, PDFArray } = doc.lib;
  if (destination instanceof PDFName) {
    const named = dictAt(doc, doc.file.catalog, 'Dests');
    const found = named && valueAt(doc, named, destination.decodeText());
    return found && pageOf(doc, found);
  }
  if (!(destination instanceof PDFArray)) return undefined;
  const index = doc.file.getPages().findIndex(({ ref }) => ref === destination.get(0));
  return index < 0 ? undefined : index + 1;
}
