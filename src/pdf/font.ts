import type { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { textsOf } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { readEncoding } from './encoding.ts';
import type { Face, PdfFont } from './face.ts';
import { arrayAt, dictAt, nameAt, numberAt, numbersAt, streamAt, valueAt } from './objects.ts';

/** Reads a font dictionary (ISO 32000-1 9.6, 9.7). */
export function readFace(doc: PdfDocument, dict: PDFDict): Face {
  const descendants = arrayAt(doc, dict, 'DescendantFonts');
  const descendant = descendants && dictAt(doc, descendants, 0);
  const toUnicode = streamAt(doc, dict, 'ToUnicode');
  const face: Face = {
    font: describe(doc, dict, descendant),
    codeLength: descendant ? 2 : 1,
    width: descendant ? cidWidths(doc, descendant) : simpleWidths(doc, dict),
    text: () => undefined,
  };
  const encoded = { ...face, ...readEncoding(doc, dict, face) };
  if (!toUnicode) return encoded;
  const texts = textsOf(doc, toUnicode);
  return { ...encoded, text: (code) => texts.get(code) ?? encoded.text(code) };
}

function describe(doc: PdfDocument, dict: PDFDict, descendant: PDFDict | undefined): PdfFont {
  const inner = descendant ?? dict;
  const descriptor = dictAt(doc, inner, 'FontDescriptor');
  const type = nameAt(doc, inner, 'Subtype') ?? '';
  const fullName =
    nameAt(doc, dict, 'BaseFont') ?? (descriptor && nameAt(doc, descriptor, 'FontName')) ?? '';
  const has = (key: string) =>
    descriptor !== undefined && valueAt(doc, descriptor, key) !== undefined;
  return {
    name: fullName.replace(subsetTag, ''),
    type,
    embedded: type === 'Type3' || has('FontFile') || has('FontFile2') || has('FontFile3'),
    subset: subsetTag.test(fullName),
    toUnicode: valueAt(doc, dict, 'ToUnicode') !== undefined,
    truetype: has('FontFile2'),
  };
}

/** Advances of a font's characters, in em, as a font of CIDs states them (ISO 32000-1 9.7.4.3). */
export function cidWidths(doc: PdfDocument, descendant: PDFDict): Face['width'] {
  const usual = numberAt(doc, descendant, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const array = arrayAt(doc, descendant, 'W');
  if (array) fillWidths(doc, array, widths);
  return (code) => (widths.get(code) ?? usual) / 1000;
}

/** `W` mixes `first [w w w]` and `first last w` (ISO 32000-1 9.7.4.3). */
function fillWidths(doc: PdfDocument, array: PDFArray, widths: Map<number, number>): void {
  let at = 0;
  while (at + 1 < array.size()) {
    const first = numberAt(doc, array, at) ?? 0;
    if (arrayAt(doc, array, at + 1)) {
      for (const [step, width] of numbersAt(doc, array, at + 1).entries()) {
        widths.set(first + step, width);
      }
      at += 2;
    } else {
      const last = numberAt(doc, array, at + 1) ?? first;
      const width = numberAt(doc, array, at + 2) ?? 0;
      for (let code = first; code <= Math.min(last, mostCid); code += 1) widths.set(code, width);
      at += 3;
    }
  }
}

/** ISO 32000-1 C.2; a damaged file may name any number. */
const mostCid = 0xffff;

function simpleWidths(doc: PdfDocument, dict: PDFDict): Face['width'] {
  const first = numberAt(doc, dict, 'FirstChar') ?? 0;
  const widths = numbersAt(doc, dict, 'Widths');
  // Type 3 widths are in the font's own units, all others in thousandths of an em.
  const unit = numbersAt(doc, dict, 'FontMatrix')[0] ?? 0.001;
  return (code) => (widths[code - first] ?? 0) * unit;
}

const subsetTag = /^[A-Z]{6}\+/;
