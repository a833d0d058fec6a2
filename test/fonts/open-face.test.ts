import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCmap } from '../../src/fonts/cmap.ts';
import { openHarfbuzz } from '../../src/fonts/harfbuzz.ts';
import { features, type OpenFace, openFace } from '../../src/fonts/open-face.ts';
import type { Role } from '../../src/fonts/roles.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { readTypefaces, type Typeface } from '../../src/fonts/typeface.ts';
import { bundledFile, inMemory, readSource, sfntOf, type Tables, tinyTables } from './fixtures.ts';

/** Punctuation that other glyphs draw in running text, letters made of parts, and Han. */
const text = new Set('简报，。—…“”(2020)Aáü中国𬭎 ');

interface Held {
  typeface: Typeface;
  source: Buffer;
  whole: Map<string, Buffer>;
  face: OpenFace;
}

let cacheFolder: string;

beforeAll(async () => {
  cacheFolder = await mkdtemp(path.join(tmpdir(), 'brief-fonts-'));
});

afterAll(() => rm(cacheFolder, { recursive: true }));

async function hold(role: Role): Promise<Held> {
  const [typeface] = await readTypefaces(bundledFile(role));
  if (typeface === undefined) throw new Error('no face');
  const source = await readSource(typeface, cacheFolder);
  const face = await openFace(await openHarfbuzz(), inMemory(source));
  return { typeface, source, whole: tablesOf(source), face };
}

function tableOf(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`no ${tag}`);
  return table;
}

function outlineOf(tables: ReadonlyMap<string, Buffer>, glyph: number): Buffer {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOf(tables, tag));
  const place = (at: number) =>
    head?.readInt16BE(50) === 1
      ? loca?.readUInt32BE(4 * at)
      : 2 * (loca?.readUInt16BE(2 * at) ?? 0);
  return glyf?.subarray(place(glyph), place(glyph + 1)) ?? Buffer.alloc(0);
}

function widthOf(tables: ReadonlyMap<string, Buffer>, glyph: number): number {
  const widths = tableOf(tables, 'hhea').readUInt16BE(34);
  return tableOf(tables, 'hmtx').readUInt16BE(4 * Math.min(glyph, widths - 1));
}

function glyphOf(tables: ReadonlyMap<string, Buffer>, character: string): number {
  return readCmap(tableOf(tables, 'cmap'))?.(character.codePointAt(0) ?? 0) ?? 0;
}

describe.each<Role>(['songti', 'fangsong'])('the bundled face for %s', (role) => {
  let held: Held;
  beforeAll(async () => {
    held = await hold(role);
  });

  test('is cut as HarfBuzz cuts it, and says which glyph each glyph is', async () => {
    const { face, source, typeface, whole } = held;
    const { tables, numbers } = face.cut(text);
    const plain = tablesOf(
      (await (await openHarfbuzz()).load(inMemory(source))).cut(text, features),
    );
    // It sums up the whole font, numbers among the rest; whoever packs a cut sums it anew.
    for (const cut of [tables, plain]) tableOf(cut, 'head').writeUInt32BE(0, 8);
    expect(sfntOf(tables).equals(sfntOf(plain))).toBe(true);
    expect(numbers).toHaveLength(tableOf(tables, 'maxp').readUInt16BE(4));
    for (const character of text) {
      const glyph = glyphOf(tables, character);
      expect(numbers[glyph]).toBe(typeface.glyphOf(character.codePointAt(0) ?? 0));
    }
    for (const [glyph, number] of numbers.entries()) {
      expect(widthOf(tables, glyph)).toBe(widthOf(whole, number));
    }
    // More than the characters ask for: what draws them in running text is there too.
    expect(numbers.length).toBeGreaterThan(text.size);
  });

  test('is hollow but for what a browser looks at, its glyphs numbered and as wide as before', async () => {
    const { face, typeface, whole } = held;
    const { tables, numbers } = await face.cutHollow(text);
    for (const character of text) {
      const glyph = glyphOf(tables, character);
      const number = typeface.glyphOf(character.codePointAt(0) ?? 0);
      expect(numbers[glyph]).toBe(number);
      expect(widthOf(tables, glyph)).toBe(widthOf(whole, number));
      const isHan = /\p{Script=Han}/u.test(character);
      const isBlank = outlineOf(whole, number).length === 0;
      expect(outlineOf(tables, glyph).length === 0, character).toBe(isHan || isBlank);
    }
    expect(tableOf(tables, 'glyf').length).toBeLessThan(20_000);
  });

  test('sets hollow what it sets whole', async () => {
    const { face } = held;
    const { tables, numbers } = await face.cutHollow(text);
    const { tables: whole, numbers: wholeNumbers } = face.cut(text);
    expect(numbers).toEqual(wholeNumbers);
    for (const tag of ['cmap', 'GSUB', 'GPOS', 'GDEF', 'OS/2', 'hhea', 'hmtx', 'maxp']) {
      expect(
        tables.get(tag)?.equals(whole.get(tag) ?? Buffer.alloc(0)) ?? !whole.has(tag),
        tag,
      ).toBe(true);
    }
  });
});

test('a face whose bearings end early is damaged', async () => {
  const tables: Tables = await tinyTables('songti', '中国');
  tables.set('hmtx', tableOf(tables, 'hmtx').subarray(0, 4));
  await expect(openFace(await openHarfbuzz(), inMemory(sfntOf(tables)))).rejects.toThrow(
    RangeError,
  );
});
