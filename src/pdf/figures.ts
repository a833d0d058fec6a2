import type { PDFDict } from '@cantoo/pdf-lib';
import { type Box, boxAround } from './box.ts';
import type { PdfDocument } from './document.ts';
import { arrayAt, dictAt, nameAt, numbersAt } from './objects.ts';
import { mmPerPt, type PdfReading } from './reading.ts';
import { structureElements } from './tags.ts';

/**
 * Tells of each figure that is whole on one page what part of it it covers, which ISO 32000-1 14.8.5.4.3
 * requires and Chromium leaves out: who enlarges a page, or has its text set anew, is shown that part.
 */
export function placeFigures(doc: PdfDocument, reading: PdfReading): void {
  const elements = structureElements(doc);
  const places = new Map<PDFDict, { pages: Set<number>; boxes: Box[] }>();
  for (const [page, { images }] of reading.pages.entries()) {
    for (const { tag, ...box } of images) {
      const figure = tag && figureAround(doc, elements[tag.element - 1]?.dict);
      if (!figure) continue;
      const place = places.get(figure) ?? { pages: new Set(), boxes: [] };
      places.set(figure, place);
      place.pages.add(page);
      place.boxes.push(box);
    }
  }
  for (const [figure, { pages, boxes }] of places) {
    const [page, ...others] = pages;
    if (page !== undefined && others.length === 0) place(doc, figure, page, boxes);
  }
}

/** The innermost figure that an element is, or is part of. */
function figureAround(doc: PdfDocument, element: PDFDict | undefined): PDFDict | undefined {
  if (!element || nameAt(doc, element, 'S') === 'Figure') return element;
  return figureAround(doc, dictAt(doc, element, 'P'));
}

function place(doc: PdfDocument, figure: PDFDict, page: number, boxes: readonly Box[]): void {
  const { PDFName } = doc.lib;
  const layout = doc.file.context.obj({ O: 'Layout', BBox: cornersInPt(doc, page, boxes) });
  const key = PDFName.of('A');
  const before = arrayAt(doc, figure, 'A')?.asArray() ?? [figure.get(key) ?? []].flat();
  figure.set(key, before.length === 0 ? layout : doc.file.context.obj([...before, layout]));
}

/** The lower left and the upper right corner of what is around the boxes, in the page's own pt. */
function cornersInPt(doc: PdfDocument, page: number, boxes: readonly Box[]): number[] {
  const [left = 0, , , top = 0] = numbersAt(doc, doc.file.getPage(page).node, 'MediaBox');
  const { x, y, width, height } = boxAround(boxes.flatMap(ends));
  const [leftPt, rightPt] = [x, x + width].map((mm) => left + mm / mmPerPt);
  const [topPt, bottomPt] = [y, y + height].map((mm) => top - mm / mmPerPt);
  return [leftPt, bottomPt, rightPt, topPt].map((pt = 0) => Math.round(pt * 1000) / 1000);
}

function ends({ x, y, width, height }: Box): [number, number][] {
  return [
    [x, y],
    [x + width, y + height],
  ];
}
