import type { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { arrayAt, dictAt, refAt, textAt, valueAt } from './objects.ts';
import { type Element, structureElements } from './tags.ts';

/**
 * Renames the structure elements by their rank in reading order. Skia names them after the browser's
 * nodes, so the names tell what the page had shown before:
 * https://skia.googlesource.com/skia/+/refs/heads/main/src/pdf/SkPDFTag.cpp
 * @param begin what all the new names begin with
 */
export function renumberElements(
  doc: PdfDocument,
  elements = structureElements(doc),
  begin = 'node',
): void {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  if (!root || !valueAt(doc, root, 'IDTree')) return;
  const names = new Map<string, string>();
  for (const { dict } of elements) {
    const id = textAt(doc, dict, 'ID');
    if (id !== undefined) names.set(id, `${begin}${String(names.size + 1).padStart(8, '0')}`);
  }
  for (const { dict } of elements) rename(doc, dict, names);
  replaceTree(doc, root, elements);
}

function rename(doc: PdfDocument, element: PDFDict, names: ReadonlyMap<string, string>): void {
  const { PDFName, PDFString } = doc.lib;
  const name = names.get(textAt(doc, element, 'ID') ?? '');
  if (name !== undefined) element.set(PDFName.of('ID'), PDFString.of(name));
  for (const attributes of attributesOf(doc, element)) {
    const headers = arrayAt(doc, attributes, 'Headers');
    for (const index of headers?.asArray().keys() ?? []) {
      const header = headers && names.get(textAt(doc, headers, index) ?? '');
      if (header !== undefined) headers?.set(index, PDFString.of(header));
    }
  }
}

/** The attribute dictionaries of an element (ISO 32000-1 14.7.5): one or a list. */
function attributesOf(doc: PdfDocument, element: PDFDict): PDFDict[] {
  const one = dictAt(doc, element, 'A');
  if (one) return [one];
  const list = arrayAt(doc, element, 'A');
  return (list?.asArray() ?? []).flatMap((_, index) => (list && dictAt(doc, list, index)) ?? []);
}

/** A name tree holds its names in order (ISO 32000-1 7.9.6): the renamed elements need a new one. */
function replaceTree(doc: PdfDocument, root: PDFDict, elements: readonly Element[]): void {
  const { PDFName, PDFString } = doc.lib;
  const { context } = doc.file;
  deleteTree(doc, root, 'IDTree');
  const entries = elements.flatMap(({ dict, ref }) => {
    const name = textAt(doc, dict, 'ID');
    return name !== undefined && ref ? [PDFString.of(name), ref] : [];
  });
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: entries })));
}

function deleteTree(doc: PdfDocument, parent: PDFDict | PDFArray, key: string | number): void {
  const ref = refAt(doc, parent, key);
  const kids = dictAt(doc, parent, key);
  const list = kids && arrayAt(doc, kids, 'Kids');
  for (const index of list?.asArray().keys() ?? []) if (list) deleteTree(doc, list, index);
  if (ref) doc.file.context.delete(ref);
}
