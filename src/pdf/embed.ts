import { constants, deflateSync } from 'node:zlib';
import type { PDFDict } from '@cantoo/pdf-lib';
import { textsOf, writeToUnicode } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { cidWidths } from './font.ts';
import { arrayAt, dictAt, nameAt, refAt, streamAt } from './objects.ts';
import { type Recoding, recode } from './recode.ts';

/** A face that a PDF was printed with, and the outlines that belong into its place. */
export interface PrintedFace {
  /** The PostScript name it was printed under, which no other face has. */
  printed: string;
  /** Of each of its glyphs, the number in the whole face. */
  printedNumbers: Uint16Array;
  /** The name it is to bear. */
  postScript: string;
  /** A TrueType font, packed by Flate, and its bytes when unpacked. */
  data: Uint8Array;
  length: number;
  /** Of each glyph of this font, the number in the whole face. */
  numbers: Uint16Array;
}

/**
 * Puts outlines into a PDF in place of the faces it was printed with, which may be hollow and hold the characters of
 * many bulletins, gives them their names, and shows each glyph by its number among these outlines: so nothing tells
 * what else the faces held. False where the PDF shows what is not among the outlines, or shows it in a way that
 * cannot be changed; then it is as it should be only if it was printed with the very same glyphs.
 */
export function embedFaces(doc: PdfDocument, faces: readonly PrintedFace[]): boolean {
  const fonts = fontsOf(doc, faces);
  const isRecoded = recode(doc, new Map(fonts.map((font) => [font.dict, font])));
  for (const font of fonts) {
    embed(doc, font);
    if (isRecoded) describe(doc, font);
  }
  return isRecoded;
}

/** A font of the PDF and the face to put in its place. */
interface Font extends Recoding {
  /** Both of its dictionaries (ISO 32000-1 9.7.6). */
  dict: PDFDict;
  inner: PDFDict;
  face: PrintedFace;
}

function fontsOf(doc: PdfDocument, faces: readonly PrintedFace[]): Font[] {
  return doc.file.context.enumerateIndirectObjects().flatMap(([, dict]) => {
    if (!(dict instanceof doc.lib.PDFDict) || nameAt(doc, dict, 'Subtype') !== 'Type0') return [];
    const name = nameAt(doc, dict, 'BaseFont')?.slice(tagLength);
    const face = faces.find(({ printed }) => printed === name);
    const descendants = arrayAt(doc, dict, 'DescendantFonts');
    const inner = descendants && dictAt(doc, descendants, 0);
    if (face === undefined || inner === undefined) return [];
    return [{ dict, inner, face, codeFor: codesOf(face), shown: new Set<number>() }];
  });
}

/** The number among the outlines of a glyph of the printed face. */
function codesOf({ printedNumbers, numbers }: PrintedFace): Recoding['codeFor'] {
  const glyphs = new Map<number, number>();
  for (const [glyph, number] of numbers.entries()) {
    if (!glyphs.has(number)) glyphs.set(number, glyph);
  }
  return (code) => {
    const number = printedNumbers[code];
    return number === undefined ? undefined : glyphs.get(number);
  };
}

function embed(doc: PdfDocument, { dict, inner, face }: Font): void {
  const { PDFName } = doc.lib;
  const { context } = doc.file;
  const descriptor = dictAt(doc, inner, 'FontDescriptor');
  const place = descriptor && refAt(doc, descriptor, 'FontFile2');
  if (descriptor === undefined || place === undefined) return;
  const program = context.stream(face.data, { Filter: 'FlateDecode', Length1: face.length });
  context.assign(place, program);
  const tag = (nameAt(doc, dict, 'BaseFont') ?? '').slice(0, tagLength);
  const name = PDFName.of(tag + face.postScript);
  dict.set(PDFName.of('BaseFont'), name);
  inner.set(PDFName.of('BaseFont'), name);
  descriptor.set(PDFName.of('FontName'), name);
}

/** States widths and texts by the new codes: of what is shown and no more, for all else was of other bulletins. */
function describe(doc: PdfDocument, { dict, inner, codeFor, shown }: Font): void {
  const { PDFName, PDFNumber } = doc.lib;
  const { context } = doc.file;
  const [widthOf, toUnicode] = [cidWidths(doc, inner), streamAt(doc, dict, 'ToUnicode')];
  const known = toUnicode && textsOf(doc, toUnicode);
  const widths = new Map<number, number>();
  const texts = new Map<number, string>();
  const codes = [...shown].map((code) => [codeFor(code) ?? 0, code] as const);
  for (const [code, printed] of codes.sort(([one], [other]) => one - other)) {
    widths.set(code, Math.round(widthOf(printed) * 1e6) / 1000);
    const text = known?.get(printed);
    if (text !== undefined) texts.set(code, text);
  }
  const usual = commonest([...widths.values()]);
  inner.set(PDFName.of('DW'), PDFNumber.of(usual));
  inner.set(PDFName.of('W'), context.obj(exceptions(widths, usual)));
  const place = refAt(doc, dict, 'ToUnicode');
  if (place === undefined) return;
  const packed = deflateSync(writeToUnicode(texts), { level: constants.Z_BEST_SPEED });
  const stream = context.stream(packed, { Filter: 'FlateDecode' });
  context.assign(place, stream);
  doc.memory?.texts.set(stream, texts);
}

/** Of several as common, the greatest. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([one, often], [other, oftener]) => {
    return oftener - often || other - one;
  });
  return first?.[0] ?? 1000;
}

/** `W`: where a stretch of codes begins, and their widths, as far as they are not usual (ISO 32000-1 9.7.4.3). */
function exceptions(widths: ReadonlyMap<number, number>, usual: number): (number | number[])[] {
  const entries: (number | number[])[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let stretch: number[] = [];
  for (const [code, width] of widths) {
    if (width === usual) continue;
    if (code !== last + 1) {
      stretch = [];
      entries.push(code, stretch);
    }
    stretch.push(width);
    last = code;
  }
  return entries;
}

/** Of a subset: six letters and a plus sign (ISO 32000-1 9.6.4). */
const tagLength = 7;
