import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { PdfDocument } from '../../../src/pdf/document.ts';
import { arrayAt, dictAt, nameAt, numberAt, valueAt } from '../../../src/pdf/objects.ts';

/** What the parent tree holds under a key (ISO 32000-1 14.7.4.4). */
export function parentAt(doc: PdfDocument, key: number | undefined): PDFObject | undefined {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const tree = root && dictAt(doc, root, 'ParentTree');
  const numbers = tree && arrayAt(doc, tree, 'Nums');
  const at = numbers?.asArray().findIndex((_, index) => {
    return index % 2 === 0 && numberAt(doc, numbers, index) === key;
  });
  if (!numbers || at === undefined || at < 0) return undefined;
  return valueAt(doc, numbers, at + 1);
}

/** The dictionaries at a key, be they one or a list. */
export function dictsAt(doc: PdfDocument, parent: PDFDict, key: string): PDFDict[] {
  const one = dictAt(doc, parent, key);
  const list = arrayAt(doc, parent, key);
  if (!list) return one ? [one] : [];
  return list.asArray().flatMap((_, index) => dictAt(doc, list, index) ?? []);
}

export type Kid = readonly [type: string, dict: PDFDict];

/** The elements in an element, those in a NonStruct as if in its place. */
export function kidsOf(doc: PdfDocument, parent: PDFDict): Kid[] {
  return dictsAt(doc, parent, 'K').flatMap((dict): Kid[] => {
    const type = nameAt(doc, dict, 'S');
    if (type === undefined) return [];
    return type === 'NonStruct' ? kidsOf(doc, dict) : [[roleOf(doc, dict), dict]];
  });
}

/** The structure type of an element, mapped to one that PDF 1.7 knows. */
export function roleOf(doc: PdfDocument, element: PDFDict): string {
  const type = nameAt(doc, element, 'S') ?? '';
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const roles = root && dictAt(doc, root, 'RoleMap');
  return (roles && !standardTypes.has(type) && nameAt(doc, roles, type)) || type;
}

export const standardTypes = new Set([
  ...'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private'.split(' '),
  ...'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot'.split(' '),
  ...'Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(' '),
]);
