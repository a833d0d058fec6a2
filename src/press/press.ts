import type { Placement } from '../bulletin/placement.ts';
import type { Problem } from '../finding/finding.ts';
import type { Imprint } from '../pdf/imprint.ts';
import { type OpenOptions, openBrowser } from './browser/open.ts';
import type { Order, Pulled } from './finish.ts';
import { openFinisher } from './finisher.ts';
import { paginate, type Steps } from './paginate.ts';
import { openPool, type Pool, tryTwice } from './pool.ts';
import { pullPrint } from './pull.ts';
import type { Sheet } from './sheet.ts';
import { openWardrobe } from './wardrobe.ts';
import type { WarmPage } from './warm-page.ts';

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
  // It takes as long to be ready as the browser: both at once.
  const finisher = openFinisher();
  const browser = await openBrowser(options).catch(async (error: unknown) => {
    await finisher[Symbol.asyncDispose]();
    throw error;
  });
  const pool = openPool({ ...options, open: () => openBrowser(options), first: browser });
  const wardrobe = openWardrobe();
  const pullOn = async (warm: WarmPage, { leaf }: Sheet, isAlone: boolean, planned?: Placement) =>
    pullPrint(warm, leaf, await wardrobe.change(warm.worn, leaf.faces, isAlone), planned);
  return {
    notes: browser.notes,
    version: browser.version,
    print: async (sheet, imprint) => {
      const order = orderOf(sheet, imprint);
      const finish = (pulled: Pulled) => finisher.finish({ ...pulled, order });
      const printWith = async (lend: Pool['lend']): Promise<Print> => {
        const steps = (isAlone: boolean): Steps => ({
          pull: (planned) => lend((warm) => pullOn(warm, sheet, isAlone, planned)),
          finish,
        });
        const print = await paginate(sheet.colophon, steps(false));
        return print.hasStrays ? paginate(sheet.colophon, steps(true)) : print;
      };
      return tryTwice(pool, printWith, options.signal);
    },
    kill: pool.kill,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([pool[Symbol.asyncDispose](), finisher[Symbol.asyncDispose]()]);
    },
  };
}

function orderOf({ text, colophon, fonts, leaf }: Sheet, imprint: Imprint): Order {
  const held = leaf.faces.map(({ postScript, characters }) => ({
    postScript,
    characters: [...characters].join(''),
  }));
  const faces = leaf.faces.map(({ postScript, program }) => ({ postScript, ...program }));
  return { text, hasColophon: colophon !== 'none', fonts, held, faces, imprint };
}
