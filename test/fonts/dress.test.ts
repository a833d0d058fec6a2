import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCmap } from '../../src/fonts/cmap.ts';
import type { Dressing } from '../../src/fonts/dress.ts';
import type { Role } from '../../src/fonts/roles.ts';
import { openShelf, type Shelf } from '../../src/fonts/shelf.ts';
import { readTypefaces } from '../../src/fonts/typeface.ts';
import {
  basics,
  folderOf,
  namesOf,
  nameTable,
  sfntOf,
  temporaryFolder,
  tinyFont,
  tinyTables,
} from './fixtures.ts';

type Texts = Partial<Record<Role, string>>;

async function shelfOf(fonts?: Record<string, Buffer>): Promise<Shelf> {
  return openShelf({
    cacheFolder: await temporaryFolder(),
    env: {},
    platform: 'linux',
    home: '/nowhere',
    systemFonts: false,
    ...(fonts && {
      workspaceFonts: await folderOf(fonts),
      resolve: () => {
        throw new Error('not installed');
      },
    }),
  });
}

function dressIn(shelf: Shelf, texts: Texts): Promise<Dressing> {
  const usage = new Map<Role, Set<string>>();
  for (const role of ['songti', 'heiti', 'kaiti', 'fangsong', 'xiaobiaosong'] as const) {
    const text = texts[role];
    if (text !== undefined) usage.set(role, new Set(text));
  }
  return shelf.dress(usage);
}

/** What each subset holds, by its CSS name. */
async function holdings({ subsets }: Dressing): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const held: Record<string, string> = {};
  for (const { cssFamily, data } of subsets) {
    const file = path.join(folder, `${cssFamily}.woff`);
    await writeFile(file, data);
    const [face] = await readTypefaces(file);
    expect(face?.flaw).toBeUndefined();
    const points = Array.from({ length: 0x32000 }, (_, point) => point);
    const characters = points.filter((point) => face?.glyphOf(point) !== 0);
    held[cssFamily] = String.fromCodePoint(...characters);
  }
  return held;
}

describe('with the bundled faces', () => {
  let shelf: Shelf;
  let cacheFolder: string;
  beforeAll(async () => {
    cacheFolder = await mkdtemp(path.join(tmpdir(), 'brief-fonts-'));
    shelf = await openShelf({
      cacheFolder,
      env: {},
      platform: 'linux',
      home: '/nowhere',
      systemFonts: false,
    });
  });

  afterAll(() => rm(cacheFolder, { recursive: true }));

  test('each role is one subset of the characters it sets', async () => {
    const dressing = await dressIn(shelf, { fangsong: '文明2018', xiaobiaosong: '简报' });
    expect(await holdings(dressing)).toEqual({
      'brief-xiaobiaosong': ' 报简',
      'brief-fangsong': ' 0128文明',
    });
    expect(dressing.families).toEqual(
      new Map([
        ['xiaobiaosong', '"brief-xiaobiaosong"'],
        ['fangsong', '"brief-fangsong"'],
      ]),
    );
    expect(dressing.uses).toEqual([
      { role: 'xiaobiaosong', family: 'Noto Serif SC SemiBold', substitute: true },
      { role: 'fangsong', family: '霞鹜文楷 Light', substitute: true },
    ]);
    expect([dressing.missing, dressing.fallbacks]).toEqual([[], []]);
    const facts = dressing.subsets.map(({ role, family, postScript, mime }) => [
      role,
      family,
      postScript,
      mime,
    ]);
    expect(facts).toEqual([
      ['xiaobiaosong', 'Noto Serif SC SemiBold', 'NotoSerifSC-SemiBold', 'font/woff'],
      ['fangsong', '霞鹜文楷 Light', 'LXGWWenKai-Light', 'font/woff'],
    ]);
  });

  test('quotation marks of Western width are set in full width', async () => {
    const dressing = await dressIn(shelf, { fangsong: '“为”‘民’' });
    expect(await holdings(dressing)).toEqual({
      'brief-fangsong': ' 为民',
      'brief-fallback-1': '‘’“”',
    });
    expect(dressing.families.get('fangsong')).toBe('"brief-fangsong","brief-fallback-1"');
    expect(dressing.fallbacks).toEqual([]);
  });

  test('a face that plays a role itself lends from that subset, and is not cut twice', async () => {
    const dressing = await dressIn(shelf, { fangsong: '“为”‘民’', songti: '期' });
    expect(await holdings(dressing)).toEqual({
      'brief-fangsong': ' 为民',
      'brief-songti': ' ‘’“”期',
    });
    expect(dressing.families.get('fangsong')).toBe('"brief-fangsong","brief-songti"');
    expect(dressing.families.get('songti')).toBe('"brief-songti"');
  });

  test('a rare character is lent, one that nobody has is missing', async () => {
    const dressing = await dressIn(shelf, { xiaobiaosong: '䶮𠮷\ue000', fangsong: '㸃一' });
    expect(dressing.missing).toEqual([{ role: 'xiaobiaosong', character: '\ue000' }]);
    expect(dressing.fallbacks).toEqual([
      { role: 'xiaobiaosong', character: '𠮷', family: '霞鹜文楷' },
      { role: 'fangsong', character: '㸃', family: 'Noto Serif SC' },
    ]);
    expect(await holdings(dressing)).toMatchObject({
      'brief-xiaobiaosong': ' 䶮',
      'brief-fallback-1': '𠮷',
      'brief-fallback-2': '㸃',
    });
    expect(dressing.families.get('xiaobiaosong')).toBe('"brief-xiaobiaosong","brief-fallback-1"');
    expect(dressing.families.get('fangsong')).toBe('"brief-fangsong","brief-fallback-2"');
  });

  test('a lender asked by two roles is cut once', async () => {
    const dressing = await dressIn(shelf, { xiaobiaosong: '𠮷', songti: '𰻞' });
    expect(dressing.subsets.map(({ cssFamily }) => cssFamily)).toEqual([
      'brief-xiaobiaosong',
      'brief-songti',
      'brief-fallback-1',
    ]);
    expect((await holdings(dressing))['brief-fallback-1']).toBe('𠮷𰻞');
  });

  test('the same characters give the same bytes in whatever order they come', async () => {
    const one = await dressIn(shelf, { fangsong: '文明“创”建', heiti: '一、' });
    const two = await shelf.dress(
      new Map([
        ['heiti', new Set('、一')],
        ['fangsong', new Set('”建创“明文')],
      ]),
    );
    const [bytes, others] = [one, two].map(({ subsets, ...rest }) => ({
      ...rest,
      subsets: subsets.map(({ face, ...subset }) => ({ ...subset, face: face.key })),
    }));
    expect(others).toEqual(bytes);
  });

  test('what was cut a moment ago is not cut again', async () => {
    const one = await dressIn(shelf, { fangsong: '文明创建', songti: '0123' });
    const two = await dressIn(shelf, { fangsong: '文明实践', songti: '0123' });
    const [cut, again] = [one, two].map(({ subsets }) => subsets.map(({ data }) => data));
    expect(again?.[0]).not.toEqual(cut?.[0]);
    expect(again?.[1]).toBe(cut?.[1]);
  });

  test('every cut for the press says which glyphs of the face it has, hollow or not', async () => {
    const { subsets } = await dressIn(shelf, { fangsong: '文明' });
    const face = subsets[0]?.face;
    const few = await face?.cut('Press-1', new Set('明'), false);
    const many = await face?.cut('Press-2', new Set('一二文明创建'), true);
    const folder = await folderOf({
      'few.woff': Buffer.from(few?.woff ?? ''),
      'many.woff': Buffer.from(many?.woff ?? ''),
    });
    const [[one], [other]] = await Promise.all([
      readTypefaces(path.join(folder, 'few.woff')),
      readTypefaces(path.join(folder, 'many.woff')),
    ]);
    const glyphIn = (cut: typeof one, character: string) =>
      cut?.glyphOf(character.codePointAt(0) ?? 0) ?? 0;
    expect(few?.numbers[glyphIn(one, '明')]).toBe(face?.glyphOf('明'));
    expect(many?.numbers[glyphIn(other, '明')]).toBe(face?.glyphOf('明'));
    expect(face?.glyphOf('明')).toBeGreaterThan(1000);
    expect(glyphIn(one, '文')).toBe(0);
  });

  test('invisible characters are never missing, and come along where the face has them', async () => {
    const text = '建\u00ad设\u200b文\u200d明\ufeff\ufe0f\n\t\u2028';
    const dressing = await dressIn(shelf, { fangsong: text });
    expect([dressing.missing, dressing.fallbacks]).toEqual([[], []]);
    const held = (await holdings(dressing))['brief-fangsong'] ?? '';
    expect([...held]).toEqual(expect.arrayContaining([...' \u00ad-‐建设']));
  });

  test('controls are always missing, for they print as boxes', async () => {
    const dressing = await dressIn(shelf, { fangsong: '建\u0002\u000b\u0085' });
    expect(dressing.missing.map(({ character }) => character)).toEqual([
      '\u0002',
      '\u000b',
      '\u0085',
    ]);
  });

  test('spaces that are set must be there', async () => {
    const dressing = await dressIn(shelf, { fangsong: ' \u00a0\u3000' });
    expect(await holdings(dressing)).toEqual({ 'brief-fangsong': ' \u00a0\u3000' });
  });

  test('a role without characters still has its face', async () => {
    const dressing = await dressIn(shelf, { kaiti: '' });
    expect(await holdings(dressing)).toEqual({ 'brief-kaiti': ' ' });
  });
});

test('one file that plays two roles is cut for each', async () => {
  const names = namesOf('仿宋', 'FangSong', 'FangSong');
  const shelf = await shelfOf({ 'simfang.ttf': await tinyFont('songti', `${basics}文明`, names) });
  const dressing = await dressIn(shelf, { fangsong: '文', songti: '明' });
  expect(await holdings(dressing)).toEqual({ 'brief-fangsong': ' 文', 'brief-songti': ' 明' });
  expect(dressing.uses).toEqual([
    { role: 'fangsong', family: '仿宋', substitute: false },
    { role: 'songti', family: '仿宋', substitute: true },
  ]);
});

test('a character mapped to an empty glyph is not held', async () => {
  const tables = await tinyTables('songti', `${basics}空`);
  const [loca, maxp, cmap] = ['loca', 'maxp', 'cmap'].map((tag) => tables.get(tag));
  if (!loca || !maxp || !cmap) throw new Error('no outlines');
  const size = loca.length / (maxp.readUInt16BE(4) + 1);
  const at = size * (readCmap(cmap)?.(0x7a7a) ?? 0);
  loca.copy(loca, at + size, at, at + size);
  tables.set('name', nameTable(namesOf('宋体', 'SimSun', 'SimSun')));
  const shelf = await shelfOf({ 'a.ttf': sfntOf(tables) });
  const { missing } = await dressIn(shelf, { songti: '一空，' });
  expect(missing).toEqual([{ role: 'songti', character: '空' }]);
});

test('narrow quotation marks are set where there are no others', async () => {
  const names = namesOf('仿宋', 'FangSong', 'FangSong');
  const shelf = await shelfOf({ 'a.ttf': await tinyFont('fangsong', basics, names) });
  const dressing = await dressIn(shelf, { fangsong: '“一”' });
  expect([dressing.missing, dressing.fallbacks]).toEqual([[], []]);
  expect((await holdings(dressing))['brief-fangsong']).toBe(' “”一');
});

test('a font that is gone or damaged when it is cut stops the run with its path', async () => {
  const folder = await folderOf({
    'a.ttf': await tinyFont('songti', basics, namesOf('仿宋', 'FangSong', 'FangSong')),
  });
  const shelf = await openShelf({
    workspaceFonts: folder,
    cacheFolder: folder,
    env: {},
    platform: 'linux',
    home: '/nowhere',
    systemFonts: false,
  });
  await rm(path.join(folder, 'a.ttf'));
  await expect(dressIn(shelf, { fangsong: '一' })).rejects.toMatchObject({
    name: 'Failure',
    code: 'usage',
    text: { zh: expect.stringContaining(path.join(folder, 'a.ttf')) },
  });
});
