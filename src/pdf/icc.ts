/**
 * An sRGB display profile (ICC.1:2001-04, version 2.1; IEC 61966-2-1), made here so that it is small and
 * nobody's property: 2.6 KB, always the same bytes.
 */
export function srgbProfile(): Uint8Array {
  const curve = transferCurve();
  const tags: (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', point([0.9642, 1, 0.8249])],
    ['rXYZ', point([0.43607, 0.22249, 0.01392])],
    ['gXYZ', point([0.38515, 0.71687, 0.09708])],
    ['bXYZ', point([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const blocks = new Map<Buffer, number>();
  let end = headerLength + table.length;
  for (const [index, [name, block]] of tags.entries()) {
    const offset = blocks.get(block) ?? end;
    if (!blocks.has(block)) end += block.length;
    blocks.set(block, offset);
    const at = 4 + index * 12;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(offset, at + 4);
    table.writeUInt32BE(block.length, at + 8);
  }
  return Buffer.concat([header(end), table, ...blocks.keys()]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // Made on 1 January 2020: a profile must say so, and it must not change.
  for (const [index, part] of [2020, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write('acsp', 36, 'latin1');
  writePoint(bytes, 68, [0.9642, 1, 0.8249]);
  return bytes;
}

function description(words: string): Buffer {
  // After the words come the same in Unicode and in a Macintosh script: both empty, of fixed length.
  const bytes = Buffer.alloc(padded(12 + words.length + 1 + 8 + 70));
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(words.length + 1, 8);
  bytes.write(words, 12, 'latin1');
  return bytes;
}

function text(words: string): Buffer {
  const bytes = Buffer.alloc(padded(8 + words.length + 1));
  bytes.write('text', 0, 'latin1');
  bytes.write(words, 8, 'latin1');
  return bytes;
}

function point(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  writePoint(bytes, 8, values);
  return bytes;
}

/** Numbers of 16 bits before and 16 after the point. */
function writePoint(bytes: Buffer, from: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) {
    bytes.writeInt32BE(Math.round(value * 65536), from + index * 4);
  }
}

/** From levels to light, in 1024 steps (IEC 61966-2-1 5.2). */
function transferCurve(): Buffer {
  const steps = 1024;
  const bytes = Buffer.alloc(12 + steps * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(steps, 8);
  for (let step = 0; step < steps; step += 1) {
    const level = step / (steps - 1);
    const light = level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + step * 2);
  }
  return bytes;
}

/** Tags begin at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

const headerLength = 128;
