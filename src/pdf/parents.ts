import type { PDFArray, PDFDict, PDFObject, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { arrayAt, dictAt, numberAt, refAt } from './objects.ts';
import { kidsOf } from './tags.ts';

/** Takes marked content of a page, by its MCID, out of the structure tree: it has become an artifact. */
export function dropContent(doc: PdfDocument, page: PDFPage, mcids: readonly number[]): void {
  replaceContent(doc, page, mcids, () => []);
}

/**
 * Tells the structure tree that marked content of a page stands in a form that the page paints (ISO
 * 32000-1 14.7.4.2). Skia says that it stands on the page itself, where a reader would not find it.
 */
export function moveContent(
  doc: PdfDocument,
  page: PDFPage,
  mcids: readonly number[],
  form: { ref: PDFRef; dict: PDFDict },
): void {
  const { PDFName, PDFNumber, PDFNull } = doc.lib;
  const { context } = doc.file;
  const parents = context.obj([]);
  replaceContent(doc, page, mcids, (mcid, element) => {
    while (parents.size() < mcid) parents.push(PDFNull);
    parents.push(element);
    return [context.obj({ Type: 'MCR', Pg: page.ref, Stm: form.ref, MCID: mcid })];
  });
  const tree = parentTree(doc);
  if (!tree) return;
  const key = numberAt(doc, tree.root, 'ParentTreeNextKey') ?? 0;
  form.dict.set(PDFName.of('StructParents'), PDFNumber.of(key));
  tree.root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  const at = tree.numbers.asArray().findIndex((_, index) => {
    return index % 2 === 0 && (numberAt(doc, tree.numbers, index) ?? 0) > key;
  });
  const place = at < 0 ? tree.numbers.size() : at;
  tree.numbers.insert(place, PDFNumber.of(key));
  tree.numbers.insert(place + 1, context.register(parents));
}

function replaceContent(
  doc: PdfDocument,
  page: PDFPage,
  mcids: readonly number[],
  replacement: (mcid: number, element: PDFRef) => PDFObject[],
): void {
  const parents = mcids.length === 0 ? undefined : parentsOf(doc, page.node);
  if (!parents) return;
  for (const mcid of [...mcids].sort((one, other) => one - other)) {
    const element = dictAt(doc, parents, mcid);
    const ref = refAt(doc, parents, mcid);
    if (!element || !ref) continue;
    const kids = kidsOf(doc, element).flatMap((kid) =>
      isContent(doc, kid, mcid, page.ref, element) ? replacement(mcid, ref) : [kid],
    );
    element.set(doc.lib.PDFName.of('K'), doc.file.context.obj(kids));
    parents.set(mcid, doc.lib.PDFNull);
  }
}

/** The elements that the marked content of a page belongs to, by MCID (ISO 32000-1 14.7.4.4). */
function parentsOf(doc: PdfDocument, page: PDFDict): PDFArray | undefined {
  const numbers = parentTree(doc)?.numbers;
  const key = numberAt(doc, page, 'StructParents');
  for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
    if (numberAt(doc, numbers, at) === key) return arrayAt(doc, numbers, at + 1);
  }
  return undefined;
}

/** Which element each piece of marked content belongs to; Skia writes the tree as one list. */
export function parentTree(doc: PdfDocument): { root: PDFDict; numbers: PDFArray } | undefined {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const tree = root && dictAt(doc, root, 'ParentTree');
  const numbers = tree && arrayAt(doc, tree, 'Nums');
  return root && numbers ? { root, numbers } : undefined;
}

/** Whether a kid of an element is the content of that MCID on that page: a number or a reference (MCR). */
function isContent(
  doc: PdfDocument,
  kid: PDFObject,
  mcid: number,
  page: PDFRef,
  element: PDFDict,
): boolean {
  const { PDFDict, PDFNumber } = doc.lib;
  const value = doc.file.context.lookup(kid);
  const reference = value instanceof PDFDict ? value : undefined;
  const number = value instanceof PDFNumber ? value.asNumber() : undefined;
  const own = (reference && refAt(doc, reference, 'Pg')) ?? refAt(doc, element, 'Pg');
  return own === page && (reference ? numberAt(doc, reference, 'MCID') : number) === mcid;
}
