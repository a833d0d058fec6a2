import { gb2312 } from '../fonts/gb2312.ts';
import type { Subset, WholeFace } from '../fonts/shelf.ts';

/**
 * The faces that the bulletins of a run share, hollow ones when there are many. Loading faces costs Chromium as much as printing a
 * bulletin; so a page keeps its faces on, and they grow until most bulletins find all their characters there. What
 * is printed does not tell: a glyph has the same number in every cut of a face, and Chromium embeds of it what a
 * bulletin uses. Where that would not hold (`alone`), a bulletin gets faces of its own.
 */
export interface Wardrobe {
  /** What a page must change to set these faces; with `alone`, it sets them and nothing else. */
  change(worn: Worn, faces: readonly Subset[], alone: boolean): Promise<Change>;
}

/** What a page has on, by CSS family. */
export type Worn = Map<string, Stock>;

export interface Change {
  /** Takes off all that is on. */
  fresh: boolean;
  faces: { family: string; data: Uint8Array }[];
}

/** A face in a cut for many bulletins. */
interface Stock {
  key: string;
  characters: ReadonlySet<string>;
  /** Which of them each glyph draws. */
  drawn: ReadonlyMap<number, string>;
  data: Promise<Uint8Array>;
  /** Cuts before it. */
  age: number;
}

export function openWardrobe(): Wardrobe {
  const stocks = new Map<string, Stock>();
  const stockFor = (subset: Subset): Stock => {
    const stock = grown(stocks.get(subset.face.key), subset);
    stocks.set(subset.face.key, stock);
    return stock;
  };
  const aloneIn = (worn: Worn, faces: readonly Subset[]): Promise<Change> => {
    worn.clear();
    return aloneWith(faces);
  };
  return {
    change: async (worn, faces, alone) => {
      if (alone || faces.some((subset) => clashes(subset, stocks.get(subset.face.key)))) {
        return aloneIn(worn, faces);
      }
      const lacking = faces.filter((subset) => !sets(worn.get(subset.cssFamily), subset));
      // All are grown before the first is waited for: another page may ask for others meanwhile.
      const taken = lacking.map((subset) => [subset.cssFamily, stockFor(subset)] as const);
      try {
        const changes = await Promise.all(
          taken.map(async ([family, { data }]) => ({ family, data: await data })),
        );
        for (const [family, stock] of taken) worn.set(family, stock);
        return { fresh: false, faces: changes };
      } catch {
        // Too large a cut for HarfBuzz, most likely: each bulletin's own is smaller.
        for (const [, { key }] of taken) stocks.delete(key);
        return aloneIn(worn, faces);
      }
    },
  };
}

/** Takes off all that is on, for faces of one bulletin or document alone. */
export async function aloneWith(faces: readonly Subset[]): Promise<Change> {
  return { fresh: true, faces: await Promise.all(faces.map(ownOf)) };
}

async function ownOf({ cssFamily, face, characters }: Subset): Promise<Change['faces'][number]> {
  return { family: cssFamily, data: await face.cut(characters, false) };
}

/**
 * Whether a glyph draws other characters here than in the stock: Chromium tells a reader of the PDF which
 * character a glyph is, and of several takes one.
 */
function clashes({ characters, face }: Subset, stock: Stock | undefined): boolean {
  const drawn = new Map<number, string>();
  for (const character of characters) {
    const glyph = face.glyphOf(character);
    const other = drawn.get(glyph) ?? stock?.drawn.get(glyph) ?? character;
    if (other !== character) return true;
    drawn.set(glyph, character);
  }
  return false;
}

function sets(stock: Stock | undefined, { face, characters }: Subset): boolean {
  return stock?.key === face.key && isSubset(characters, stock.characters);
}

/**
 * A stock that sets a bulletin's characters too: at first no more than these, for most runs are of few
 * issues; each time it has grown often, so many more that it hardly ever will again.
 */
function grown(stock: Stock | undefined, subset: Subset): Stock {
  const { face, characters } = subset;
  if (stock === undefined) return stockOf(face, [...characters], 0);
  if (sets(stock, subset)) return stock;
  const age = stock.age + 1;
  const more = age < oftenGrown ? [] : age < veryOftenGrown ? gb2312().slice(0, common) : gb2312();
  return stockOf(face, [...stock.characters, ...characters, ...more], age);
}

function stockOf(face: WholeFace, wanted: string[], age: number): Stock {
  const drawn = new Map<number, string>();
  for (const character of wanted) {
    const glyph = face.glyphOf(character);
    if (glyph !== 0 && !drawn.has(glyph)) drawn.set(glyph, character);
  }
  const characters = new Set(drawn.values());
  return { key: face.key, characters, drawn, data: face.cut(characters, age >= hollowFrom), age };
}

/** Growths that show that many bulletins are printed: before, it takes longer to make a face hollow than is gained. */
const hollowFrom = 2;

/**
 * Growths after which a stock takes in the first level of GB 2312, its common characters, and then all of it: each
 * thousand that a bulletin does not use costs every print of it 0.2 ms, and a growth costs 10.
 */
const oftenGrown = 8;
const veryOftenGrown = 16;
const common = 3755;

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const each of part) if (!whole.has(each)) return false;
  return true;
}
