import type { Page } from 'puppeteer';
import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';
import { setA4 } from '../pdf/a4.ts';
import { loadPdfLibrary, openPdf } from '../pdf/document.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { Imprint } from '../pdf/imprint.ts';
import { readPdf } from '../pdf/read.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { type OpenOptions, openBrowser } from './browser/open.ts';
import { openPool, type Pool, tryTwice } from './pool.ts';
import { browserLost } from './problems.ts';
import { checkFonts, checkGlyphs } from './proof-fonts.ts';
import { pageSizeWrong, sheetShrunk } from './proof-problems.ts';
import { checkText } from './proof-text.ts';

/** A document that is no bulletin: it has no 版心, no colophon, and lets its own style number its pages. */
export interface PlainSheet {
  /** A page that needs nothing else: its style and its faces in it. */
  html: string;
  /** All that must be read on the pages, in order; page numbers and repeated heads left out. */
  text: string;
  /** PostScript names of the faces the sheet brings; no other may appear on the pages. */
  fonts: string[];
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
   * A document whose browser ends or hangs is tried once more, in a browser of its own.
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
  return {
    print: async (sheet, imprint) => {
      const printWith = (lend: Pool['lend']) => lend(({ page }) => printOn(page, sheet.html));
      const printed = await tryTwice(pool, printWith, options.signal).catch((cause: unknown) => {
        options.signal?.throwIfAborted();
        throw cause instanceof Failure ? cause : browserLost();
      });
      // The next one is on the page while this one is read and finished.
      return finish(printed, sheet, imprint);
    },
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

/** However long it takes: who lends the page has an eye on that. */
async function printOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  return await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
}

async function finish(
  printed: Uint8Array,
  sheet: PlainSheet,
  imprint: Imprint,
): Promise<PlainPrint> {
  const document = await openPdf(printed);
  setA4(document);
  const reading = readPdf(document);
  const problems = proofOf(reading, sheet);
  return { pdf: await finishPdf(document, imprint), pages: reading.pages.length, problems };
}

function proofOf(reading: PdfReading, { text, fonts }: PlainSheet): Problem[] {
  return [
    ...checkPaper(reading),
    ...checkFonts(reading, fonts),
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
