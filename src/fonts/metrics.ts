import type { FileHandle } from 'node:fs/promises';
import { type Directory, readTable } from './sfnt.ts';

/** What a face draws, as far as brief must know before cutting it. */
export interface Metrics {
  /** Whether a glyph has no outline. */
  blank(glyph: number): boolean;
  /** Advance width, em. */
  advance(glyph: number): number;
}

/** Reads the outline index and the advance widths of a TrueType face. Throws RangeError on a cut-off table. */
export async function readMetrics(file: FileHandle, directory: Directory): Promise<Metrics> {
  const table = async (tag: string): Promise<Buffer> => {
    const span = directory.get(tag);
    if (span === undefined) throw new RangeError(`the face has no ${tag} table`);
    return readTable(file, span);
  };
  const [head, hhea] = [await table('head'), await table('hhea')];
  const [loca, hmtx] = [await table('loca'), await table('hmtx')];
  const size = head.readUInt16BE(50) === 0 ? 2 : 4;
  const last = hhea.readUInt16BE(34) - 1;
  const em = head.readUInt16BE(18);
  return {
    blank: (glyph) => {
      const at = size * glyph;
      if (at + 2 * size > loca.length) return true;
      return loca.readUIntBE(at, size) === loca.readUIntBE(at + size, size);
    },
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, last)) / em,
  };
}
