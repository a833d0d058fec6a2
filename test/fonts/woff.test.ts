import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDirectories, readTable } from '../../src/fonts/sfnt.ts';
import { packWoff } from '../../src/fonts/woff.ts';
import { folderOf, sfntOf, type Tables, tinyTables } from './fixtures.ts';

/** The tables of a WOFF file with the checksums it states. */
async function unpack(woff: Buffer): Promise<{ tables: Tables; sums: Map<string, number> }> {
  const file = await open(path.join(await folderOf({ 'a.woff': woff }), 'a.woff'));
  try {
    const [directory = new Map()] = await readDirectories(file);
    const tables: Tables = new Map();
    for (const [tag, span] of directory) tables.set(tag, await readTable(file, span));
    return { tables, sums: new Map([...directory].map(([tag, span]) => [tag, span.checksum])) };
  } finally {
    await file.close();
  }
}

function sumOf(bytes: Buffer): number {
  const words = Buffer.alloc((bytes.length + 3) & ~3);
  bytes.copy(words);
  let sum = 0n;
  for (let at = 0; at < words.length; at += 4) sum += BigInt(words.readUInt32BE(at));
  return Number(sum & 0xffffffffn);
}

test('gives back every table', async () => {
  const tables = await tinyTables('heiti', '一、全面');
  const { tables: unpacked } = await unpack(await packWoff(tables));
  expect([...unpacked.keys()]).toEqual([...tables.keys()].sort());
  for (const [tag, table] of tables) expect(unpacked.get(tag)?.equals(table), tag).toBe(true);
});

test('is smaller than the font, and says how large both are', async () => {
  const tables = await tinyTables('heiti', '一、全面部署文明城区创建');
  const woff = await packWoff(tables);
  const { length } = sfntOf(tables);
  expect(woff.toString('latin1', 0, 4)).toBe('wOFF');
  expect([8, 16].map((at) => woff.readUInt32BE(at))).toEqual([woff.length, length]);
  expect(woff.readUInt16BE(12)).toBe(tables.size);
  expect(woff.length).toBeLessThan(length);
});

test('states the checksums of the tables and of the whole', async () => {
  const tables = await tinyTables('heiti', '一二三');
  tables.set('prep', Buffer.from([1, 2, 3, 4, 5]));
  tables.get('head')?.writeUInt32BE(12345, 8);
  const { tables: unpacked, sums } = await unpack(await packWoff(tables));
  const font = sfntOf(unpacked);
  for (let i = 0; i < unpacked.size; i += 1) {
    const entry = 12 + 16 * i;
    font.writeUInt32BE(sums.get(font.toString('latin1', entry, entry + 4)) ?? 0, entry + 4);
  }
  expect(sumOf(font)).toBe(0xb1b0afba);
  for (const [tag, table] of unpacked) {
    const plain = Buffer.from(table);
    if (tag === 'head') plain.writeUInt32BE(0, 8);
    expect(sums.get(tag), tag).toBe(sumOf(plain));
  }
});

test('a table that deflating does not shorten is kept as it is', async () => {
  const noise = randomBytes(2000);
  const woff = await packWoff(new Map([['glyf', noise]]));
  expect(woff.subarray(44 + 20)).toEqual(noise);
  expect((await unpack(woff)).tables.get('glyf')).toEqual(noise);
});
