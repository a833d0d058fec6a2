import type { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { bookmarksBelow, targetOf } from './navigate.ts';
import { arrayAt, dictAt, nameAt, textAt } from './objects.ts';
import { emBox, mmPerPt, type PdfReading, type TextRun } from './reading.ts';

/**
 * Has each bookmark lead to the top of its heading's first line. Chromium takes the ink of the first characters for
 * it, which a hollow face does not have.
 */
export function settleBookmarks(doc: PdfDocument, reading: PdfReading): void {
  const headings = reading.pages.map(({ runs }) => runs.filter(isHeading));
  for (const item of itemsUnder(doc, dictAt(doc, doc.file.catalog, 'Outlines'))) {
    const { page } = targetOf(doc, item);
    const destination = arrayAt(doc, item, 'Dest');
    if (page === undefined || !destination || nameAt(doc, destination, 1) !== 'XYZ') continue;
    const run = takeFirst(headings[page - 1] ?? [], textAt(doc, item, 'Title') ?? '');
    const height = reading.pages[page - 1]?.height;
    if (run !== undefined && height !== undefined) lead(doc, destination, run, height);
  }
}

function itemsUnder(doc: PdfDocument, parent: PDFDict | undefined): PDFDict[] {
  const items = parent ? bookmarksBelow(doc, parent) : [];
  return items.flatMap((item) => [item, ...itemsUnder(doc, item)]);
}

function isHeading({ tag }: TextRun): boolean {
  return tag?.path.some((type) => /^H\d?$/.test(type)) ?? false;
}

/** The first of the headings' runs that begins a title; it and those before it are done with. */
function takeFirst(runs: TextRun[], title: string): TextRun | undefined {
  const wanted = withoutBlanks(title);
  const found = runs.findIndex(({ text }) => {
    const begun = withoutBlanks(text);
    return begun !== '' && wanted.startsWith(begun);
  });
  return found === -1 ? undefined : runs.splice(0, found + 1).at(-1);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

/** @param height of the page, mm */
function lead(doc: PdfDocument, destination: PDFArray, run: TextRun, height: number): void {
  const [first] = run.glyphs;
  if (first === undefined) return;
  const { x, y } = emBox(run, first);
  for (const [index, mm] of [x, height - y].entries()) {
    destination.set(index + 2, doc.lib.PDFNumber.of(Math.round((mm / mmPerPt) * 1000) / 1000));
  }
}
