import type { PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { setBody, setItems } from './lists.ts';
import { dictAt, nameAt, textAt } from './objects.ts';
import { type Element, setType, structureElements } from './tags.ts';

/**
 * Makes Chromium's structure tree one that PDF/UA-1 accepts (ISO 14289-1 7.1–7.6): types of PDF 2.0 are
 * mapped to those of 1.7, lists are of items and items of bodies, a figure is what has a text in place of
 * the picture, and no level of headings is passed over.
 */
export function setStructure(
  doc: PdfDocument,
  elements: readonly Element[] = structureElements(doc),
): void {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  if (!root) return;
  const outer: number[] = [];
  const strange = new Set<string>();
  for (const element of elements) {
    const type = nameAt(doc, element.dict, 'S') ?? '';
    const level = /^H(\d+)$/.exec(type)?.[1];
    if (level !== undefined) setType(doc, element.dict, `H${nestedLevel(outer, Number(level))}`);
    else if (type === 'L') setItems(doc, element);
    else if (type === 'LI') setBody(doc, element);
    else if (type === 'Figure' && !isDescribed(doc, element.dict))
      setType(doc, element.dict, 'Div');
    else if (!standardTypes.has(type)) strange.add(type);
  }
  setRoles(doc, root, [...strange].sort());
}

function setRoles(doc: PdfDocument, root: PDFDict, types: readonly string[]): void {
  if (types.length === 0) return;
  const roles = types.map((type) => [type, nearest.get(type) ?? 'NonStruct']);
  root.set(doc.lib.PDFName.of('RoleMap'), doc.file.context.obj(Object.fromEntries(roles)));
}

function isDescribed(doc: PdfDocument, element: PDFDict): boolean {
  return [textAt(doc, element, 'Alt'), textAt(doc, element, 'ActualText')].some(
    (text) => text !== undefined && text.trim() !== '',
  );
}

/** The level of a heading when none above it may be missing; `outer` holds the levels it stands under. */
function nestedLevel(outer: number[], level: number): number {
  while ((outer.at(-1) ?? 0) >= level) outer.pop();
  outer.push(level);
  return Math.min(outer.length, 6);
}

/**
 * What types that PDF 1.7 does not know are nearest to; Chromium writes these three of PDF 2.0:
 * https://source.chromium.org/chromium/chromium/src/+/main:printing/common/metafile_utils.cc
 */
const nearest = new Map([
  ['Aside', 'Div'],
  ['Em', 'Span'],
  ['Strong', 'Span'],
]);

/** ISO 32000-1 14.8.4. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
