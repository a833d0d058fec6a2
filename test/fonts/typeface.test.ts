import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTypefaces } from '../../src/fonts/typeface.ts';
import { packWoff } from '../../src/fonts/woff.ts';
import {
  collectionOf,
  folderOf,
  namesOf,
  sfntOf,
  type Tables,
  tinyFont,
  tinyTables,
} from './fixtures.ts';

const names = namesOf('方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0');

function withBits(tables: Tables, fsType: number): Tables {
  tables.get('OS/2')?.writeUInt16BE(fsType, 8);
  return tables;
}

function without(tables: Tables, tag: string): Tables {
  tables.delete(tag);
  return tables;
}

function withTable(tables: Tables, tag: string): Tables {
  return tables.set(tag, Buffer.alloc(16));
}

describe('a face is passed over', () => {
  test.each([
    { what: 'sound', change: (tables: Tables) => tables, flaw: undefined },
    { what: 'editable', change: (tables: Tables) => withBits(tables, 8), flaw: undefined },
    { what: 'restricted', change: (tables: Tables) => withBits(tables, 2), flaw: 'restricted' },
    { what: 'no part', change: (tables: Tables) => withBits(tables, 0x104), flaw: 'restricted' },
    {
      what: 'bitmaps only',
      change: (tables: Tables) => withBits(tables, 0x200),
      flaw: 'restricted',
    },
    {
      what: 'CFF',
      change: (tables: Tables) => withTable(without(tables, 'glyf'), 'CFF '),
      flaw: 'cff',
    },
    { what: 'CFF2', change: (tables: Tables) => withTable(tables, 'CFF2'), flaw: 'cff' },
    { what: 'variable', change: (tables: Tables) => withTable(tables, 'fvar'), flaw: 'variable' },
    {
      what: 'no outlines',
      change: (tables: Tables) => without(tables, 'glyf'),
      flaw: 'incomplete',
    },
    { what: 'no OS/2', change: (tables: Tables) => without(tables, 'OS/2'), flaw: 'incomplete' },
    { what: 'no names', change: (tables: Tables) => without(tables, 'name'), flaw: 'incomplete' },
    { what: 'no map', change: (tables: Tables) => without(tables, 'cmap'), flaw: 'incomplete' },
    {
      what: 'no Unicode',
      change: (tables: Tables) => tables.set('cmap', Buffer.alloc(4)),
      flaw: 'incomplete',
    },
    {
      what: 'false map',
      change: (tables: Tables) => tables.set('cmap', Buffer.from([0, 0, 0, 9])),
      flaw: 'broken',
    },
  ])('$what: $flaw', async ({ change, flaw }) => {
    const font = sfntOf(change(await tinyTables('songti', '中')));
    const folder = await folderOf({ 'a.ttf': font });
    const faces = await readTypefaces(path.join(folder, 'a.ttf'));
    expect(faces.map((face) => face.flaw)).toEqual([flaw]);
  });

  test.each([
    { content: 'wOF2 and so on', flaw: 'woff2' },
    { content: 'not a font', flaw: 'broken' },
    { content: '', flaw: 'broken' },
    { content: '\0\u0001\0\0\0\u0009', flaw: 'broken' },
  ])('$content: $flaw', async ({ content, flaw }) => {
    const folder = await folderOf({ 'a.ttf': content });
    const [face] = await readTypefaces(path.join(folder, 'a.ttf'));
    expect(face?.flaw).toBe(flaw);
    expect(face?.glyphOf(0x4e2d)).toBe(0);
  });

  test('a file that ends too soon, as of a broken download: broken', async () => {
    const font = await tinyFont('songti', '中', names);
    const folder = await folderOf({ 'a.ttf': font.subarray(0, font.length - 20) });
    const [face] = await readTypefaces(path.join(folder, 'a.ttf'));
    expect(face).toMatchObject({ flaw: 'broken', names: { postScript: 'FZFSK--GBK1-0' } });
  });

  test('no such file: unreadable', async () => {
    const [face] = await readTypefaces('/nowhere/a.ttf');
    expect(face).toMatchObject({ path: '/nowhere/a.ttf', flaw: 'unreadable' });
  });
});

describe('a sound face', () => {
  test('tells its names and what it holds', async () => {
    const folder = await folderOf({ 'a.ttf': await tinyFont('songti', '中𬭎', names) });
    const [face] = await readTypefaces(path.join(folder, 'a.ttf'));
    expect(face?.names).toMatchObject({ human: '方正仿宋_GBK', postScript: 'FZFSK--GBK1-0' });
    const held = [...'中𬭎国A'].filter((c) => face?.glyphOf(c.codePointAt(0) ?? 0) !== 0);
    expect(held).toEqual(['中', '𬭎']);
  });

  test('is read out of a collection by its place', async () => {
    const fonts = [await tinyFont('songti', '中', names), await tinyFont('kaiti', '国', [])];
    const folder = await folderOf({ 'a.ttc': collectionOf(fonts) });
    const faces = await readTypefaces(path.join(folder, 'a.ttc'));
    expect(faces.map(({ index, names: { human } }) => [index, human])).toEqual([
      [0, '方正仿宋_GBK'],
      [1, ''],
    ]);
    expect(faces.map((face) => face.glyphOf(0x56fd) > 0)).toEqual([false, true]);
  });

  test('is read out of a WOFF file', async () => {
    const folder = await folderOf({ 'a.woff': await packWoff(await tinyTables('songti', '中')) });
    const [face] = await readTypefaces(path.join(folder, 'a.woff'));
    expect(face?.flaw).toBeUndefined();
    expect(face?.glyphOf(0x4e2d)).toBeGreaterThan(0);
  });
});
