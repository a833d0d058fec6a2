import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readCmap } from '../../src/fonts/cmap.ts';
import { readDirectories, readTable } from '../../src/fonts/sfnt.ts';
import { bundledFile } from './fixtures.ts';

interface Map {
  platform: number;
  encoding: number;
  map: Buffer;
}

function cmapOf(maps: Map[]): Buffer {
  const header = Buffer.alloc(4 + 8 * maps.length);
  header.writeUInt16BE(maps.length, 2);
  let offset = header.length;
  for (const [i, { platform, encoding, map }] of maps.entries()) {
    header.writeUInt16BE(platform, 4 + 8 * i);
    header.writeUInt16BE(encoding, 6 + 8 * i);
    header.writeUInt32BE(offset, 8 + 8 * i);
    offset += map.length;
  }
  return Buffer.concat([header, ...maps.map(({ map }) => map)]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value, 2 * i);
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

/** A–C by delta to 10–12, a–c by a glyph array (20, none, 22) with a delta of 1, and the closing segment. */
const format4 = words(
  ...[4, 0, 0, 6, 0, 0, 0],
  ...[0x43, 0x63, 0xffff],
  0,
  ...[0x41, 0x61, 0xffff],
  ...[(10 - 0x41) & 0xffff, 1, 1],
  ...[0, 4, 0xffff],
  ...[19, 0, 21],
);

/** 中 to 7, 𠮷 and the next to 8 and 9. */
const format12 = Buffer.concat([
  words(12, 0),
  longs(40, 0, 2),
  longs(0x4e2d, 0x4e2d, 7),
  longs(0x20bb7, 0x20bb8, 8),
]);

describe('format 4', () => {
  const glyphOf = readCmap(cmapOf([{ platform: 3, encoding: 1, map: format4 }]));
  test.each([
    ['A', 10],
    ['C', 12],
    ['@', 0],
    ['D', 0],
    ['a', 20],
    ['b', 0],
    ['c', 22],
    ['d', 0],
    ['\uffff', 0],
    ['𠮷', 0],
  ])('%s is glyph %i', (character, glyph) => {
    expect(glyphOf?.(character.codePointAt(0) ?? 0)).toBe(glyph);
  });
});

describe('format 12', () => {
  const glyphOf = readCmap(cmapOf([{ platform: 3, encoding: 10, map: format12 }]));
  test.each([
    ['中', 7],
    ['丬', 0],
    ['串', 0],
    ['𠮷', 8],
    ['𠮸', 9],
    ['𠮹', 0],
  ])('%s is glyph %i', (character, glyph) => {
    expect(glyphOf?.(character.codePointAt(0) ?? 0)).toBe(glyph);
  });
});

describe('the map chosen', () => {
  const symbol = { platform: 3, encoding: 0, map: format4 };
  const macRoman = { platform: 1, encoding: 0, map: format4 };
  const bmp = { platform: 3, encoding: 1, map: format4 };
  const full = { platform: 0, encoding: 4, map: format12 };
  const other = { platform: 0, encoding: 3, map: words(6, 0, 0, 0, 0) };
  test.each([
    { maps: [bmp, full], character: '中', glyph: 7 },
    { maps: [full, bmp], character: 'A', glyph: 0 },
    { maps: [other, bmp], character: 'A', glyph: 10 },
    { maps: [macRoman, { ...bmp, platform: 0 }], character: 'A', glyph: 10 },
  ])('of $maps.length holds $character', ({ maps, character, glyph }) => {
    expect(readCmap(cmapOf(maps))?.(character.codePointAt(0) ?? 0)).toBe(glyph);
  });

  test.each([[[symbol]], [[macRoman]], [[other]], [[]]])('none is of Unicode', (maps) => {
    expect(readCmap(cmapOf(maps))).toBeUndefined();
  });
});

test.each([
  ['groups', cmapOf([{ platform: 3, encoding: 10, map: format12.subarray(0, 30) }])],
  ['segments', cmapOf([{ platform: 3, encoding: 1, map: format4.subarray(0, 20) }])],
  ['records', cmapOf([{ platform: 3, encoding: 1, map: format4 }]).subarray(0, 6)],
])('a table cut off in its %s is refused', (_, table) => {
  expect(() => readCmap(table)).toThrow(RangeError);
});

test('both maps of a real face agree', async () => {
  const file = await open(bundledFile('songti'));
  const [directory] = await readDirectories(file);
  const span = directory?.get('cmap');
  if (span === undefined) throw new Error('no cmap');
  const table = await readTable(file, span);
  await file.close();
  const wide = readCmap(table);
  // With its format 12 maps out of sight, format 4 is what is left.
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = table.readUInt32BE(4 + 8 * i + 4);
    if (table.readUInt16BE(at) === 12) table.writeUInt16BE(9, 4 + 8 * i);
  }
  const narrow = readCmap(table);
  const planeOne = Array.from({ length: 0xffff }, (_, codePoint) => codePoint);
  expect(planeOne.map((point) => narrow?.(point))).toEqual(planeOne.map((point) => wide?.(point)));
  expect(wide?.(0x2cb4e)).toBeGreaterThan(0);
  expect(narrow?.(0x2cb4e)).toBe(0);
});
