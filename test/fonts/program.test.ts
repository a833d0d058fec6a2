import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checksum } from '../../src/fonts/checksums.ts';
import { deflated } from '../../src/fonts/deflated.ts';
import { packProgram } from '../../src/fonts/program.ts';
import { parseSfnt, tablesOf } from '../../src/fonts/sfnt.ts';
import { tinyTables } from './fixtures.ts';

test('is a TrueType font of the tables that draw, with the sums that OpenType asks for', async () => {
  const tables = await tinyTables('heiti', '一、全面部署');
  tables.set('prep', Buffer.from([1, 2, 3, 4, 5]));
  const [glyf, head] = [tables.get('glyf'), tables.get('head')];
  if (glyf === undefined || head === undefined) throw new Error('no outlines');
  const adjustment = head.readUInt32BE(8);
  const known = new Map([[glyf, checksum(glyf)]]);
  const { data, length } = packProgram(tables, deflated(glyf), known);
  const font = inflateSync(data);
  expect(font).toHaveLength(length);
  const unpacked = tablesOf(font);
  expect([...unpacked.keys()]).toEqual([
    ...['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'],
  ]);
  for (const [tag, table] of unpacked) {
    if (tag !== 'head') expect(table.equals(tables.get(tag) ?? Buffer.alloc(0)), tag).toBe(true);
  }
  expect(checksum(font)).toBe(0xb1b0afba);
  for (const [tag, { checksum: stated }] of parseSfnt(font)) {
    const table = Buffer.from(unpacked.get(tag) ?? '');
    if (tag === 'head') table.writeUInt32BE(0, 8);
    expect(stated, tag).toBe(checksum(table));
  }
  expect(head.readUInt32BE(8)).toBe(adjustment);
});
