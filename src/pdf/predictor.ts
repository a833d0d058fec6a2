/** How rows of bytes were made to pack better before they were packed (ISO 32000-1 7.4.4.4). */
export interface Prediction {
  /** 1: not at all; 2: as TIFF does; from 10 on, each row as PNG does it, and says how. */
  predictor: number;
  columns: number;
  colors: number;
  bits: number;
}

/** The bytes as they were; undefined where they were predicted in a way that only pictures are. */
export function unpredicted(bytes: Uint8Array, prediction: Prediction): Uint8Array | undefined {
  const { predictor, columns, colors, bits } = prediction;
  if (predictor === 1) return bytes;
  const row = Math.ceil((columns * colors * bits) / 8);
  if (predictor < 10 || !(row > 0)) return undefined;
  const plain = Buffer.alloc(bytes.length);
  let end = 0;
  for (let at = 0; at + 1 < bytes.length; at += row + 1) {
    const filtered = bytes.subarray(at + 1, at + 1 + row);
    unfilter(plain, end, filtered, {
      filter: bytes[at] ?? 0,
      row,
      pixel: Math.ceil((colors * bits) / 8),
    });
    end += filtered.length;
  }
  return plain.subarray(0, end);
}

/** Adds to each byte what was foretold of it by its left, upper and upper left neighbours (PNG 9.2). */
function unfilter(
  plain: Buffer,
  start: number,
  filtered: Uint8Array,
  { filter, row, pixel }: { filter: number; row: number; pixel: number },
): void {
  for (const [column, byte] of filtered.entries()) {
    const at = start + column;
    const left = column < pixel ? 0 : (plain[at - pixel] ?? 0);
    const up = plain[at - row] ?? 0;
    const corner = column < pixel ? 0 : (plain[at - row - pixel] ?? 0);
    plain[at] = byte + foretold(filter, left, up, corner);
  }
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left + up - corner, [left, up, corner]);
    default:
      return 0;
  }
}

/** Of several as near, the first. */
function nearest(wanted: number, [first, ...others]: readonly [number, ...number[]]): number {
  const off = (one: number) => Math.abs(one - wanted);
  return others.reduce((best, one) => (off(one) < off(best) ? one : best), first);
}
