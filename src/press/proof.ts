import type { Problem } from '../finding/finding.ts';
import type { PageReading, PdfReading } from '../pdf/reading.ts';
import { checkFonts, checkGlyphs, type HandedFonts } from './proof-fonts.ts';
import { checkInk } from './proof-ink.ts';
import { checkColophon, checkNumbers, checkPlaces } from './proof-places.ts';
import { bodySizeLost, pageCountWrong, pageSizeWrong, sheetShrunk } from './proof-problems.ts';
import { checkText } from './proof-text.ts';

/** What a print must show to be let out. */
export interface Expectation extends HandedFonts {
  pages: number;
  /** Type size of the text, pt: 3号 is 16 (GB/T 9704-2012 5.2.2). */
  bodySize: number;
  /** All text in reading order; blanks do not count, page numbers are not part of it. */
  text: string;
  /** Where the colophon's last rule ends, mm from the top of the last page; absent without a colophon. */
  colophonFoot?: number;
  /** Pages that carry no number, from 1 (GB/T 9704-2012 7.5). Absent: a number may be missing anywhere. */
  unnumbered?: readonly number[];
}

/**
 * Checks a print against what was planned: size, scale, pages, faces, text, its ink, and what stands where.
 * Read the PDF once its pages are exact A4 (`setA4`, `finishPdf`): Chromium's own are 0.1 mm off.
 */
export function proof(reading: PdfReading, expectation: Expectation): Problem[] {
  const scale = scaleOf(reading);
  const shrunk = Math.abs(scale - 1) > 0.005;
  const always = [
    ...checkPages(reading, expectation.pages),
    ...checkFonts(reading, expectation),
    ...checkGlyphs(reading),
    ...checkText(reading, expectation.text),
    ...checkInk(reading),
  ];
  // On a shrunk sheet nothing is in its place: one cause, one problem.
  if (shrunk) return [sheetShrunk(scale), ...always];
  return [
    ...always,
    ...checkBodySize(reading, expectation.bodySize),
    ...checkPlaces(reading),
    ...checkNumbers(reading, expectation.unnumbered),
    ...checkColophon(reading, expectation.colophonFoot),
  ];
}

function checkPages({ pages }: PdfReading, planned: number): Problem[] {
  const wrongSizes = pages.flatMap((page, index) => {
    return isA4(page) ? [] : [pageSizeWrong(index + 1, page.width, page.height)];
  });
  const wrongCount = pages.length === planned ? [] : [pageCountWrong(pages.length, planned)];
  return [...wrongCount, ...wrongSizes];
}

function isA4({ width, height }: PageReading): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.abs(short - 210) <= sizeTolerance && Math.abs(long - 297) <= sizeTolerance;
}

/** The scale most characters are printed at: Chromium shrinks the whole sheet to fit its widest part. */
function scaleOf(reading: PdfReading): number {
  return commonest(reading, (run) => run.scale) ?? 1;
}

function checkBodySize(reading: PdfReading, bodySize: number): Problem[] {
  const sizes = reading.pages.flatMap(({ runs }) => runs.map((run) => run.size));
  if (sizes.length === 0 || sizes.some((size) => Math.abs(size - bodySize) <= 0.05)) return [];
  return [bodySizeLost(bodySize, commonest(reading, (run) => run.size) ?? 0)];
}

/** The value that most tagged characters share, to three decimals. */
function commonest(
  { pages }: PdfReading,
  measure: (run: PageReading['runs'][number]) => number,
): number | undefined {
  const counts = new Map<number, number>();
  for (const run of pages.flatMap(({ runs }) => runs)) {
    if (!run.tag) continue;
    const value = Math.round(measure(run) * 1000) / 1000;
    counts.set(value, (counts.get(value) ?? 0) + run.glyphs.length);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** mm (GB/T 9704-2012 5.1 asks for 210 × 297 mm; the paper's own tolerance is the printer's). */
const sizeTolerance = 0.05;
