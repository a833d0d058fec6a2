import { numberGlyphs } from './bearings.ts';
import type { FontBytes, Harfbuzz } from './harfbuzz.ts';
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

/** Takes in a stand-alone font. Throws RangeError on a damaged one. */
export async function openFace(harfbuzz: Harfbuzz, source: FontBytes): Promise<OpenFace> {
  const whole = await takeIn(harfbuzz, source);
  let hollowed: Promise<Taken> | undefined;
  const makeHollow = (): Promise<Taken> => {
    const font = hollow(whole.shell(), whole.cut(lookedAt(), true).tables);
    return takeIn(harfbuzz, {
      size: font.length,
      readInto: async (target) => void font.copy(target),
    });
  };
  return {
    cut: (characters) => whole.cut(characters, false),
    cutHollow: async (characters) => {
      hollowed ??= makeHollow();
      return (await hollowed).cut(characters, false);
    },
  };
}

interface Taken {
  /** @param keepsNumbers gives each glyph the number it has in the whole face */
  cut(characters: ReadonlySet<string>, keepsNumbers: boolean): Cut;
  /** All tables but the outlines, as they were read. */
  shell(): Map<string, Buffer>;
}

async function takeIn(harfbuzz: Harfbuzz, font: FontBytes): Promise<Taken> {
  const { bytes, cut } = await harfbuzz.load(font);
  const held = tablesOf(bytes);
  const bearings = numberGlyphs(held);
  return {
    cut: (characters, keepsNumbers) => {
      const tables = tablesOf(cut(characters, features, keepsNumbers));
      return { tables, numbers: bearings.restore(tables) };
    },
    shell: () => {
      const shell = new Map(held);
      for (const outlines of ['glyf', 'loca']) shell.delete(outlines);
      return shell.set('hmtx', bearings.hmtx);
    },
  };
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
