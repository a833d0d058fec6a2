import type { PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from '../../../src/pdf/document.ts';
import { arrayAt, decoded, dictAt, nameAt, numberAt, streamAt } from '../../../src/pdf/objects.ts';
import { contentOf } from '../../../src/pdf/read.ts';
import type { Glyph, PdfReading } from '../../../src/pdf/reading.ts';
import { nameIn, scan } from '../../../src/pdf/scan.ts';

/** Fonts (ISO 19005-2 6.2.11, ISO 14289-1 7.21). */
export function checkFonts(doc: PdfDocument, reading: PdfReading): string[] {
  const wrong = [...fontsOf(doc)].flatMap(([font, codes]) => checkFont(doc, font, codes));
  return [...wrong, ...checkGlyphs(reading)];
}

/** The fonts of all pages with the codes that are shown in them. */
function fontsOf(doc: PdfDocument): Map<PDFDict, Set<number>> {
  const fonts = new Map<PDFDict, Set<number>>();
  for (const page of doc.file.getPages()) {
    const resources = dictAt(doc, page.node, 'Resources');
    const named = resources && dictAt(doc, resources, 'Font');
    for (const key of named?.keys() ?? []) {
      const font = named && dictAt(doc, named, key.decodeText());
      if (font && !fonts.has(font)) fonts.set(font, new Set());
    }
    let codes: Set<number> | undefined;
    scan(contentOf(doc, page), (operator, [operand]) => {
      if (operator === 'Tf') {
        const font = named && dictAt(doc, named, nameIn(operand) ?? '');
        codes = font && fonts.get(font);
      }
      if (operator !== 'Tj' || typeof operand !== 'string') return;
      const bytes = Buffer.from(operand, 'latin1');
      for (let at = 0; at + 1 < bytes.length; at += 2) codes?.add(bytes.readUInt16BE(at));
    });
  }
  return fonts;
}

function checkFont(doc: PdfDocument, font: PDFDict, codes: ReadonlySet<number>): string[] {
  const type = nameAt(doc, font, 'Subtype');
  const unicode = streamAt(doc, font, 'ToUnicode') ? [] : ['6.2.11.7.2 no ToUnicode'];
  if (type === 'Type3') return unicode;
  const descendants = arrayAt(doc, font, 'DescendantFonts');
  const inner = descendants && dictAt(doc, descendants, 0);
  if (type !== 'Type0' || !inner) return [...unicode, `6.2.11.2 ${type}`];
  const descriptor = dictAt(doc, inner, 'FontDescriptor');
  const program = descriptor && streamAt(doc, descriptor, 'FontFile2');
  const encoding = nameAt(doc, font, 'Encoding') ?? '';
  const glyphOf = glyphsOf(doc, inner);
  return [
    ...unicode,
    ...(nameAt(doc, font, 'BaseFont') ? [] : ['6.2.11.2 no name']),
    ...(/^Identity-[HV]$/.test(encoding) ? [] : [`6.2.11.3.3 ${encoding}`]),
    ...(glyphOf === undefined ? ['6.2.11.3.2 no CIDToGIDMap'] : []),
    ...(dictAt(doc, inner, 'CIDSystemInfo') ? [] : ['6.2.11.3.1 no CIDSystemInfo']),
    ...(descriptor && streamAt(doc, descriptor, 'CIDSet')
      ? ['6.2.11.4.2 CIDSet, which may lie']
      : []),
    ...(program
      ? checkProgram(widthsOf(doc, inner), codes, glyphOf, Buffer.from(decoded(doc, program)))
      : ['6.2.11.4.1 not embedded']),
  ];
}

/** Which glyph of the font program a code shows: itself, or as a table says (ISO 32000-1 9.7.4.2). */
function glyphsOf(doc: PdfDocument, font: PDFDict): ((code: number) => number) | undefined {
  if (nameAt(doc, font, 'CIDToGIDMap') === 'Identity') return (code) => code;
  const stream = streamAt(doc, font, 'CIDToGIDMap');
  if (!stream) return undefined;
  const map = Buffer.from(decoded(doc, stream));
  return (code) => (2 * code + 2 > map.length ? 0 : map.readUInt16BE(2 * code));
}

/** Every glyph is there, and as wide as the dictionary says, to 1/1000 em. */
function checkProgram(
  widths: (code: number) => number,
  codes: ReadonlySet<number>,
  glyphOf: ((code: number) => number) | undefined,
  program: Buffer,
): string[] {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tableAt(program, tag));
  const maxp = tableAt(program, 'maxp');
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) {
    return ['6.2.11.4.1 no font'];
  }
  const glyphs = program.readUInt16BE(maxp + 4);
  const unitsPerEm = program.readUInt16BE(head + 18);
  const last = program.readUInt16BE(hhea + 34) - 1;
  return [...codes].flatMap((code) => {
    const glyph = glyphOf?.(code) ?? 0;
    if (glyph === 0 || glyph >= glyphs) return [`6.2.11.4.1 no glyph for ${code}`];
    const advance = program.readUInt16BE(hmtx + Math.min(glyph, last) * 4);
    const off = Math.abs((advance * 1000) / unitsPerEm - widths(code));
    return off > 1 ? [`6.2.11.5 glyph ${code} is ${off} off`] : [];
  });
}

/** Widths of codes: from `first [w w w]` and `first last w` (ISO 32000-1 9.7.4.3). */
function widthsOf(doc: PdfDocument, font: PDFDict): (code: number) => number {
  const known = new Map<number, number>();
  const widths = arrayAt(doc, font, 'W') ?? doc.file.context.obj([]);
  let at = 0;
  while (at + 1 < widths.size()) {
    const first = numberAt(doc, widths, at) ?? 0;
    const list = arrayAt(doc, widths, at + 1);
    const last = list ? first + list.size() - 1 : (numberAt(doc, widths, at + 1) ?? first);
    for (let code = first; code <= last; code += 1) {
      const width = list ? numberAt(doc, list, code - first) : numberAt(doc, widths, at + 2);
      known.set(code, width ?? 0);
    }
    at += list ? 2 : 3;
  }
  const usual = numberAt(doc, font, 'DW') ?? 1000;
  return (code) => known.get(code) ?? usual;
}

function tableAt(program: Buffer, tag: string): number | undefined {
  for (let index = 0; index < program.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (program.toString('latin1', at, at + 4) === tag) return program.readUInt32BE(at + 8);
  }
  return undefined;
}

function checkGlyphs({ pages }: PdfReading): string[] {
  const runs = pages.flatMap((page) => page.runs);
  return runs.flatMap(({ glyphs }) => glyphs.flatMap(checkGlyph));
}

function checkGlyph({ text, missing }: Glyph): string[] {
  if (missing) return ['6.2.11.8 .notdef'];
  if (text === '') return ['6.2.11.7.2 no Unicode'];
  if (['\0', '\uFEFF', '\uFFFE'].some((char) => text.includes(char)))
    return ['6.2.11.7.2 no character'];
  return /\p{Co}/u.test(text) ? ['6.2.11.7.3 private use'] : [];
}
