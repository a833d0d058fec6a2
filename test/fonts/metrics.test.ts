import { open } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Metrics, readMetrics } from '../../src/fonts/metrics.ts';
import { readDirectories } from '../../src/fonts/sfnt.ts';
import { folderOf, sfntOf, type Tables } from './fixtures.ts';

/** Three glyphs, the second blank; two widths, 1000 and 500 of an em of 1000, the last for all that follow. */
function tablesOf(long: boolean): Tables {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  head.writeUInt16BE(long ? 1 : 0, 50);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(2, 34);
  const hmtx = Buffer.from([0x03, 0xe8, 0, 0, 0x01, 0xf4, 0, 0, 0, 0]);
  const size = long ? 4 : 2;
  const loca = Buffer.alloc(4 * size);
  for (const [i, offset] of [0, 9, 9, 12].entries()) loca.writeUIntBE(offset, size * i, size);
  return new Map([
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
  ]);
}

async function metricsOf(tables: Tables): Promise<Metrics> {
  const file = await open(path.join(await folderOf({ 'a.ttf': sfntOf(tables) }), 'a.ttf'));
  try {
    const [directory = new Map()] = await readDirectories(file);
    return await readMetrics(file, directory);
  } finally {
    await file.close();
  }
}

test.each([{ long: false }, { long: true }])(
  'outlines and widths (long: $long)',
  async ({ long }) => {
    const metrics = await metricsOf(tablesOf(long));
    expect([0, 1, 2, 3].map((glyph) => metrics.blank(glyph))).toEqual([false, true, false, true]);
    expect([0, 1, 2].map((glyph) => metrics.advance(glyph))).toEqual([1, 0.5, 0.5]);
  },
);

test('a face without the tables is refused', async () => {
  const tables = tablesOf(false);
  tables.delete('loca');
  await expect(metricsOf(tables)).rejects.toThrow(RangeError);
});
