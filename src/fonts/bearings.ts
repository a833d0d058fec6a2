/** What is needed to tell which glyph of the whole face each glyph of a cut is. */
export interface Bearings {
  /** The table of the whole face, as it was before. */
  hmtx: Buffer;
  /** Sets the left side bearings of a cut right again; gives, of each of its glyphs, the number in the whole face. */
  restore(cut: ReadonlyMap<string, Buffer>): Uint16Array;
}

/**
 * Writes into a face, in place of every glyph's left side bearing, the glyph's own number: HarfBuzz numbers the
 * glyphs of a cut anew and does not say how, but carries the bearings along and makes nothing of them.
 * Throws RangeError where the face has no bearing for a glyph.
 */
export function numberGlyphs(face: ReadonlyMap<string, Buffer>): Bearings {
  const { hmtx, place, glyphs } = bearingsOf(face);
  const before = Buffer.from(hmtx);
  for (let glyph = 0; glyph < glyphs; glyph += 1) hmtx.writeUInt16BE(glyph, place(glyph));
  return {
    hmtx: before,
    restore: (cut) => {
      const kept = bearingsOf(cut);
      const numbers = new Uint16Array(kept.glyphs);
      for (let glyph = 0; glyph < kept.glyphs; glyph += 1) {
        const number = kept.hmtx.readUInt16BE(kept.place(glyph));
        numbers[glyph] = number;
        // A glyph that keeps its number for the sake of those behind it, but is not in the cut.
        if (number === 0 && glyph > 0) continue;
        kept.hmtx.writeInt16BE(before.readInt16BE(place(number)), kept.place(glyph));
      }
      return numbers;
    },
  };
}

/** Where in `hmtx` the bearing of each glyph stands: behind its width, or after all widths where they are all alike. */
function bearingsOf(tables: ReadonlyMap<string, Buffer>) {
  const [hmtx, hhea, maxp] = ['hmtx', 'hhea', 'maxp'].map((tag) => tables.get(tag));
  if (hmtx === undefined || hhea === undefined || maxp === undefined) {
    throw new RangeError('the face lacks the widths of its glyphs');
  }
  const widths = hhea.readUInt16BE(34);
  const place = (glyph: number) => 2 * glyph + 2 * Math.min(glyph + 1, widths);
  return { hmtx, place, glyphs: maxp.readUInt16BE(4) };
}
