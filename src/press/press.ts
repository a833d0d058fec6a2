import type { Page } from 'puppeteer';
import type { Placement } from '../bulletin/placement.ts';
import type { Problem } from '../finding/finding.ts';
import { loadPdfLibrary } from '../pdf/document.ts';
import { finishPdf, type Imprint } from '../pdf/finish.ts';
import { type OpenBrowser, type OpenOptions, openBrowser } from './browser/open.ts';
import { paginate } from './paginate.ts';
import { proof } from './proof.ts';
import type { Sheet } from './sheet.ts';

/** A bulletin as it left the press. With an error among its problems it must not come out. */
export interface Print {
  pdf: Uint8Array;
  placement: Placement;
  problems: Problem[];
}

/** One browser, kept warm for many bulletins. */
export interface Press extends AsyncDisposable {
  /** Said once per run. */
  notes: Problem[];
  /** Prints, reads its own proof and finishes the PDF. Several may be under way at once. */
  print(sheet: Sheet, imprint: Imprint, signal?: AbortSignal): Promise<Print>;
  /** Ends the browser at once. */
  kill(): void;
}

/**
 * Opens the press.
 * @throws Failure `browser` when there is no browser that works.
 */
export async function openPress(options: OpenOptions): Promise<Press> {
  // The library takes as long to load as the browser to start: both at once.
  const [browser] = await Promise.all([openBrowser(options), loadPdfLibrary()]);
  return {
    notes: browser.notes,
    print: (sheet, imprint, signal) =>
      withPage(browser, async (page) => {
        signal?.throwIfAborted();
        return printSheet(page, sheet, imprint, options.timeout);
      }),
    kill: browser.kill,
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  };
}

async function printSheet(
  page: Page,
  sheet: Sheet,
  imprint: Imprint,
  timeout: number,
): Promise<Print> {
  await page.setContent(sheet.render(), { waitUntil: 'load', timeout });
  const { document, reading, placement, problems } = await paginate(page, sheet, timeout);
  const faults = proof(reading, {
    pages: placement.pages + placement.widePages,
    bodySize: 16,
    text: sheet.text,
    fonts: sheet.fonts,
    ...(sheet.colophon !== 'none' && { colophonFoot: 262 }),
    unnumbered: unnumbered(placement),
  });
  const pdf = await finishPdf(document, imprint);
  return { pdf, placement, problems: [...problems, ...faults] };
}

/** Pages that carry no number (GB/T 9704-2012 7.5). */
function unnumbered({ pages, widePages, bare }: Placement): number[] {
  const last = pages + widePages;
  return bare ? [last - 1, last] : [];
}

/** A fresh page for every bulletin, so that nothing of one leaks into the next. */
async function withPage<T>({ browser }: OpenBrowser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    // A manuscript can run nothing and reach nothing, even if something slipped through before.
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.emulateMediaType('print');
    return await use(page);
  } finally {
    await page.close().catch(() => undefined);
  }
}
