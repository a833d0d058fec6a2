/** The glyph a face sets a code point with; 0 when it has none. */
export type GlyphOf = (codePoint: number) => number;

/**
 * Reads a `cmap` table's Unicode map (formats 12 and 4) and looks code points up in place: nothing is unpacked,
 * so a face costs only its table. Undefined when the table has no such map. Throws RangeError on a cut-off table.
 */
export function readCmap(table: Buffer): GlyphOf | undefined {
  const maps: { rank: number; at: number; format: number }[] = [];
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const entry = 4 + 8 * i;
    const at = table.readUInt32BE(entry + 4);
    const format = table.readUInt16BE(at);
    const rank = rankOf(table.readUInt16BE(entry), table.readUInt16BE(entry + 2), format);
    if (rank > 0) maps.push({ rank, at, format });
  }
  const best = maps.sort((a, b) => b.rank - a.rank)[0];
  if (best === undefined) return undefined;
  return best.format === 12 ? readFormat12(table, best.at) : readFormat4(table, best.at);
}

/** Every plane before the first plane alone, Windows before Unicode: what browsers choose; 0 for maps not of Unicode. */
function rankOf(platform: number, encoding: number, format: number): number {
  const windows = platform === 3 && (encoding === 1 || encoding === 10);
  if (!windows && platform !== 0) return 0;
  if (format === 12) return windows ? 4 : 3;
  if (format === 4) return windows ? 2 : 1;
  return 0;
}

function readFormat12(table: Buffer, at: number): GlyphOf {
  const count = table.readUInt32BE(at + 12);
  const groups = table.subarray(at + 16, at + 16 + 12 * count);
  if (groups.length < 12 * count) throw new RangeError('the cmap ends before its groups do');
  return (codePoint) => {
    const group = 12 * firstNotBefore(count, (i) => groups.readUInt32BE(12 * i + 4), codePoint);
    if (group >= groups.length) return 0;
    const start = groups.readUInt32BE(group);
    return codePoint < start ? 0 : groups.readUInt32BE(group + 8) + codePoint - start;
  };
}

function readFormat4(table: Buffer, at: number): GlyphOf {
  const count = table.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const ranges = deltas + 2 * count;
  if (ranges + 2 * count > table.length) throw new RangeError('the cmap ends before its segments');
  return (codePoint) => {
    const segment = firstNotBefore(count, (i) => table.readUInt16BE(ends + 2 * i), codePoint);
    if (segment === count) return 0;
    const start = table.readUInt16BE(starts + 2 * segment);
    if (codePoint < start) return 0;
    const delta = table.readUInt16BE(deltas + 2 * segment);
    const range = table.readUInt16BE(ranges + 2 * segment);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const place = ranges + 2 * segment + range + 2 * (codePoint - start);
    // The closing segment of some fonts points past the table: it maps nothing.
    const glyph = place + 2 > table.length ? 0 : table.readUInt16BE(place);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first index whose value is not before the wanted one; `count` when all are. */
function firstNotBefore(count: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
