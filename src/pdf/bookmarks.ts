import type { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { bookmarksBelow, targetOf } from './navigate.ts';
import { arrayAt, dictAt, nameAt, textAt } from './objects.ts';
import { emBox, mmPerPt, type PdfReading, type TextRun } from './reading.ts';

/**
 * Has each bookmark lead to the top of its heading's first line, and say its words once. Chromium takes the ink of the
 * first characters for the place, which a hollow face does not have; and of a heading that begins a page, in a face
 * higher than its line, it notes the first line for the page before too.
 */
export function settleBookmarks(doc: PdfDocument, reading: PdfReading): void {
  const headings = reading.pages.map(({ runs }) => runs.filter(isHeading));
  for (const item of itemsUnder(doc, dictAt(doc, doc.file.catalog, 'Outlines'))) {
    const { page } = targetOf(doc, item);
    const destination = arrayAt(doc, item, 'Dest');
    if (page === undefined || !destination || nameAt(doc, destination, 1) !== 'XYZ') continue;
    const title = textAt(doc, item, 'Title') ?? '';
    const printed = takeFrom(headings[page - 1] ?? [], title);
    const [run] = printed;
    const height = reading.pages[page - 1]?.height;
    if (run === undefined || height === undefined) continue;
    lead(doc, destination, run, height);
    const once = saidOnce(title, printed.map(({ text }) => text).join(''));
    if (once !== title) item.set(doc.lib.PDFName.of('Title'), doc.lib.PDFHexString.fromText(once));
  }
}

function itemsUnder(doc: PdfDocument, parent: PDFDict | undefined): PDFDict[] {
  const items = parent ? bookmarksBelow(doc, parent) : [];
  return items.flatMap((item) => [item, ...itemsUnder(doc, item)]);
}

function isHeading({ tag }: TextRun): boolean {
  return tag?.path.some((type) => /^H\d?$/.test(type)) ?? false;
}

/** The headings' runs from the first that begins a title; it and those before it are done with. */
function takeFrom(runs: TextRun[], title: string): TextRun[] {
  const wanted = withoutBlanks(title);
  const found = runs.findIndex(({ text }) => {
    const begun = withoutBlanks(text);
    return begun !== '' && wanted.startsWith(begun);
  });
  return found === -1 ? [] : [...runs.splice(0, found + 1).slice(-1), ...runs];
}

/** A title without a beginning that comes twice where the headings, as printed from there on, have it once. */
function saidOnce(title: string, printed: string): string {
  const said = withoutBlanks(printed);
  if (said.startsWith(withoutBlanks(title))) return title;
  for (let cut = 1; cut <= title.length / 2; cut += 1) {
    const rest = title.slice(cut).trimStart();
    const again = withoutBlanks(rest).startsWith(withoutBlanks(title.slice(0, cut)));
    if (again && said.startsWith(withoutBlanks(rest))) return rest;
  }
  return title;
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
