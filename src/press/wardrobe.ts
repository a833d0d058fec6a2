import { gb2312 } from '../fonts/gb2312.ts';
import type { PressCut, Subset, WholeFace } from '../fonts/shelf.ts';

/**
 * The faces that the bulletins of a run share, hollow ones when there are many. Loading faces costs Chromium as much
 * as printing a bulletin; so a page keeps its faces on, and they grow until most bulletins find all their characters
 * there. What is printed names glyphs by their numbers in these cuts, and is put right afterwards (`embedFaces`): so
 * that a cut may leave out all it does not need, for every thousand glyphs cost a print 0.1 ms. Where what is printed
 * would tell of other bulletins (`alone`), a bulletin gets faces of its own.
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
  /** What the page has on then, in the order of the faces asked for. */
  worn: WornFace[];
}

/** What a face that a page has on is called, and of each of its glyphs the number in the whole face. */
export interface WornFace {
  name: string;
  numbers: Uint16Array;
}

/** A face in a cut for many bulletins. */
interface Stock {
  key: string;
  /** No other cut has it. */
  name: string;
  characters: ReadonlySet<string>;
  /** Which of them each glyph draws. */
  drawn: ReadonlyMap<number, string>;
  cut: Promise<PressCut>;
  /** Cuts before it. */
  age: number;
}

export function openWardrobe(): Wardrobe {
  const stocks = new Map<string, Stock>();
  let cuts = 0;
  const nextName = (): string => {
    cuts += 1;
    return `Press-${cuts}`;
  };
  const stockFor = (subset: Subset): Stock => {
    const stock = grown(stocks.get(keyOf(subset)), subset, nextName);
    stocks.set(keyOf(subset), stock);
    return stock;
  };
  const aloneIn = async (worn: Worn, faces: readonly Subset[]): Promise<Change> => {
    worn.clear();
    const own = await Promise.all(faces.map((subset) => ownOf(subset, nextName())));
    return { fresh: true, faces: own, worn: own };
  };
  return {
    change: async (worn, faces, alone) => {
      if (alone || faces.some((subset) => clashes(subset, stocks.get(keyOf(subset))))) {
        return aloneIn(worn, faces);
      }
      const lacking = faces.filter((subset) => !sets(worn.get(subset.cssFamily), subset));
      // All are grown before the first is waited for: another page may ask for others meanwhile.
      const taken = lacking.map((subset) => [subset.cssFamily, stockFor(subset)] as const);
      try {
        const changes = await Promise.all(
          taken.map(async ([family, { cut }]) => ({ family, data: (await cut).woff })),
        );
        for (const [family, stock] of taken) worn.set(family, stock);
        return { fresh: false, faces: changes, worn: await wornOf(worn, faces) };
      } catch {
        // Too large a cut for HarfBuzz, most likely: each bulletin's own is smaller.
        for (const subset of lacking) stocks.delete(keyOf(subset));
        return aloneIn(worn, faces);
      }
    },
  };
}

/** Roles that one face plays have a stock each: what is printed must tell them apart. */
function keyOf({ cssFamily, face }: Subset): string {
  return `${cssFamily} ${face.key}`;
}

async function ownOf({ cssFamily, face, characters }: Subset, name: string) {
  const { woff, numbers } = await face.cut(name, characters, false);
  return { family: cssFamily, data: woff, name, numbers };
}

async function wornOf(worn: Worn, faces: readonly Subset[]): Promise<WornFace[]> {
  const stocks = faces.flatMap(({ cssFamily }) => worn.get(cssFamily) ?? []);
  return Promise.all(stocks.map(async ({ name, cut }) => ({ name, ...(await cut) })));
}

/**
 * Whether a glyph draws other characters here than in the stock: Chromium tells a reader of the PDF which
 * character a glyph is, and of several takes one.
 */
function clashes({ characters, face }: Subset, stock: Stock | undefined): boolean {
  const drawn = new Map<number, string>();
  for (const character of characters) {
    // The one that its glyph draws in the stock, as most are.
    if (stock?.characters.has(character)) continue;
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
function grown(stock: Stock | undefined, subset: Subset, nextName: () => string): Stock {
  const { face, characters } = subset;
  if (stock === undefined) return stockOf(face, nextName(), [...characters], 0);
  if (sets(stock, subset)) return stock;
  const age = stock.age + 1;
  const more = age < oftenGrown ? [] : age < veryOftenGrown ? gb2312().slice(0, common) : gb2312();
  return stockOf(face, nextName(), [...stock.characters, ...characters, ...more], age);
}

function stockOf(face: WholeFace, name: string, wanted: string[], age: number): Stock {
  const drawn = new Map<number, string>();
  for (const character of wanted) {
    const glyph = face.glyphOf(character);
    if (glyph !== 0 && !drawn.has(glyph)) drawn.set(glyph, character);
  }
  const characters = new Set(drawn.values());
  const cut = face.cut(name, characters, age >= hollowFrom);
  return { key: face.key, name, characters, drawn, cut, age };
}

/** Growths that show that many bulletins are printed: before, it takes longer to make a face hollow than is gained. */
const hollowFrom = 2;

/**
 * Growths after which a stock takes in the first level of GB 2312, its common characters, and then all of it: each
 * thousand that a bulletin does not use costs every print of it 0.1 ms, and a growth costs 10.
 */
const oftenGrown = 8;
const veryOftenGrown = 16;
const common = 3755;

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const each of part) if (!whole.has(each)) return false;
  return true;
}
