import { align } from './sfnt.ts';

/** Sums of tables that do not change, by their bytes: outlines are most of a face, and summed but once. */
export type KnownSums = Map<Buffer, number>;

/**
 * Sums every table of a font, in the order of their tags, and sets `head`'s adjustment so that the whole sums to what
 * OpenType asks (https://learn.microsoft.com/typography/opentype/spec/otff#calculating-checksums).
 */
export function balance(
  sorted: readonly (readonly [tag: string, table: Buffer])[],
  known: KnownSums = new Map(),
): Map<string, number> {
  const head = sorted.find(([tag]) => tag === 'head')?.[1];
  head?.writeUInt32BE(0, 8);
  const sums = new Map(sorted.map(([tag, table]) => [tag, known.get(table) ?? checksum(table)]));
  let offset = 12 + 16 * sorted.length;
  const log = Math.floor(Math.log2(sorted.length));
  let total = 0x00010000 + ((sorted.length << 16) | (16 << log));
  total += (log << 16) | (16 * sorted.length - (16 << log));
  for (const [tag, table] of sorted) {
    const sum = sums.get(tag) ?? 0;
    total += Buffer.from(tag, 'latin1').readUInt32BE(0) + sum + offset + table.length + sum;
    offset += align(table.length);
  }
  head?.writeUInt32BE((0xb1b0afba - total) >>> 0, 8);
  return sums;
}

/** OpenType's sum of big-endian words, the last filled with zeros. */
export function checksum(table: Buffer): number {
  const words = new DataView(table.buffer, table.byteOffset, table.length);
  const whole = table.length & ~3;
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + words.getUint32(at)) >>> 0;
  for (let at = whole; at < table.length; at += 1) {
    sum = (sum + words.getUint8(at) * 2 ** (8 * (3 - (at & 3)))) >>> 0;
  }
  return sum;
}
