import type { PDFArray, PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { type Box, boxAround } from './box.ts';
import type { PdfDocument } from './document.ts';
import { corners, type Matrix } from './matrix.ts';
import { numberAt } from './objects.ts';
import { mmPerPt } from './reading.ts';

/** A page as it lies before its reader: cut to its size, and turned. */
export interface Sheet {
  /** mm. */
  width: number;
  height: number;
  /** From the page's user space to mm from its top left. */
  base: Matrix;
  /** What a screen shows of it, or around it, where that is not the sheet itself: what is cut off after printing. */
  shown: Box | undefined;
  /** May be inherited from the page tree, as the boxes may (ISO 32000-1 7.7.3.4). */
  resources: PDFDict | undefined;
}

/** The page within its trim box, else its crop box, else its media box (ISO 32000-1 14.11.2). */
export function sheetOf(doc: PdfDocument, page: PDFPage): Sheet {
  const sheet = turned(doc, page);
  const { width, height, base } = sheet;
  const shown = boxAround(corners(base, shownOf(doc, page)));
  const offs = [shown.x, shown.y, shown.width - width, shown.height - height];
  return { ...sheet, shown: offs.some((off) => Math.abs(off) > least) ? shown : undefined };
}

/** mm: less is rounding. */
const least = 0.01;

/** As much of the crop box as the media box has (ISO 32000-1 14.11.2.1). */
function shownOf(doc: PdfDocument, { node }: PDFPage): number[] {
  const { PDFName, PDFArray } = doc.lib;
  const crop = firstOf(doc, [node.CropBox()]) ?? numbersOf(doc, node.MediaBox());
  const given = node.getInheritableAttribute(PDFName.of('MediaBox'));
  const media = firstOf(doc, [doc.file.context.lookupMaybe(given, PDFArray)]) ?? crop;
  return crop.map((side, at) => (at < 2 ? Math.max : Math.min)(side, media[at] ?? side));
}

/** The first box there is; some programs write one of no size for none. */
function firstOf(doc: PdfDocument, boxes: readonly (PDFArray | undefined)[]): number[] | undefined {
  return boxes
    .flatMap((box) => (box === undefined ? [] : [numbersOf(doc, box)]))
    .find(([left = 0, bottom = 0, right = 0, top = 0]) => right > left && top > bottom);
}

function turned(doc: PdfDocument, page: PDFPage): Omit<Sheet, 'shown'> {
  const { node } = page;
  const box = firstOf(doc, [node.TrimBox(), node.CropBox()]) ?? numbersOf(doc, node.MediaBox());
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const mm = mmPerPt * (numberAt(doc, node, 'UserUnit') ?? 1);
  const [width, height] = [(right - left) * mm, (top - bottom) * mm];
  const resources = node.Resources();
  switch ((((node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360) {
    case 90:
      return sheet(height, width, [0, mm, mm, 0, -bottom * mm, -left * mm], resources);
    case 180:
      return sheet(width, height, [-mm, 0, 0, mm, right * mm, -bottom * mm], resources);
    case 270:
      return sheet(height, width, [0, -mm, -mm, 0, top * mm, right * mm], resources);
    default:
      return sheet(width, height, [mm, 0, 0, -mm, -left * mm, top * mm], resources);
  }
}

function sheet(
  width: number,
  height: number,
  base: Matrix,
  resources: PDFDict | undefined,
): Omit<Sheet, 'shown'> {
  return { width, height, base, resources };
}

/** A box may name its corners in any order (ISO 32000-1 7.9.5). */
function numbersOf(doc: PdfDocument, array: PDFArray): number[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = array
    .asArray()
    .map((_, index) => numberAt(doc, array, index) ?? 0);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
