import type { PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { numbersAt } from './objects.ts';

/** A4 in pt: 210 × 297 mm. */
const shortSide = 595.276;
const longSide = 841.89;

/** How far, in pt, a page may be from A4 and still be meant as A4: Chromium rounds to CSS pixels. */
const rounding = 0.5;

/**
 * Makes every page that Chromium rounded exact A4, upright or turned. The content stays where it is
 * from the left edge, and to 0.02 mm from the top edge.
 */
export function setA4(doc: PdfDocument): void {
  for (const { node } of doc.file.getPages()) {
    const box = exactBox(numbersAt(doc, node, 'MediaBox'));
    if (box) setBoxes(doc, node, box);
  }
}

/** The exact box for a rounded one; undefined when the page is not A4. */
export function exactBox(box: readonly number[]): readonly number[] | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [width, height] = [right - left, top - bottom];
  if (near(width, shortSide) && near(height, longSide))
    return [left, bottom, left + shortSide, bottom + longSide];
  // A turned page is rounded down by 0.1 mm in height: the page grows downwards, so that its top stays.
  if (near(width, longSide) && near(height, shortSide))
    return [left, top - shortSide, left + longSide, top];
  return undefined;
}

function setBoxes(doc: PdfDocument, page: PDFDict, box: readonly number[]): void {
  const { PDFName } = doc.lib;
  const numbers = box.map((value) => Number(value.toFixed(3)));
  page.set(PDFName.of('MediaBox'), doc.file.context.obj(numbers));
  page.set(PDFName.of('CropBox'), doc.file.context.obj(numbers));
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < rounding;
}
