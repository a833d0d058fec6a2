import { constants, deflateSync } from 'node:zlib';
import type { PDFDict } from '@cantoo/pdf-lib';
import { readToUnicode } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { arrayAt, decoded, dictAt, nameAt, refAt, streamAt } from './objects.ts';

/** A face that a PDF was printed with, and the outlines that belong into its place. */
export interface PrintedFace {
  /** The PostScript name it was printed under. */
  printed: string;
  /** The name it is to bear. */
  postScript: string;
  /** A TrueType font, packed by Flate, and its bytes when unpacked. */
  data: Uint8Array;
  length: number;
  /** Of each glyph of this font, the code that the PDF shows it by. */
  numbers: Uint16Array;
}

/**
 * Puts outlines into a PDF in place of the faces it was printed with, which may be hollow and hold the characters of
 * many bulletins, and gives them their names.
 */
export function embedFaces(doc: PdfDocument, faces: readonly PrintedFace[]): void {
  for (const [, object] of doc.file.context.enumerateIndirectObjects()) {
    if (!(object instanceof doc.lib.PDFDict)) continue;
    if (nameAt(doc, object, 'Subtype') !== 'Type0') continue;
    const face = faceOf(doc, object, faces);
    if (face !== undefined) embed(doc, object, face);
  }
}

/** Of several cuts of one face, which play several roles, the first that draws all this font shows. */
function faceOf(
  doc: PdfDocument,
  font: PDFDict,
  faces: readonly PrintedFace[],
): PrintedFace | undefined {
  const name = nameAt(doc, font, 'BaseFont') ?? '';
  const [first, ...others] = faces.filter(({ printed }) => name.endsWith(printed));
  if (others.length === 0) return first;
  const toUnicode = streamAt(doc, font, 'ToUnicode');
  const shown = toUnicode ? [...readToUnicode(decoded(doc, toUnicode)).keys()] : [];
  const draws = ({ numbers }: PrintedFace): boolean => {
    const drawn = new Set(numbers);
    return shown.every((code) => drawn.has(code));
  };
  return [first, ...others].find((face) => face !== undefined && draws(face)) ?? first;
}

function embed(doc: PdfDocument, font: PDFDict, face: PrintedFace): void {
  const { PDFName } = doc.lib;
  const { context } = doc.file;
  const descendants = arrayAt(doc, font, 'DescendantFonts');
  const inner = descendants && dictAt(doc, descendants, 0);
  const descriptor = inner && dictAt(doc, inner, 'FontDescriptor');
  const place = descriptor && refAt(doc, descriptor, 'FontFile2');
  if (inner === undefined || descriptor === undefined || place === undefined) return;
  const program = context.stream(face.data, { Filter: 'FlateDecode', Length1: face.length });
  context.assign(place, program);
  // Nearly all zeros.
  const map = deflateSync(mapOf(face.numbers), { level: constants.Z_BEST_SPEED });
  const stream = context.stream(map, { Filter: 'FlateDecode' });
  inner.set(PDFName.of('CIDToGIDMap'), context.register(stream));
  const name = (nameAt(doc, font, 'BaseFont') ?? '').replace(face.printed, face.postScript);
  font.set(PDFName.of('BaseFont'), PDFName.of(name));
  inner.set(PDFName.of('BaseFont'), PDFName.of(name));
  descriptor.set(PDFName.of('FontName'), PDFName.of(name));
}

/** Which glyph each code is, two bytes each (ISO 32000-1 9.7.4.2); 0 draws what a font lacks. */
function mapOf(numbers: Uint16Array): Buffer {
  const map = Buffer.alloc(2 * (numbers.reduce((most, code) => Math.max(most, code), 0) + 1));
  for (const [glyph, code] of numbers.entries()) map.writeUInt16BE(glyph, 2 * code);
  return map;
}
