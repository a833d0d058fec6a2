import { inflateSync } from 'node:zlib';

/** One table of a WOFF 1 font held in memory (https://www.w3.org/TR/WOFF/); undefined when it has none such. */
export function readWoffTable(woff: Buffer, tag: string): Buffer | undefined {
  for (let entry = 44; entry < 44 + 20 * woff.readUInt16BE(12); entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    return packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
  }
  return undefined;
}
