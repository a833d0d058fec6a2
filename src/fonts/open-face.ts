import { numberGlyphs } from './bearings.ts';
import type { Harfbuzz } from './harfbuzz.ts';
import { hollow } from './hollow.ts';
import { tablesOf } from './sfnt.ts';

/** A face taken in by HarfBuzz. */
export interface OpenFace {
  /** Cuts it down to some characters. Throws on a damaged face. */
  cut(characters: ReadonlySet<string>): Cut;
  /** The same, hollow (see `hollow`): opening the hollow face takes 30 ms, once. */
  cutHollow(characters: ReadonlySet<string>): Promise<Cut>;
}

export interface Cut {
  tables: Map<string, Buffer>;
  /** Of each glyph of the cut, its number in the whole face. */
  numbers: Uint16Array;
}

/** Takes in a stand-alone font, whose bytes are then no more to be used. Throws RangeError on a damaged one. */
export async function openFace(harfbuzz: Harfbuzz, source: Buffer): Promise<OpenFace> {
  const shell = shellOf(tablesOf(source));
  const whole = await takeIn(harfbuzz, source);
  let hollowed: Promise<Taken> | undefined;
  return {
    cut: (characters) => whole.cut(characters, false),
    cutHollow: async (characters) => {
      hollowed ??= takeIn(harfbuzz, hollow(shell, whole.cut(lookedAt(), true).tables));
      return (await hollowed).cut(characters, false);
    },
  };
}

interface Taken {
  /** @param keepsNumbers gives each glyph the number it has in the whole face */
  cut(characters: ReadonlySet<string>, keepsNumbers: boolean): Cut;
}

async function takeIn(harfbuzz: Harfbuzz, font: Buffer): Promise<Taken> {
  const bearings = numberGlyphs(tablesOf(font));
  const cutter = await harfbuzz.load(font);
  return {
    cut: (characters, keepsNumbers) => {
      const tables = tablesOf(cutter.cut(characters, features, keepsNumbers));
      return { tables, numbers: bearings.restore(tables) };
    },
  };
}

/** All but the outlines, which are some megabytes. */
function shellOf(tables: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const kept = [...tables].filter(([tag]) => tag !== 'glyf' && tag !== 'loca');
  return new Map(kept.map(([tag, table]) => [tag, Buffer.from(table)]));
}

/**
 * Characters whose outlines a browser looks at when it sets a text: it measures Latin letters for heights, and asks
 * of punctuation on which side it stands (`text-spacing-trim`).
 */
function lookedAt(): Set<string> {
  const characters = new Set<string>();
  for (const [first, last] of stretches) {
    for (let point = first; point <= last; point += 1) characters.add(String.fromCodePoint(point));
  }
  return characters;
}

/** Latin, general punctuation, Chinese punctuation, and forms of full width. */
const stretches = [
  [0x20, 0x24f],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
] as const;

/**
 * What setting Chinese needs and no more: whole dashes (in Noto, —— becomes one stroke of two em by `ccmp`, and — one
 * of a full em by `locl`, for text marked `lang="zh-CN"`) and accents on pinyin. No kerning, no ligatures, no squeezed
 * punctuation: 28 characters a line is a grid.
 */
export const features: readonly string[] = ['ccmp', 'locl', 'mark', 'mkmk'];
