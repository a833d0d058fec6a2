import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownResolve } from '../../src/fonts/bundled.ts';
import type { Role } from '../../src/fonts/roles.ts';
import { openShelf, type Shelf, type ShelfOptions } from '../../src/fonts/shelf.ts';
import {
  basics,
  collectionOf,
  folderOf,
  namesOf,
  nameTable,
  sfntOf,
  temporaryFolder,
  tinyFont,
  tinyTables,
} from './fixtures.ts';

/** A shelf without the machine's own fonts. */
async function shelfOf(options: Partial<ShelfOptions>): Promise<Shelf> {
  return openShelf({
    cacheFolder: await temporaryFolder(),
    env: {},
    platform: 'linux',
    home: '/nowhere',
    systemFonts: false,
    ...options,
  });
}

/** A shelf of the office's own fonts and, unless told, nothing else. */
async function officeShelf(
  files: Record<string, Buffer | string>,
  options: Partial<ShelfOptions> = { resolve: bringNothing },
): Promise<Shelf> {
  return shelfOf({ workspaceFonts: await folderOf(files), ...options });
}

function bringNothing(specifier: string): string {
  throw new Error(`${specifier} is not installed`);
}

const gbk = namesOf('方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0');

function familyOf(shelf: Shelf, role: Role): string | undefined {
  return shelf.faces.get(role)?.family;
}

function rulesOf(shelf: Shelf): string[] {
  return shelf.notes.map(({ rule }) => rule);
}

describe('with nothing but the bundled faces', () => {
  test('every role has one, and all are said to stand in, in one note', async () => {
    const shelf = await shelfOf({ workspaceFonts: '/nowhere/fonts' });
    expect([...shelf.faces.values()].map(({ family }) => family)).toEqual([
      'Noto Serif SC SemiBold',
      '霞鹜文楷 Light',
      '霞鹜文楷',
      'Noto Sans SC Medium',
      'Noto Serif SC',
    ]);
    expect([...shelf.faces.values()].every(({ substitute }) => substitute)).toBe(true);
    expect(rulesOf(shelf)).toEqual(['font-stand-in']);
    expect(shelf.notes[0]?.text.zh).toContain('小标宋用“Noto Serif SC SemiBold”，仿宋用');
  });

  test('a package that is not installed is named, with the face taken in its place', async () => {
    const resolve = (specifier: string): string =>
      specifier.includes('noto-sans') ? bringNothing(specifier) : ownResolve(specifier);
    const shelf = await shelfOf({ resolve });
    expect(shelf.faces.get('heiti')).toMatchObject({
      role: 'heiti',
      family: 'Noto Serif SC',
      substitute: true,
    });
    expect(rulesOf(shelf)).toEqual(['font-package-missing', 'font-stand-in']);
    expect(shelf.notes[0]?.text.zh).toMatch(/^黑体没有字体可用/u);
    expect(shelf.notes[0]?.advice?.zh).toContain('npm install @expo-google-fonts/noto-sans-sc）');
  });

  test('without any package there is no press', async () => {
    await expect(shelfOf({ resolve: bringNothing })).rejects.toMatchObject({
      name: 'Failure',
      code: 'usage',
    });
  });
});

describe('the office’s own fonts', () => {
  test('go first, and official ones do not stand in', async () => {
    const folder = { 'FZFSK.TTF': await tinyFont('songti', basics, gbk) };
    const shelf = await officeShelf(folder, {});
    expect(shelf.faces.get('fangsong')).toMatchObject({
      family: '方正仿宋_GBK',
      origin: 'workspace',
      substitute: false,
      index: 0,
    });
    expect(shelf.notes[0]?.text.zh).not.toContain('仿宋用');
    expect(shelf.notes[0]?.text.zh).toContain('小标宋用');
  });

  test.each([
    {
      file: 'x.ttf',
      names: namesOf('华文中宋', 'STZhongsong', 'STZhongsong'),
      role: 'xiaobiaosong',
      substitute: true,
    },
    {
      file: '小标宋.ttf',
      names: namesOf('华文中宋', 'STZhongsong', 'STZhongsong'),
      role: 'xiaobiaosong',
      substitute: false,
    },
    {
      file: '我们的仿宋.ttf',
      names: namesOf('霞鹜文楷', 'LXGW WenKai', 'LXGW'),
      role: 'fangsong',
      substitute: false,
    },
    { file: 'KaiTi-2.ttf', names: gbk, role: 'kaiti', substitute: false },
    {
      file: 'x.ttf',
      names: namesOf('某某黑体', 'Some Hei', 'SomeHei'),
      role: 'heiti',
      substitute: false,
    },
    {
      file: 'x.ttf',
      names: namesOf('宋体', 'SimSun', 'SimSun'),
      role: 'songti',
      substitute: false,
    },
  ] as const)('$file, named $names.0.bytes, plays $role (substitute: $substitute)', async (row) => {
    const { file, names, role, substitute } = row;
    const shelf = await officeShelf({ [file]: await tinyFont('songti', basics, [...names]) });
    const face = shelf.faces.get(role);
    expect(face).toMatchObject({ origin: 'workspace', substitute });
    expect(path.basename(face?.path ?? '')).toBe(file);
    expect(rulesOf(shelf)).not.toContain('font-role-unknown');
  });

  test('of two for a role, the preferred one plays it', async () => {
    const shelf = await officeShelf({
      'a.ttf': await tinyFont('songti', basics, namesOf('仿宋', 'FangSong', 'FangSong')),
      'b.ttf': await tinyFont('songti', basics, namesOf('仿宋_GB2312', 'FangSong_GB2312', 'F')),
    });
    expect(familyOf(shelf, 'fangsong')).toBe('仿宋_GB2312');
  });

  test('are found in a collection and in folders below', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, '方正', '公文'), { recursive: true });
    const one = await tinyFont('songti', basics, namesOf('新宋体', 'NSimSun', 'NSimSun'));
    const two = await tinyFont('kaiti', basics, namesOf('楷体', 'KaiTi', 'KaiTi'));
    await writeFile(path.join(folder, '方正', '公文', 'a.ttc'), collectionOf([one, two]));
    const shelf = await shelfOf({ workspaceFonts: folder, resolve: bringNothing });
    expect(shelf.faces.get('kaiti')).toMatchObject({ family: '楷体', index: 1 });
  });

  test('that cannot be used are passed over, each with its reason', async () => {
    const cff = await tinyTables('songti', basics);
    cff.delete('glyf');
    cff.set('CFF ', Buffer.alloc(8));
    const restricted = await tinyTables('songti', basics);
    restricted.get('OS/2')?.writeUInt16BE(2, 8);
    const shelf = await officeShelf(
      {
        '仿宋.otf': sfntOf(cff),
        '楷体.ttf': sfntOf(restricted),
        '黑体.woff2': 'wOF2....',
        '宋体.ttf': 'not a font',
      },
      {},
    );
    expect([...shelf.faces.values()].map(({ origin }) => origin)).toEqual(
      Array.from({ length: 5 }, () => 'bundled'),
    );
    const unfit = shelf.notes.filter(({ rule }) => rule === 'font-unfit');
    expect(unfit.map(({ severity }) => severity)).toEqual(
      Array.from({ length: 4 }, () => 'warning'),
    );
    const said = unfit.map(({ text }) => text.zh).sort();
    expect(said).toEqual([
      expect.stringMatching(/“仿宋\.otf”.*CFF/u),
      expect.stringMatching(/“宋体\.ttf”.*已损坏/u),
      expect.stringMatching(/“楷体\.ttf”.*许可/u),
      expect.stringMatching(/“黑体\.woff2”.*WOFF2/u),
    ]);
  });

  test('whose role nothing tells are named, and only lend characters', async () => {
    const shelf = await officeShelf(
      { 'x.ttf': await tinyFont('kaiti', `${basics}𠮷`, namesOf('霞鹜', 'LXGW', 'LXGW-X')) },
      {
        resolve: (specifier) =>
          specifier.includes('lxgw') ? bringNothing(specifier) : ownResolve(specifier),
      },
    );
    expect(rulesOf(shelf)).toContain('font-role-unknown');
    expect([...shelf.faces.values()].map(({ origin }) => origin)).not.toContain('workspace');
    const { fallbacks, missing } = await shelf.dress(new Map([['songti', new Set('一𠮷')]]));
    expect(fallbacks).toEqual([{ role: 'songti', character: '𠮷', family: '霞鹜' }]);
    expect(missing).toEqual([]);
  });

  test('of rare characters alone lend them, and do not play the role', async () => {
    const shelf = await officeShelf(
      { '仿宋补字.ttf': await tinyFont('kaiti', '㛃䶮', namesOf('补字', 'Rare', 'Rare')) },
      {},
    );
    expect(familyOf(shelf, 'fangsong')).toBe('霞鹜文楷 Light');
    expect(rulesOf(shelf)).toContain('font-partial');
  });
});

describe('faces installed on the system', () => {
  /** The fonts of a user, in a folder that a system of this kind looks into. */
  async function userOf(files: Record<string, Buffer>): Promise<Partial<ShelfOptions>> {
    const data = await temporaryFolder();
    await mkdir(path.join(data, 'fonts'));
    for (const [name, font] of Object.entries(files)) {
      await writeFile(path.join(data, 'fonts', name), font);
    }
    return { env: { XDG_DATA_HOME: data }, systemFonts: true };
  }

  const official = namesOf('仿宋_GB2312', 'FangSong_GB2312', 'FangSong_GB2312');

  test('stand before the bundled ones', async () => {
    const user = await userOf({ 'simfang.ttf': await tinyFont('songti', basics, official) });
    const shelf = await shelfOf(user);
    expect(shelf.faces.get('fangsong')).toMatchObject({
      family: '仿宋_GB2312',
      origin: 'system',
      substitute: false,
    });
  });

  test('stand behind the office’s own', async () => {
    const user = await userOf({ 'simfang.ttf': await tinyFont('songti', basics, official) });
    const own = await folderOf({ 'f.ttf': await tinyFont('songti', basics, gbk) });
    const shelf = await shelfOf({ ...user, workspaceFonts: own });
    expect(familyOf(shelf, 'fangsong')).toBe('方正仿宋_GBK');
  });

  test('are not looked for when told so', async () => {
    const user = await userOf({ 'simfang.ttf': await tinyFont('songti', basics, official) });
    const shelf = await shelfOf({ ...user, systemFonts: false });
    expect(familyOf(shelf, 'fangsong')).toBe('霞鹜文楷 Light');
  });

  test('are told by their names, not by their files', async () => {
    const user = await userOf({
      'simfang.ttf': await tinyFont('songti', basics, namesOf('别的', 'Other', 'Other')),
      'other.ttf': await tinyFont('songti', basics, official),
    });
    const shelf = await shelfOf(user);
    expect(familyOf(shelf, 'fangsong')).toBe('霞鹜文楷 Light');
  });

  test('that would have served but for a flaw are named', async () => {
    const tables = await tinyTables('songti', basics);
    tables.set('fvar', Buffer.alloc(8));
    tables.set('name', nameTable(official));
    const user = await userOf({ 'simfang.ttf': sfntOf(tables) });
    const shelf = await shelfOf(user);
    const note = shelf.notes.find(
      ({ rule, text }) => rule === 'font-unfit' && text.zh.includes('simfang'),
    );
    expect(note).toMatchObject({ severity: 'info' });
    expect(note?.text.zh).toMatch(/“仿宋_GB2312（simfang\.ttf）”.*可变字体/u);
  });
});

test('a file that could not be read for a moment is read the next time', async () => {
  const folder = await folderOf({ '宋体.ttf': await tinyFont('songti', basics, gbk) });
  const shelf = await shelfOf({ workspaceFonts: folder, resolve: bringNothing });
  const usage = new Map<Role, Set<string>>([['songti', new Set('中国')]]);
  const file = path.join(folder, '宋体.ttf');
  await rename(file, `${file}.held`);
  await expect(shelf.dress(usage)).rejects.toThrow('damaged or missing');
  await rename(`${file}.held`, file);
  const { subsets } = await shelf.dress(usage);
  expect(subsets.map(({ role }) => role)).toEqual(['songti']);
});
