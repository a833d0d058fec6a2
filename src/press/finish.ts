import type { Placement } from '../bulletin/placement.ts';
import type { Problem } from '../finding/finding.ts';
import { setA4 } from '../pdf/a4.ts';
import { settleBookmarks } from '../pdf/bookmarks.ts';
import { openPdf, type PdfDocument } from '../pdf/document.ts';
import { embedFaces, type PrintedFace } from '../pdf/embed.ts';
import { placeFigures } from '../pdf/figures.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { Imprint } from '../pdf/imprint.ts';
import { readPdf } from '../pdf/read.ts';
import type { PageReading, PdfReading } from '../pdf/reading.ts';
import { proof } from './proof.ts';
import { type Held, hasStrays } from './strays.ts';
import type { WornFace } from './wardrobe.ts';

/** A print as it left the browser. */
export interface Pulled {
  pdf: Uint8Array;
  /** As planned before it was printed. */
  placement: Placement;
  /** The faces it was printed with, in the order of those handed over. */
  worn: WornFace[];
}

/** A print with what it is held against: data that can go to another thread. */
export interface RawPrint extends Pulled {
  order: Order;
}

/** What a bulletin's prints are held against and finished with. */
export interface Order {
  /** All that must be read on the pages, in order. */
  text: string;
  hasColophon: boolean;
  /** PostScript names of the faces handed to the browser. */
  fonts: string[];
  /** What each of these faces may show. */
  held: Held[];
  /** The same faces, as they go into the PDF. */
  faces: Omit<PrintedFace, 'printed' | 'printedNumbers'>[];
  imprint: Imprint;
}

export type Finished =
  /** Other pages came out than were planned: it is to be printed again, with these. */
  | { pages: 'counted'; placement: Placement }
  | {
      pages: 'settled';
      pdf: Uint8Array;
      problems: Problem[];
      /** Whether the last page has no text above its colophon. */
      isColophonAlone: boolean;
      /** Whether the page before the last lies across, where no colophon can stand. */
      isLastAfterWide: boolean;
      hasStrays: boolean;
    };

/**
 * Counts a print's pages; where they are as planned, reads its proof and finishes it.
 * @throws Failure `browser` when it is no whole PDF
 */
export async function finishPrint({ pdf, placement, worn, order }: RawPrint): Promise<Finished> {
  const document = await openPdf(pdf);
  const counted = countPages(document, placement);
  if (counted.pages !== placement.pages || counted.widePages !== placement.widePages) {
    return { pages: 'counted', placement: counted };
  }
  setA4(document);
  const faces = printedFaces(order, worn);
  const isEmbedded = embedFaces(document, faces);
  const reading = readPdf(document);
  settleBookmarks(document, reading);
  placeFigures(document, reading);
  const problems = proof(reading, {
    pages: placement.pages + placement.widePages,
    bodySize: 16,
    text: order.text,
    fonts: order.fonts,
    printedAs: new Map(faces.map(({ printed, postScript }) => [printed, postScript])),
    ...(order.hasColophon && { colophonFoot: typeAreaFoot }),
    unnumbered: unnumbered(placement),
  });
  return {
    pages: 'settled',
    problems,
    isColophonAlone: order.hasColophon && standsAlone(reading, placement),
    isLastAfterWide: isWide(reading.pages.at(-2)),
    hasStrays: !isEmbedded || hasStrays(reading, order.held),
    pdf: await finishPdf(document, order.imprint),
  };
}

function printedFaces({ faces }: Order, worn: readonly WornFace[]): PrintedFace[] {
  return faces.flatMap((face, index) => {
    const put = worn[index];
    return put === undefined ? [] : [{ ...face, printed: put.name, printedNumbers: put.numbers }];
  });
}

function countPages({ file }: PdfDocument, placement: Placement): Placement {
  const sizes = file.getPages().map((sheet) => sheet.getSize());
  const widePages = sizes.filter(({ width, height }) => width > height).length;
  return { ...placement, pages: sizes.length - widePages, widePages };
}

/** Pages that carry no number (GB/T 9704-2012 7.5). */
function unnumbered({ pages, widePages, bare }: Placement): number[] {
  const last = pages + widePages;
  return bare ? [last - 1, last] : [];
}

function standsAlone(reading: PdfReading, placement: Placement): boolean {
  const last = reading.pages.at(-1);
  if (last === undefined || reading.pages.length === 1) return false;
  const top = typeAreaFoot - placement.colophon;
  const above = [...last.runs.map((run) => run.baseline), ...last.images.map((image) => image.y)];
  return !above.some((y) => y < top);
}

function isWide(page: PageReading | undefined): boolean {
  return page !== undefined && page.width > page.height;
}

/** Foot of the 版心, mm from the top of the page (GB/T 9704-2012 5.2.1). */
const typeAreaFoot = 262;
