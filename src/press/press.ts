import type { Page } from 'puppeteer';
import type { Placement } from '../bulletin/placement.ts';
import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';
import { loadPdfLibrary } from '../pdf/document.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { Imprint } from '../pdf/imprint.ts';
import { type OpenOptions, openBrowser } from './browser/open.ts';
import { type Paginated, paginate } from './paginate.ts';
import { openPool } from './pool.ts';
import { proof } from './proof.ts';
import type { Sheet } from './sheet.ts';
import { hasStrays } from './strays.ts';
import { openWardrobe, type Worn } from './wardrobe.ts';
import { show } from './warm-page.ts';

/** A bulletin as it left the press. With an error among its problems it must not come out. */
export interface Print {
  pdf: Uint8Array;
  placement: Placement;
  problems: Problem[];
}

/** Warm pages in one browser, for many bulletins. */
export interface Press extends AsyncDisposable {
  /** Said once per run. */
  notes: Problem[];
  /** Of the browser, as `147.0.7727.24`. */
  version: string;
  /**
   * Prints, reads its own proof and finishes the PDF. Several may be under way at once. A bulletin
   * whose browser ends or hangs is tried once more, in a browser of its own.
   * @throws Failure `browser` when that fails too; the signal's reason when aborted
   */
  print(sheet: Sheet, imprint: Imprint): Promise<Print>;
  /** Ends the browser at once. */
  kill(): void;
}

export interface PressOptions extends OpenOptions {
  /** Bulletins printed at the same time. */
  pages: number;
}

/**
 * Opens the press.
 * @throws Failure `browser` when there is no browser that works.
 */
export async function openPress(options: PressOptions): Promise<Press> {
  // The library takes as long to load as the browser to start: both at once.
  const [browser] = await Promise.all([openBrowser(options), loadPdfLibrary()]);
  const pool = openPool({ ...options, open: () => openBrowser(options), first: browser });
  const wardrobe = openWardrobe();
  const pages = new WeakMap<Page, Worn>();
  const set = async (page: Page, sheet: Sheet, alone: boolean): Promise<Paginated> => {
    const worn = pages.get(page) ?? new Map();
    pages.set(page, worn);
    const change = await wardrobe.change(worn, sheet.leaf.faces, alone);
    return paginate(page, await show(page, sheet.leaf, change), sheet, options.timeout);
  };
  return {
    notes: browser.notes,
    version: browser.version,
    print: async (sheet, imprint) => {
      const work = async (page: Page) => {
        const { leaf } = sheet;
        const printed = await set(page, sheet, false);
        return hasStrays(printed.reading, leaf.faces) ? set(page, sheet, true) : printed;
      };
      const paginated = await pool.lend(work).catch((error: unknown) => {
        options.signal?.throwIfAborted();
        if (error instanceof Failure && error.code !== 'browser') throw error;
        return pool.lendAlone(work);
      });
      // The page is back with the others by now: what follows is no work of the browser's.
      return finish(paginated, sheet, imprint);
    },
    kill: pool.kill,
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

async function finish(
  { document, reading, placement, problems }: Paginated,
  sheet: Sheet,
  imprint: Imprint,
): Promise<Print> {
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
