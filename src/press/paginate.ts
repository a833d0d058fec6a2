import type { Page } from 'puppeteer';
import { type Placement, placementProperties } from '../bulletin/placement.ts';
import type { Problem } from '../finding/finding.ts';
import { setA4 } from '../pdf/a4.ts';
import { openPdf, type PdfDocument } from '../pdf/document.ts';
import { readPdf } from '../pdf/read.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { fewestPages, type Measure, place } from './measure.ts';
import { colophonAlone, colophonTooTall, neverSettled } from './problems.ts';
import type { Sheet } from './sheet.ts';

export interface Paginated {
  document: PdfDocument;
  reading: PdfReading;
  placement: Placement;
  problems: Problem[];
}

/**
 * Prints a sheet loaded in `page`, its colophon on the foot of the 版心 of the last page
 * (GB/T 9704-2012 7.4.1), or of the last even page (7.5). How many pages there are is known only
 * from a print, so it prints until what was planned is what came out: mostly once, at most five times.
 */
export async function paginate(
  page: Page,
  measured: Measure,
  sheet: Sheet,
  timeout: number,
): Promise<Paginated> {
  const problems = measured.colophon > typeAreaHeight ? [colophonTooTall()] : [];
  const first = await settle(page, fewestPages(measured), timeout);
  if (first === undefined) throw new Error(neverSettled);
  const alone = sheet.colophon !== 'none' && standsAlone(first);
  if (sheet.colophon === 'even' && isOdd(first.placement)) {
    // Alone on an odd page: the text ended on the even page before, full; so a blank page comes
    // between, and neither carries a number (GB/T 9704-2012 7.5).
    const next = { ...first.placement, pages: first.placement.pages + 1, bare: alone };
    const second = await settle(page, next, timeout);
    if (second === undefined) throw new Error(neverSettled);
    return { ...second, problems };
  }
  if (alone && sheet.colophon === 'last') problems.push(colophonAlone(first.reading.pages.length));
  return { ...first, problems };
}

/** Prints, and prints again with the pages that came out, until they agree. */
async function settle(
  page: Page,
  planned: Placement,
  timeout: number,
): Promise<Omit<Paginated, 'problems'> | undefined> {
  let placement = planned;
  for (let attempt = 0; attempt < mostPrints; attempt += 1) {
    await place(page, placementProperties(placement));
    const document = await openPdf(await print(page, timeout));
    const counted = countPages(document, placement);
    if (counted.pages === placement.pages && counted.widePages === placement.widePages) {
      setA4(document);
      return { document, reading: readPdf(document), placement };
    }
    placement = counted;
  }
  return undefined;
}

async function print(page: Page, timeout: number): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    // The faces were awaited when the flow was measured.
    waitForFonts: false,
    timeout,
  });
}

function countPages({ file }: PdfDocument, placement: Placement): Placement {
  const sizes = file.getPages().map((sheet) => sheet.getSize());
  const widePages = sizes.filter(({ width, height }) => width > height).length;
  return { ...placement, pages: sizes.length - widePages, widePages };
}

function isOdd({ pages, widePages }: Placement): boolean {
  return (pages + widePages) % 2 === 1;
}

/** Whether the last page has no text above its colophon. */
function standsAlone({
  reading,
  placement,
}: {
  reading: PdfReading;
  placement: Placement;
}): boolean {
  const last = reading.pages.at(-1);
  if (last === undefined || reading.pages.length === 1) return false;
  const top = typeAreaFoot - placement.colophon;
  const above = [...last.runs.map((run) => run.baseline), ...last.images.map((image) => image.y)];
  return !above.some((y) => y < top);
}

const mostPrints = 5;
/** mm from the top of the page. */
const typeAreaFoot = 262;
const typeAreaHeight = 225;
