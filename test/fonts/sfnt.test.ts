import { open } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  align,
  type Directory,
  parseSfnt,
  planSfnt,
  readDirectories,
  readTable,
} from '../../src/fonts/sfnt.ts';
import { packWoff } from '../../src/fonts/woff.ts';
import { collectionOf, folderOf, sfntOf, type Tables, tablesOf } from './fixtures.ts';

const first: Tables = new Map([
  ['glyf', Buffer.from('glyphs')],
  ['head', Buffer.alloc(54, 1)],
]);
const second: Tables = new Map([['name', Buffer.alloc(2000, 'n')]]);

async function directoriesOf(content: Buffer): Promise<Directory[]> {
  const file = await open(path.join(await folderOf({ font: content }), 'font'));
  try {
    return await readDirectories(file);
  } finally {
    await file.close();
  }
}

async function contentsOf(content: Buffer): Promise<Record<string, string>[]> {
  const file = await open(path.join(await folderOf({ font: content }), 'font'));
  try {
    const directories = await readDirectories(file);
    return await Promise.all(
      directories.map(async (directory) => {
        const tables = [...directory].map(
          async ([tag, span]): Promise<[string, string]> => [
            tag,
            (await readTable(file, span)).toString('latin1'),
          ],
        );
        return Object.fromEntries(await Promise.all(tables));
      }),
    );
  } finally {
    await file.close();
  }
}

function textOf(tables: Tables): Record<string, string> {
  return Object.fromEntries([...tables].map(([tag, table]) => [tag, table.toString('latin1')]));
}

describe('reading a font file', () => {
  test('a stand-alone font has one directory', async () => {
    expect(await contentsOf(sfntOf(first))).toEqual([textOf(first)]);
  });

  test('a collection has one for each font', async () => {
    const collection = collectionOf([sfntOf(first), sfntOf(second)]);
    expect(await contentsOf(collection)).toEqual([textOf(first), textOf(second)]);
  });

  test('a directory past the first read is found', async () => {
    const far: Tables = new Map([['glyf', Buffer.alloc(9000, 'g')]]);
    const collection = collectionOf([sfntOf(far), sfntOf(second)]);
    expect(await contentsOf(collection)).toEqual([textOf(far), textOf(second)]);
  });

  test('a WOFF file gives back what was packed', async () => {
    const woff = await packWoff(new Map(second));
    expect(woff.length).toBeLessThan(sfntOf(second).length);
    expect(await contentsOf(woff)).toEqual([textOf(second)]);
  });

  test.each(['', 'abc', 'PK\u0003\u0004 a zip', '\0\0\0\0'])('%j is no font', async (content) => {
    expect(await directoriesOf(Buffer.from(content, 'latin1'))).toEqual([]);
  });

  test('a font cut off in its directory is refused', async () => {
    await expect(directoriesOf(sfntOf(first).subarray(0, 20))).rejects.toThrow(RangeError);
  });

  test('a font cut off in a table is refused', async () => {
    await expect(contentsOf(sfntOf(second).subarray(0, 100))).rejects.toThrow(RangeError);
  });

  test('a table of more bytes than can be asked for at once is refused, and ends nothing', async () => {
    const font = sfntOf(second);
    font.writeUInt32BE(0xfffffff0, 12 + 12);
    await expect(contentsOf(font)).rejects.toThrow(RangeError);
  });

  test('a table that inflates to another length is refused', async () => {
    const woff = await packWoff(new Map(second));
    woff.writeUInt32BE(2001, 44 + 12);
    await expect(contentsOf(woff)).rejects.toThrow(RangeError);
  });
});

describe('laying out a font', () => {
  test('tables stand in the order of their tags, on four-byte borders, behind the directory', () => {
    const font = sfntOf(new Map([...second, ...first]));
    expect(textOf(tablesOf(font))).toEqual({ ...textOf(first), ...textOf(second) });
    const places = [...parseSfnt(font)].map(([tag, { offset }]) => [tag, offset]);
    expect(places).toEqual([
      ['glyf', 60],
      ['head', 68],
      ['name', 124],
    ]);
  });

  test('the header carries the search fields and the checksums', () => {
    const span = { offset: 0, length: 4, packed: 4, checksum: 0xdeadbeef };
    const { header, size } = planSfnt(new Map(['taba', 'tabb', 'tabc'].map((tag) => [tag, span])));
    expect(header.readUInt32BE(0)).toBe(0x00010000);
    expect([4, 6, 8, 10].map((at) => header.readUInt16BE(at))).toEqual([3, 32, 1, 16]);
    expect(header.readUInt32BE(12 + 4)).toBe(0xdeadbeef);
    expect(size).toBe(60 + 12);
  });

  test.each([
    [0, 0],
    [1, 4],
    [4, 4],
    [5, 8],
  ])('%i bytes fill %i', (length, filled) => {
    expect(align(length)).toBe(filled);
  });
});
