import type { Cutter } from './harfbuzz.ts';
import { writeNames } from './names.ts';
import { parseSfnt } from './sfnt.ts';
import type { Typeface } from './typeface.ts';
import { packWoff } from './woff.ts';

/**
 * Cuts a face down to some characters: a WOFF file with TrueType outlines that bears the face's PostScript name.
 * The same characters give the same bytes, whatever their order. Throws on a damaged face.
 */
export function cutWoff(
  typeface: Typeface,
  cutter: Cutter,
  characters: ReadonlySet<string>,
): Uint8Array {
  return packWoff(tablesOf(typeface, cutter.cut(characters, features)));
}

/**
 * The same for many bulletins: not deflated, and each glyph numbered as in the whole face, so that what is
 * printed with it does not tell for how many it was cut.
 */
export function cutShared(
  typeface: Typeface,
  cutter: Cutter,
  characters: ReadonlySet<string>,
): Uint8Array {
  const subset = cutter.cut(characters, features, true);
  return packWoff(tablesOf(typeface, subset), (table) => table);
}

function tablesOf(typeface: Typeface, subset: Buffer): Map<string, Buffer> {
  const tables = new Map(
    [...parseSfnt(subset)].map(([tag, { offset, length }]) => [
      tag,
      subset.subarray(offset, offset + length),
    ]),
  );
  tables.set('name', writeNames(pdfName(typeface), typeface.names.copyright));
  return tables;
}

/** The PostScript name a cut face bears. */
export function pdfName({ names }: Typeface): string {
  return names.postScript || 'Brief';
}

/**
 * What setting Chinese needs and no more: whole dashes (in Noto, —— becomes one stroke of two em by `ccmp`, and — one
 * of a full em by `locl`, for text marked `lang="zh-CN"`) and accents on pinyin. No kerning, no ligatures, no squeezed
 * punctuation: 28 characters a line is a grid.
 */
export const features: readonly string[] = ['ccmp', 'locl', 'mark', 'mkmk'];
