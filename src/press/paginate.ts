import type { Placement } from '../bulletin/placement.ts';
import type { Problem } from '../finding/finding.ts';
import type { Finished, Pulled } from './finish.ts';
import { colophonAlone, colophonTooTall, pagesUnsettled } from './problems.ts';
import type { Sheet } from './sheet.ts';

/** A finished bulletin. */
export interface Paginated {
  pdf: Uint8Array;
  placement: Placement;
  problems: Problem[];
  hasStrays: boolean;
}

/** What pagination asks for: of a press, and of whoever finishes its prints. */
export interface Steps {
  /** Prints with so many pages; without them, with as few as the text can take. */
  pull(planned?: Placement): Promise<Pulled>;
  /** Counts the pages of a print, and finishes it where they are as planned. */
  finish(pulled: Pulled): Promise<Finished>;
}

/**
 * Prints a sheet with its colophon on the foot of the 版心 of the last page (GB/T 9704-2012 7.4.1), or of
 * the last even page (7.5). How many pages there are is known only from a print, so it prints until what
 * was planned is what came out: mostly once, at most five times.
 */
export async function paginate(colophon: Sheet['colophon'], steps: Steps): Promise<Paginated> {
  const first = await settle(steps);
  const { placement, isColophonAlone, isLastAfterWide } = first;
  if (colophon === 'even' && isOdd(placement)) {
    // Alone on an odd page: the text ended on the even page before, full; so a blank page comes
    // between, and neither carries a number (GB/T 9704-2012 7.5).
    const next = { ...placement, pages: placement.pages + 1, bare: isColophonAlone };
    return settle(steps, next);
  }
  if (!isColophonAlone || colophon !== 'last') return first;
  const alone = colophonAlone(pagesOf(placement), isLastAfterWide);
  return { ...first, problems: [alone, ...first.problems] };
}

type Settled = Omit<Extract<Finished, { pages: 'settled' }>, 'pages'> & { placement: Placement };

/** Prints, and prints again with the pages that came out, until they agree. */
async function settle({ pull, finish }: Steps, planned?: Placement): Promise<Settled> {
  let wanted = planned;
  for (let prints = 1; ; prints += 1) {
    const pulled = await pull(wanted);
    // However many pages it is given, it asks for more.
    if (pulled.placement.colophon > typeAreaHeight) return unsettled(pulled, colophonTooTall());
    const finished = await finish(pulled);
    if (finished.pages === 'settled') return { ...finished, placement: pulled.placement };
    if (prints === mostPrints) return unsettled(pulled, pagesUnsettled());
    wanted = finished.placement;
  }
}

/** A print that is not let out, and why. */
function unsettled({ pdf, placement }: Pulled, problem: Problem): Settled {
  return {
    pdf,
    placement,
    problems: [problem],
    isColophonAlone: false,
    isLastAfterWide: false,
    hasStrays: false,
  };
}

function isOdd(placement: Placement): boolean {
  return pagesOf(placement) % 2 === 1;
}

function pagesOf({ pages, widePages }: Placement): number {
  return pages + widePages;
}

const mostPrints = 5;
/** mm */
const typeAreaHeight = 225;
