import { checksum, type KnownSums } from './checksums.ts';
import { type Deflated, deflatedAside, zlibStream } from './deflated.ts';
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

/**
 * A face cut to set and print bulletins with: under a name of its own, and each glyph numbered as in the whole face,
 * so that what is printed does not tell for how many it was cut. Hollow (see `hollow`), it is a WOFF file of some 20 KB.
 */
export async function cutForPress(
  name: string,
  face: OpenFace,
  characters: ReadonlySet<string>,
  isHollow: boolean,
): Promise<Uint8Array> {
  const tables = isHollow ? await face.cutHollow(characters) : face.cutNumbered(characters);
  tables.set('name', writeNames(name, ''));
  return packWoff(tables, isHollow ? deflateTable : (table) => table);
}

/** The PostScript name a cut face bears. */
export function pdfName({ names }: Typeface): string {
  return names.postScript || 'Brief';
}
