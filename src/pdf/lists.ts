import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { nameAt } from './objects.ts';
import { type Element, kidsOf, setType } from './tags.ts';

/** Makes items of what a list holds; Chromium leaves those with a role of their own, such as footnotes, bare. */
export function setItems(doc: PdfDocument, { dict }: Element): void {
  for (const kid of kidsOf(doc, dict)) {
    const item = elementOf(doc, kid);
    if (!item || nameAt(doc, item, 'S') !== 'NonStruct') continue;
    const types = kidsOf(doc, item).map((inner) => typeOf(doc, inner));
    if (!types.includes('LI')) setType(doc, item, 'LI');
  }
}

/** Puts what a list item holds beside its label into one body (ISO 32000-1 14.8.4.3.3). */
export function setBody(doc: PdfDocument, { dict, ref }: Element): void {
  const { PDFName } = doc.lib;
  const { context } = doc.file;
  const kids = kidsOf(doc, dict);
  const loose = kids.filter((kid) => !isPart(doc, kid));
  if (loose.length === 0 || !ref) return;
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: loose });
  const bodyRef = context.register(body);
  for (const kid of loose) {
    elementOf(doc, kid)?.set(PDFName.of('P'), bodyRef);
  }
  dict.set(PDFName.of('K'), context.obj([...kids.filter((kid) => isPart(doc, kid)), bodyRef]));
}

/** Whether a kid may stand in a list item: its label, its body, or content of its own. */
function isPart(doc: PdfDocument, kid: PDFObject): boolean {
  const type = typeOf(doc, kid);
  return type === undefined || type === 'Lbl' || type === 'LBody';
}

/** The structure type of a kid; undefined for content. */
function typeOf(doc: PdfDocument, kid: PDFObject): string | undefined {
  const element = elementOf(doc, kid);
  return element && nameAt(doc, element, 'S');
}

function elementOf(doc: PdfDocument, kid: PDFObject): PDFDict | undefined {
  const value = doc.file.context.lookup(kid);
  return value instanceof doc.lib.PDFDict ? value : undefined;
}
