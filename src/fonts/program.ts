import { balance, type KnownSums } from './checksums.ts';
import { type Deflated, deflated, zlibStream } from './deflated.ts';
import { align, planSfnt } from './sfnt.ts';

/** A font as a PDF embeds it: what draws glyphs, and no more (ISO 32000-1 9.9, `FontFile2`). */
export interface FontProgram {
  /** Packed by Flate. */
  data: Uint8Array;
  /** Bytes when unpacked. */
  length: number;
  /** Of each glyph, its number in the whole face. */
  numbers: Uint16Array;
}

/** @param outlines the table `glyf`, deflated */
export function packProgram(
  tables: ReadonlyMap<string, Buffer>,
  outlines: Deflated,
  known: KnownSums,
): Omit<FontProgram, 'numbers'> {
  const sorted = [...tables]
    .filter(([tag]) => drawing.has(tag))
    // The adjustment in `head` is another than in the whole cut.
    .map(([tag, table]) => [tag, tag === 'head' ? Buffer.from(table) : table] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const sums = balance(sorted, known);
  const { header, size } = planSfnt(
    new Map(
      sorted.map(([tag, { length }]) => {
        return [tag, { offset: 0, length, packed: length, checksum: sums.get(tag) ?? 0 }] as const;
      }),
    ),
  );
  const at = sorted.findIndex(([tag]) => tag === 'glyf');
  const before = [header, ...sorted.slice(0, at).flatMap(([, table]) => padded(table))];
  const glyf = sorted[at]?.[1] ?? Buffer.alloc(0);
  const after = sorted.slice(at + 1).flatMap(([, table]) => padded(table));
  const data = zlibStream([
    deflated(Buffer.concat(before)),
    outlines,
    deflated(Buffer.concat([paddingOf(glyf), ...after])),
  ]);
  return { data, length: size };
}

/** Tables that a glyph is drawn from. */
const drawing: ReadonlySet<string> = new Set([
  ...['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'],
]);

function padded(table: Buffer): Buffer[] {
  return [table, paddingOf(table)];
}

/** Tables start on four-byte borders. */
function paddingOf({ length }: Buffer): Buffer {
  return Buffer.alloc(align(length) - length);
}
