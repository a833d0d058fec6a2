import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';
import { setA4 } from '../pdf/a4.ts';
import { appendPdf } from '../pdf/append.ts';
import { openPdf, type PdfDocument } from '../pdf/document.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { Imprint } from '../pdf/imprint.ts';
import { loadPdfLibrary } from '../pdf/library.ts';
import { readPdf } from '../pdf/read.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { Page } from './browser/driver.ts';
import { type OpenOptions, openBrowser } from './browser/open.ts';
import { openPool, type Pool, tryTwice } from './pool.ts';
import { browserLost } from './problems.ts';
import { checkFonts, checkGlyphs } from './proof-fonts.ts';
import { pageCountWrong, pageSizeWrong, sheetShrunk } from './proof-problems.ts';
import { checkText } from './proof-text.ts';

/** A document that is no bulletin: it has no 版心, no colophon, and lets its own style number its pages. */
export interface PlainSheet {
  /** Printed one by one and joined: the memory Chromium takes for a print grows with its length. Each begins a page. */
  parts: PlainPart[];
  /** PostScript names of the faces the sheet brings; no other may appear on the pages. */
  fonts: string[];
}

export interface PlainPart {
  /** A page that needs nothing else: its style and its faces in it. Its headings go on from those of the part before. */
  html(numbers: PageNumbers | undefined): string;
  /** All that must be read on the pages, in order; page numbers and repeated heads left out. */
  text: string;
}

/** How the pages of a part are numbered; of one that is all there is, Chromium's own counters tell. */
export interface PageNumbers {
  /** Of its first page. */
  first: number;
  /** Pages of the whole document. */
  all: number;
}

/** A document as it left the press. With problems it must not come out. */
export interface PlainPrint {
  pdf: Uint8Array;
  pages: number;
  problems: Problem[];
}

/** Prints documents in one browser; several may be asked for at once, and are printed in turn. */
export interface DocumentPress extends AsyncDisposable {
  /**
   * A part whose browser ends or hangs is tried once more, in a browser of its own.
   * @throws Failure `browser` when that fails too; the signal's reason when aborted
   */
  print(sheet: PlainSheet, imprint: Imprint): Promise<PlainPrint>;
}

/**
 * Opens a press for a few documents on A4 across, which holds each against its text before it is let out.
 * @throws Failure `browser` when there is no browser that works
 */
export async function openDocumentPress(given: OpenOptions): Promise<DocumentPress> {
  // A catalogue of fifty years has more pages than any bulletin.
  const options = { ...given, timeout: given.timeout * 10 };
  const open = () => openBrowser(options);
  const [first] = await Promise.all([open(), loadPdfLibrary()]);
  const pool = openPool({ ...options, open, first, pages: 1, fresh: true });
  const print: Print = async (html, isFinal) => {
    const printWith = (lend: Pool['lend']) => lend(({ page }) => printOn(page, html, isFinal));
    return tryTwice(pool, printWith, options.signal).catch((cause: unknown) => {
      options.signal?.throwIfAborted();
      throw cause instanceof Failure ? cause : browserLost();
    });
  };
  return {
    print: (sheet, imprint) => printSheet(sheet, imprint, print),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

/** Prints a page; one that is not final is only to be counted. */
type Print = (html: string, isFinal: boolean) => Promise<Uint8Array>;

/** However long it takes: who lends the page has an eye on that. */
async function printOn(page: Page, html: string, isFinal: boolean): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  return await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: isFinal,
    outline: isFinal,
    timeout: 0,
  });
}

async function printSheet(sheet: PlainSheet, imprint: Imprint, print: Print): Promise<PlainPrint> {
  const counts = await countPages(sheet.parts, print);
  const problems: Problem[] = [];
  let whole: PdfDocument | undefined;
  for (const [index, part] of sheet.parts.entries()) {
    // While one is read and joined, the page is another document's.
    const document = await openPdf(await print(part.html(numbersOf(index, counts)), true));
    setA4(document);
    problems.push(...proofOf(readPdf(document), part, sheet.fonts, counts?.[index]));
    if (whole === undefined) whole = document;
    else appendPdf(whole, document);
  }
  if (whole === undefined) throw new Error('a sheet has a part');
  return { pdf: await finishPdf(whole, imprint), pages: whole.file.getPageCount(), problems };
}

/** Pages by part, of a sheet of several: no page can be numbered before all are known. */
async function countPages(
  parts: readonly PlainPart[],
  print: Print,
): Promise<number[] | undefined> {
  if (parts.length === 1) return undefined;
  const counts: number[] = [];
  for (const part of parts) {
    const { file } = await openPdf(await print(part.html(undefined), false));
    counts.push(file.getPageCount());
  }
  return counts;
}

function numbersOf(index: number, counts: number[] | undefined): PageNumbers | undefined {
  if (counts === undefined) return undefined;
  const sum = (pages: number[]) => pages.reduce((total, count) => total + count, 0);
  return { first: sum(counts.slice(0, index)) + 1, all: sum(counts) };
}

function proofOf(
  reading: PdfReading,
  { text }: PlainPart,
  fonts: string[],
  planned = reading.pages.length,
): Problem[] {
  const printed = reading.pages.length;
  return [
    ...(printed === planned ? [] : [pageCountWrong(printed, planned)]),
    ...checkPaper(reading),
    ...checkFonts(reading, { fonts }),
    ...checkGlyphs(reading),
    ...checkText(reading, text),
  ];
}

/** A4 across, and nothing shrunk: one page of another size, or one run of smaller type, is enough. */
function checkPaper({ pages }: PdfReading): Problem[] {
  const runs = pages.flatMap((page) => page.runs);
  const shrunk = runs.find(({ scale }) => Math.abs(scale - 1) > 0.005);
  const sizes = pages.flatMap(({ width, height }, index) =>
    Math.abs(width - 297) > 0.05 || Math.abs(height - 210) > 0.05
      ? [pageSizeWrong(index + 1, width, height)]
      : [],
  );
  return [...sizes, ...(shrunk === undefined ? [] : [sheetShrunk(shrunk.scale)])];
}
