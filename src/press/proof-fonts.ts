import type { Problem } from '../finding/finding.ts';
import type { PdfFont } from '../pdf/face.ts';
import type { PdfReading, TextRun } from '../pdf/reading.ts';
import { fontForeign, fontNotTrueType, glyphMissing } from './proof-text-problems.ts';

export interface HandedFonts {
  /** PostScript names of the faces handed to the browser; no other may be in the print. */
  fonts: readonly string[];
  /** Of these names, those that the faces were printed under: what is made up from a face keeps that. */
  printedAs?: ReadonlyMap<string, string>;
}

/**
 * Every font must be one of those handed to the browser, and in the print as an embedded TrueType
 * subset whose text can be searched: other kinds come from outline fonts and made-up bold.
 */
export function checkFonts(
  reading: PdfReading,
  { fonts: allowed, printedAs }: HandedFonts,
): Problem[] {
  return reading.fonts.flatMap((font) => {
    const name = printedAs?.get(font.name) ?? font.name;
    const isForeign = name !== '' && !allowed.includes(name);
    if (!isForeign && isSound(font)) return [];
    const { page, sample } = useOf(reading, font);
    return [(isForeign ? fontForeign : fontNotTrueType)(name, page, sample)];
  });
}

/** Characters printed as the empty box of a font that lacks them. */
export function checkGlyphs({ pages }: PdfReading): Problem[] {
  return pages.flatMap(({ runs }, index) => {
    const run = runs.find(({ glyphs }) => glyphs.some(({ missing }) => missing));
    return run ? [glyphMissing(index + 1, aroundMissing(run))] : [];
  });
}

/** A few characters around the first that is missing, which is □ unless the PDF says what it is. */
function aroundMissing({ glyphs }: TextRun): string {
  const at = glyphs.findIndex(({ missing }) => missing);
  const shown = glyphs.slice(Math.max(0, at - 5), at + 6);
  return shown.map(({ text, missing }) => text || (missing ? '□' : '')).join('');
}

function isSound(font: PdfFont): boolean {
  const { type, embedded, truetype, subset, toUnicode } = font;
  return type === 'CIDFontType2' && embedded && truetype && subset && toUnicode;
}

/** Where a font is used first, and for which characters. */
function useOf({ pages }: PdfReading, font: PdfFont): { page: number; sample: string } {
  const uses = pages.map(({ runs }) => runs.filter((run) => run.font === font));
  const first = uses.findIndex((runs) => runs.length > 0);
  const text = uses.flat().map((run) => run.text);
  return { page: first + 1, sample: distinct(text.join('')) };
}

function distinct(text: string): string {
  return [...new Set(text.replace(/\s/g, ''))].slice(0, 10).join('');
}
