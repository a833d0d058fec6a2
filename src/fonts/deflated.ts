import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';

/**
 * Some bytes, deflated into blocks of their own that end on a byte (RFC 1951 3.2.3): they can stand in more than
 * one zlib stream. What a WOFF and a PDF have in common of a face is nearly all of it, and deflated but once.
 */
export interface Deflated {
  blocks: Buffer;
  /** Bytes before deflating. */
  length: number;
  /** Their Adler-32 (RFC 1950 9). */
  sum: number;
}

/** Deflates a little on the spot: on another thread it would wait for longer than it takes. */
export function deflated(bytes: Buffer): Deflated {
  return partOf(bytes, deflateRawSync(bytes, optionsFor(bytes)));
}

/** The same for much, while other work goes on. */
export async function deflatedAside(bytes: Buffer): Promise<Deflated> {
  return partOf(bytes, await deflate(bytes, optionsFor(bytes)));
}

const deflate = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

function partOf(bytes: Buffer, blocks: Buffer): Deflated {
  return { blocks, length: bytes.length, sum: adlerOf(bytes) };
}

/**
 * Outlines hardly repeat. Beside the least that can be done, this makes them 2 % smaller in a seventh more time, and a
 * long issue's PDF stays below 250 KB; to look further back than 8 KB and harder, another 2 %, takes half as long again.
 */
function optionsFor({ length }: Buffer): ZlibOptions {
  return {
    level: 4,
    memLevel: 9,
    windowBits: 13,
    chunkSize: Math.max(64, length),
    finishFlush: constants.Z_SYNC_FLUSH,
  };
}

/** The zlib stream (RFC 1950) of these bytes, one after another. */
export function zlibStream(parts: readonly Deflated[]): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(parts.reduce(joined, nothing).sum);
  return Buffer.concat([header, ...parts.map(({ blocks }) => blocks), lastBlock, sum]);
}

function adlerOf(bytes: Buffer): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += safely) {
    const end = Math.min(start + safely, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return high * 0x10000 + low;
}

/** The sum of one run of bytes after another, from their sums and lengths. */
function joined(one: Pick<Deflated, 'length' | 'sum'>, other: Pick<Deflated, 'length' | 'sum'>) {
  const [low, high] = [one.sum % 0x10000, Math.floor(one.sum / 0x10000)];
  const [otherLow, otherHigh] = [other.sum % 0x10000, Math.floor(other.sum / 0x10000)];
  const sums = {
    low: (low + otherLow + modulus - 1) % modulus,
    high: (high + otherHigh + (other.length % modulus) * (low + modulus - 1)) % modulus,
  };
  return { length: one.length + other.length, sum: sums.high * 0x10000 + sums.low };
}

const nothing: Pick<Deflated, 'length' | 'sum'> = { length: 0, sum: 1 };

/** Deflate, a window of 32 KB. */
const header = Buffer.from([0x78, 0x01]);
/** Empty, and the last. */
const lastBlock = Buffer.from([0x03, 0x00]);

const modulus = 65521;
/** Bytes that can be summed before the sums outgrow 32 bits. */
const safely = 3800;
