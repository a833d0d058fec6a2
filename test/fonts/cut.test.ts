import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutFace, cutForPress } from '../../src/fonts/cut.ts';
import { gb2312 } from '../../src/fonts/gb2312.ts';
import { openHarfbuzz } from '../../src/fonts/harfbuzz.ts';
import { features, type OpenFace, openFace } from '../../src/fonts/open-face.ts';
import { readTable } from '../../src/fonts/sfnt.ts';
import { sourceOf } from '../../src/fonts/source.ts';
import { readTypefaces, type Typeface } from '../../src/fonts/typeface.ts';
import {
  bundledFile,
  folderOf,
  inMemory,
  nameTable,
  sfntOf,
  tinyTables,
  windowsName,
} from './fixtures.ts';

interface Held {
  typeface: Typeface;
  face: OpenFace;
}

let cacheFolder: string;

beforeAll(async () => {
  cacheFolder = await mkdtemp(path.join(tmpdir(), 'brief-fonts-'));
});

afterAll(() => rm(cacheFolder, { recursive: true }));

async function hold(file: string): Promise<Held> {
  const [typeface] = await readTypefaces(file);
  if (typeface === undefined) throw new Error('no face');
  return { typeface, face: await openFace(await openHarfbuzz(), sourceOf(typeface, cacheFolder)) };
}

async function cutTo({ typeface, face }: Held, text: string): Promise<Typeface> {
  return read((await cutFace(typeface, face, new Set(text))).woff);
}

async function read(woff: Uint8Array): Promise<Typeface> {
  const folder = await folderOf({ 'cut.woff': Buffer.from(woff) });
  const [subset] = await readTypefaces(path.join(folder, 'cut.woff'));
  if (subset === undefined) throw new Error('no subset');
  return subset;
}

function heldBy(subset: Typeface): string {
  const characters: string[] = [];
  for (let point = 0; point <= 0x2ffff; point += 1) {
    if (subset.glyphOf(point) !== 0) characters.push(String.fromCodePoint(point));
  }
  return characters.join('');
}

describe('a face cut down', () => {
  let songti: Held;
  beforeAll(async () => {
    songti = await hold(bundledFile('songti'));
  });

  test('holds the characters asked for and no other', async () => {
    const subset = await cutTo(songti, '2018年𬭎，中');
    expect(subset.flaw).toBeUndefined();
    expect(heldBy(subset)).toBe('0128中年，𬭎');
  });

  test('has TrueType outlines, and keeps the name a PDF shows', async () => {
    const subset = await cutTo(songti, '中');
    expect(subset.names).toMatchObject({
      postScript: 'NotoSerifSC-Regular',
    });
    expect(subset.names.copyright).toContain('Adobe');
    expect([...subset.directory.keys()]).toContain('glyf');
  });

  test('is the same whatever the order of the characters', async () => {
    const { typeface, face } = songti;
    const cut = (text: string) => cutFace(typeface, face, new Set(text));
    const once = await cut('一中国');
    expect(await cut('国一中')).toEqual(once);
    expect(await cut('国一')).not.toEqual(once);
    expect(await cut('一中国')).toEqual(once);
  });

  test('keeps the long dash, and neither kerning nor ligatures nor squeezed punctuation', () => {
    const { tables } = songti.face.cut(new Set('中—，》“”fi·Ḿ\u0301'));
    const kept = ['GSUB', 'GPOS'].flatMap((tag) => featuresOf(tables.get(tag)));
    expect(kept).toContain('ccmp');
    expect(kept).toContain('locl');
    expect(kept.filter((feature) => !features.includes(feature))).toEqual([]);
    const { tables: dash } = songti.face.cut(new Set('—'));
    // .notdef, the dash as in English, a full em in Chinese, and the long one.
    expect(dash.get('maxp')?.readUInt16BE(4)).toBeGreaterThanOrEqual(4);
  });
});

test.each([true, false])(
  'for the press, a face bears the name it is given (hollow: %s)',
  async (isHollow) => {
    const { typeface, face } = await hold(bundledFile('heiti'));
    const { woff, numbers } = await cutForPress('Press-1', face, new Set('简报'), isHollow);
    const cut = await read(woff);
    expect(cut.names.postScript).toBe('Press-1');
    expect(heldBy(cut)).toBe('报简');
    const glyph = cut.glyphOf(0x62a5);
    expect(glyph).toBeLessThan(10);
    expect(numbers[glyph]).toBe(typeface.glyphOf(0x62a5));
  },
);

test('a hollow face of all GB 2312 is small enough for a page to take in again and again', async () => {
  const { face } = await hold(bundledFile('xiaobiaosong'));
  const hollow = await cutForPress('Press-1', face, new Set(gb2312()), true);
  expect(hollow.woff.length).toBeLessThan(60_000);
});

/** The tags of the features in a GSUB or GPOS table. */
function featuresOf(table: Buffer | undefined): string[] {
  if (table === undefined) return [];
  const list = table.readUInt16BE(6);
  return Array.from({ length: table.readUInt16BE(list) }, (_, i) =>
    table.toString('latin1', list + 2 + 6 * i, list + 6 + 6 * i),
  );
}

test('a face without an English PostScript name is given one', async () => {
  const tables = await tinyTables('songti', '中');
  tables.set('name', nameTable([windowsName(0x0804, 1, '单位字体')]));
  const file = path.join(await folderOf({ 'a.ttf': sfntOf(tables) }), 'a.ttf');
  const subset = await cutTo(await hold(file), '中');
  expect(subset.names.postScript).toBe('Brief');
});

test('a cut stands as high on Windows as elsewhere, on a screen and on paper', async () => {
  const { typeface, face } = await hold(bundledFile('fangsong'));
  const characters = new Set('中国');
  const { woff } = await cutFace(typeface, face, characters);
  const press = await cutForPress('Press-1', face, characters, false);
  const hollow = await cutForPress('Press-2', face, characters, true);
  expect(await heightsIn(await read(woff))).toEqual([928, 256, 928, 256]);
  expect(await heightsIn(await read(press.woff))).toEqual([928, 256, 928, 256]);
  expect(await heightsIn(await read(hollow.woff))).toEqual([928, 256, 928, 256]);
});

/** What macOS and Linux take for ascent and descent, and what Windows does. */
async function heightsIn({ path: file, directory }: Typeface): Promise<number[]> {
  await using handle = await open(file);
  const table = async (tag: string): Promise<Buffer> => {
    const span = directory.get(tag);
    return span === undefined ? Buffer.alloc(0) : readTable(handle, span);
  };
  const [hhea, os2] = [await table('hhea'), await table('OS/2')];
  const elsewhere = [hhea.readInt16BE(4), -hhea.readInt16BE(6)];
  return [...elsewhere, os2.readUInt16BE(74), os2.readUInt16BE(76)];
}

describe('HarfBuzz', () => {
  test('refuses a font that is none', async () => {
    const harfbuzz = await openHarfbuzz();
    const cutter = await harfbuzz.load(inMemory(Buffer.from('not a font')));
    expect(() => cutter.cut(new Set('中'), [])).toThrow('could not cut');
  });

  test('refuses a font too large for its heap', async () => {
    const harfbuzz = await openHarfbuzz();
    await expect(harfbuzz.load(inMemory(new Uint8Array(70_000_000)))).rejects.toThrow(RangeError);
  });
});
