import { checksum, type KnownSums } from './checksums.ts';
import { type Deflated, deflatedAside, zlibStream } from './deflated.ts';
import { settleHeights } from './heights.ts';
import { writeNames } from './names.ts';
import type { OpenFace } from './open-face.ts';
import { type FontProgram, packProgram } from './program.ts';
import type { Typeface } from './typeface.ts';
import { deflateTable, packWoff, shorter } from './woff.ts';

/** A face cut down to some characters: as HTML carries it, and as a PDF does. */
export interface FaceCut {
  /** With TrueType outlines, under the face's PostScript name. */
  woff: Uint8Array;
  program: FontProgram;
}

/**
 * Cuts a face down to some characters. The same characters give the same bytes, whatever their order. Throws on a
 * damaged face.
 */
export async function cutFace(
  typeface: Typeface,
  face: OpenFace,
  characters: ReadonlySet<string>,
): Promise<FaceCut> {
  const { tables, numbers } = face.cut(characters);
  settleHeights(tables);
  tables.set('name', writeNames(pdfName(typeface), typeface.names.copyright));
  const glyf = tables.get('glyf') ?? Buffer.alloc(0);
  const outlines = await deflatedAside(glyf);
  const known: KnownSums = new Map([[glyf, checksum(glyf)]]);
  return {
    woff: packWoff(
      tables,
      (table) => (table === glyf ? packed(glyf, outlines) : deflateTable(table)),
      known,
    ),
    program: { ...packProgram(tables, outlines, known), numbers },
  };
}

function packed(glyf: Buffer, outlines: Deflated): Buffer {
  return shorter(glyf, zlibStream([outlines]));
}

/** A face cut to set and print bulletins with. */
export interface PressCut {
  /** A WOFF file; of a hollow face (see `hollow`) some 10 KB. */
  woff: Uint8Array;
  /** Of each of its glyphs, the number in the whole face: what is printed names glyphs by their places here. */
  numbers: Uint16Array;
}

/** @param name the PostScript name it is to bear */
export async function cutForPress(
  name: string,
  face: OpenFace,
  characters: ReadonlySet<string>,
  isHollow: boolean,
): Promise<PressCut> {
  const { tables, numbers } = isHollow ? await face.cutHollow(characters) : face.cut(characters);
  settleHeights(tables);
  tables.set('name', writeNames(name, ''));
  return { woff: packWoff(tables, isHollow ? deflateTable : (table) => table), numbers };
}

/** The PostScript name a cut face bears. */
export function pdfName({ names }: Typeface): string {
  return names.postScript || 'Brief';
}
