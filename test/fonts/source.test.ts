import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTypefaces, type Typeface } from '../../src/fonts/typeface.ts';
import { packWoff } from '../../src/fonts/woff.ts';
import { runMark } from '../../src/workspace/run-mark.ts';
import {
  bundledFile,
  collectionOf,
  folderOf,
  readSource,
  sfntOf,
  tablesOf,
  temporaryFolder,
  tinyTables,
} from './fixtures.ts';

async function typefaceOf(name: string, content: Buffer, index = 0): Promise<Typeface> {
  const typefaces = await readTypefaces(path.join(await folderOf({ [name]: content }), name));
  const typeface = typefaces[index];
  if (typeface === undefined) throw new Error('no face');
  return typeface;
}

test('a face is lifted out of its collection', async () => {
  const [one, two] = [await tinyTables('songti', '中'), await tinyTables('kaiti', '国')];
  const typeface = await typefaceOf('a.ttc', collectionOf([sfntOf(one), sfntOf(two)]), 1);
  const font = tablesOf(await readSource(typeface, '/nowhere'));
  expect(font.get('glyf')).toEqual(two.get('glyf'));
  expect(font.get('cmap')).toEqual(two.get('cmap'));
});

test('kerning, vertical setting, bitmaps and colour are left behind', async () => {
  const tables = await tinyTables('songti', '中');
  const needless = ['kern', 'vmtx', 'EBDT', 'COLR', 'morx', 'BASE'];
  for (const tag of needless) tables.set(tag, Buffer.alloc(8));
  tables.set('cvt ', Buffer.alloc(2));
  const typeface = await typefaceOf('a.ttf', sfntOf(tables));
  const kept = [...tablesOf(await readSource(typeface, '/nowhere')).keys()];
  expect(kept).not.toEqual(expect.arrayContaining(needless.slice(0, 1)));
  expect(needless.filter((tag) => kept.includes(tag))).toEqual([]);
  expect(kept).toEqual(expect.arrayContaining(['cvt ', 'glyf', 'OS/2']));
});

describe('what a WOFF file unpacks to', () => {
  async function packed(): Promise<Typeface> {
    const tables = await tinyTables('fangsong', '中国的文明城区');
    return typefaceOf('a.woff', await packWoff(tables));
  }

  async function cachedIn(folder: string): Promise<string> {
    const files = await readdir(path.join(folder, 'fonts'));
    expect(files).toHaveLength(1);
    return path.join(folder, 'fonts', files[0] ?? '');
  }

  function spoilt(kept: Buffer, place: number): Buffer {
    kept.writeUInt8(kept.readUInt8(place) ^ 1, place);
    return kept;
  }

  test('is kept whole in the cache, without a trace of its writing', async () => {
    const cache = await temporaryFolder();
    const font = await readSource(await packed(), cache);
    expect((await readFile(await cachedIn(cache))).subarray(0, font.length)).toEqual(font);
    expect(path.basename(await cachedIn(cache))).toMatch(/^LXGWWenKai-Light-[0-9a-f]{16}\.ttf$/);
  });

  test('stays in the cache whatever the font is called', async () => {
    const cache = await temporaryFolder();
    const typeface = await packed();
    const names = { ...typeface.names, postScript: '..\\..\\evil:1' };
    await readSource({ ...typeface, names }, cache);
    expect(path.basename(await cachedIn(cache))).toMatch(/^evil1-[0-9a-f]{16}\.ttf$/);
  });

  test('clears away what a killed run had half-written, and nothing of one at work', async () => {
    const cache = await temporaryFolder();
    const folder = path.join(cache, 'fonts');
    await mkdir(folder);
    const over = `a.ttf.${runMark().replace(/-.*/, '-zzzzz-1')}.1`;
    const working = `a.ttf.${runMark()}.1`;
    for (const name of [over, working]) await writeFile(path.join(folder, name), '');
    await readSource(await packed(), cache);
    const names = await readdir(folder);
    expect(names).not.toContain(over);
    expect(names).toContain(working);
  });

  test('is read from there the next time', async () => {
    const cache = await temporaryFolder();
    const typeface = await packed();
    const font = await readSource(typeface, cache);
    // The font itself is gone.
    await rm(typeface.path);
    expect(await readSource(typeface, cache)).toEqual(font);
  });

  test.each([
    ['cut short', (font: Buffer) => font.subarray(0, 100)],
    ['another font', (font: Buffer) => Buffer.alloc(font.length, 'x')],
    ['with a damaged glyph', (kept: Buffer) => spoilt(kept, kept.length - 20)],
    ['with a damaged checksum', (kept: Buffer) => spoilt(kept, kept.length - 1)],
    ['without a checksum', (kept: Buffer) => kept.subarray(0, -4)],
  ])('is made anew when the cache holds it %s', async (_, spoil) => {
    const cache = await temporaryFolder();
    const typeface = await packed();
    const font = await readSource(typeface, cache);
    const kept = await readFile(await cachedIn(cache));
    await writeFile(await cachedIn(cache), spoil(Buffer.from(kept)));
    expect(await readSource(typeface, cache)).toEqual(font);
    expect(await readFile(await cachedIn(cache))).toEqual(kept);
  });

  test('is made each time where the cache cannot be written', async () => {
    const typeface = await packed();
    const notAFolder = path.join(await folderOf({ file: '' }), 'file');
    const font = await readSource(typeface, notAFolder);
    expect(tablesOf(font).has('glyf')).toBe(true);
  });

  test('of the bundled face is whole', async () => {
    const [typeface] = await readTypefaces(bundledFile('fangsong'));
    if (typeface === undefined) throw new Error('no face');
    const font = await readSource(typeface, await temporaryFolder());
    const lengths = [...tablesOf(font)].map(([tag, table]) => [tag, table.length]);
    expect(lengths).toEqual(
      lengths.map(([tag]) => [tag, typeface.directory.get(String(tag))?.length]),
    );
  });
});
