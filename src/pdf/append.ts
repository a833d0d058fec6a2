import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { renumberElements } from './ids.ts';
import { bookmarksBelow } from './navigate.ts';
import { dictAt, numberAt, refAt } from './objects.ts';
import { parentTree } from './parents.ts';
import { kidsOf, structureElements } from './tags.ts';

/**
 * Puts the pages of another document behind those of the first, with what the structure tree and the bookmarks say of
 * them, as if Chromium had printed both at once. Both are as it prints them, tagged, with headings and no links. The
 * other is used up.
 */
export function appendPdf(doc: PdfDocument, other: PdfDocument): void {
  const copier = doc.lib.PDFObjectCopier.for(other.file.context, doc.file.context);
  const append: Append = { doc, other, copy: (object) => copier.copy(object) };
  const name = `page${doc.file.getPageCount() + 1}-`;
  renumberElements(other, structureElements(other), name);
  appendPages(append);
  appendElements(append);
  appendParents(append);
  appendBookmarks(append);
}

interface Append {
  doc: PdfDocument;
  other: PdfDocument;
  /** Copies an object and all it refers to, each but once. */
  copy<T extends PDFObject>(object: T): T;
}

function appendPages({ doc, other, copy }: Append): void {
  const { PDFName, PDFNumber, PDFPage, PDFPageLeaf } = doc.lib;
  const before = nextKey(doc);
  for (const { node, ref } of other.file.getPages()) {
    const key = numberAt(other, node, 'StructParents');
    if (key !== undefined) node.set(PDFName.of('StructParents'), PDFNumber.of(before + key));
    const copied = copy(ref);
    const leaf = doc.file.context.lookup(copied);
    if (leaf instanceof PDFPageLeaf) doc.file.addPage(PDFPage.of(leaf, copied, doc.file));
  }
}

/** The one document of the tree goes on with what the other's holds. */
function appendElements({ doc, other, copy }: Append): void {
  const { PDFName, PDFDict } = doc.lib;
  const [into, from] = [documentElement(doc), documentElement(other)];
  if (!into || !from) return;
  const kids = kidsOf(other, from.dict).map((kid) => {
    // What is above it stays behind.
    other.file.context.lookup(kid, PDFDict).delete(PDFName.of('P'));
    const copied = copy(kid);
    doc.file.context.lookup(copied, PDFDict).set(PDFName.of('P'), into.ref);
    return copied;
  });
  into.dict.set(PDFName.of('K'), doc.file.context.obj([...kidsOf(doc, into.dict), ...kids]));
}

function documentElement(doc: PdfDocument): Member | undefined {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  return root && memberAt(doc, root, 'K');
}

/** A dictionary that others refer to. */
interface Member {
  dict: PDFDict;
  ref: PDFRef;
}

function memberAt(doc: PdfDocument, holder: PDFDict, key: string): Member | undefined {
  const [dict, ref] = [dictAt(doc, holder, key), refAt(doc, holder, key)];
  return dict && ref && { dict, ref };
}

/** Which element each piece of the pages belongs to (ISO 32000-1 14.7.4.4). */
function appendParents({ doc, other, copy }: Append): void {
  const { PDFName, PDFNumber } = doc.lib;
  const [into, from] = [parentTree(doc), parentTree(other)];
  if (!into || !from) return;
  const before = nextKey(doc);
  for (let at = 0; at + 1 < from.numbers.size(); at += 2) {
    into.numbers.push(PDFNumber.of(before + (numberAt(other, from.numbers, at) ?? 0)));
    into.numbers.push(copy(from.numbers.get(at + 1)));
  }
  into.root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(before + nextKey(other)));
}

function nextKey(doc: PdfDocument): number {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  return (root && numberAt(doc, root, 'ParentTreeNextKey')) ?? 0;
}

/** The other's are of lower headings: they go below the last at the top, where Chromium would have put them. */
function appendBookmarks({ doc, other, copy }: Append): void {
  const { PDFName } = doc.lib;
  const [root, from] = [outlines(doc), outlines(other)];
  const above = root && memberAt(doc, root, 'Last');
  const before = above && memberAt(doc, above.dict, 'Last');
  const first = from && memberAt(other, from, 'First');
  const last = from && memberAt(other, from, 'Last');
  if (!above || !before || !first || !last) return;
  for (const item of bookmarksBelow(other, from)) item.delete(PDFName.of('Parent'));
  before.dict.set(PDFName.of('Next'), copy(first.ref));
  dictAt(doc, before.dict, 'Next')?.set(PDFName.of('Prev'), before.ref);
  above.dict.set(PDFName.of('Last'), copy(last.ref));
  for (const item of bookmarksBelow(doc, above.dict)) item.set(PDFName.of('Parent'), above.ref);
  for (const open of [root, above.dict]) grow(doc, open, numberAt(other, from, 'Count') ?? 0);
}

function outlines(doc: PdfDocument): PDFDict | undefined {
  return dictAt(doc, doc.file.catalog, 'Outlines');
}

/** How many bookmarks are shown below one that is open (ISO 32000-1 12.3.3). */
function grow(doc: PdfDocument, parent: PDFDict, by: number): void {
  const count = (numberAt(doc, parent, 'Count') ?? 0) + by;
  parent.set(doc.lib.PDFName.of('Count'), doc.lib.PDFNumber.of(count));
}
