import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { dictAt, nameAt, numberAt, refAt, valueAt } from './objects.ts';

/** The place of marked content in the structure tree (ISO 32000-1 14.7). */
export interface Tag {
  /** Rank in reading order within the whole document. */
  readonly order: number;
  /** Structure types from the root down: `Document`, `Table`, `TR`, `TH`, `NonStruct`. */
  readonly path: readonly string[];
  /** The element the content belongs to, from 1 in the order of `structureElements`; the parts of one element may stand on several pages. */
  readonly element: number;
}

/** Finds the tag of marked content by its page and its MCID. */
export type TagLookup = (page: PDFRef, mcid: number) => Tag | undefined;

/** Reads the structure tree. Without one every lookup is undefined. */
export function readTags(doc: PdfDocument): TagLookup {
  const tags = new Map<string, Tag>();
  const add = (mark: Mark) => tags.set(key(mark.page, mark.mcid), toTag(mark, tags.size));
  walk(doc, add, []);
  return (page, mcid) => tags.get(key(page, mcid));
}

function key(page: PDFRef, mcid: number): string {
  return `${page.tag} ${mcid}`;
}

/** A structure element; without a reference when it stands directly in its parent. */
export interface Element {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
}

/** What an element or the root holds; a single kid may stand without an array around it. */
export function kidsOf(doc: PdfDocument, element: PDFDict): PDFObject[] {
  const kids = valueAt(doc, element, 'K');
  if (kids instanceof doc.lib.PDFArray) return kids.asArray();
  const only = refAt(doc, element, 'K') ?? kids;
  return only ? [only] : [];
}

/** The elements of the structure tree in reading order. */
export function structureElements(doc: PdfDocument): Element[] {
  const elements: Element[] = [];
  walk(doc, () => undefined, elements);
  return elements;
}

/** Gives an element another structure type. */
export function setType(doc: PdfDocument, element: PDFDict, type: string): void {
  element.set(doc.lib.PDFName.of('S'), doc.lib.PDFName.of(type));
}

interface Mark {
  page: PDFRef;
  mcid: number;
  path: readonly string[];
  element: number;
}

function toTag({ path, element }: Mark, order: number): Tag {
  return { order, path, element };
}

/** What is handed down while walking: the nearest element's number, its types and its page. */
interface Place {
  path: readonly string[];
  page: PDFRef | undefined;
  element: number;
}

/** What a walk through the tree tells: marked content to `visit`; elements are added to the list. */
interface Walk {
  doc: PdfDocument;
  visit: (mark: Mark) => void;
  elements: Element[];
  /** Those gone through: in a damaged file one may hold itself. */
  seen: Set<PDFDict>;
}

/** Goes through the tree depth first. */
function walk(doc: PdfDocument, visit: Walk['visit'], elements: Element[]): void {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const place: Place = { path: [], page: undefined, element: 0 };
  if (root) goThrough({ doc, visit, elements, seen: new Set() }, root, place);
}

function goThrough(walk: Walk, parent: PDFDict, place: Place): void {
  for (const item of kidsOf(walk.doc, parent)) goInto(walk, item, place);
}

function goInto(walk: Walk, item: PDFObject, { path, page, element }: Place): void {
  const { doc, visit, elements, seen } = walk;
  const { PDFDict: Dict, PDFNumber, PDFRef: Ref } = doc.lib;
  const value = doc.file.context.lookup(item);
  if (value instanceof PDFNumber && page) visit({ page, mcid: value.asNumber(), path, element });
  if (!(value instanceof Dict)) return;
  const type = nameAt(doc, value, 'S');
  const own = refAt(doc, value, 'Pg') ?? page;
  if (type !== undefined) {
    if (seen.has(value)) return;
    seen.add(value);
    elements.push({ dict: value, ref: item instanceof Ref ? item : undefined });
    goThrough(walk, value, { path: [...path, type], page: own, element: elements.length });
    return;
  }
  const mcid = numberAt(doc, value, 'MCID');
  if (mcid !== undefined && own) visit({ page: own, mcid, path, element });
}
