import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { fontFolders, listFonts } from '../../src/fonts/folders.ts';
import { temporaryFolder } from './fixtures.ts';

const windows = { LOCALAPPDATA: 'D:\\local', WINDIR: 'D:\\win', ProgramFiles: 'D:\\programs' };

test.each([
  {
    platform: 'win32',
    env: windows,
    home: 'D:\\me',
    folder: 'D:\\local\\Microsoft\\Windows\\Fonts',
  },
  { platform: 'win32', env: windows, home: 'D:\\me', folder: 'D:\\win\\Fonts' },
  {
    platform: 'win32',
    env: windows,
    home: 'D:\\me',
    folder: 'D:\\programs\\Kingsoft\\WPS Office\\*\\office6\\fonts',
  },
  { platform: 'win32', env: {}, home: 'D:\\me', folder: 'C:\\Windows\\Fonts' },
  {
    platform: 'win32',
    env: {},
    home: 'D:\\me',
    folder: 'D:\\me\\AppData\\Local\\Microsoft\\Windows\\Fonts',
  },
  { platform: 'darwin', env: {}, home: '/Users/me', folder: '/Users/me/Library/Fonts' },
  { platform: 'darwin', env: {}, home: '/Users/me', folder: '/System/Library/Fonts' },
  { platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/home/me', folder: '/data/fonts' },
  { platform: 'linux', env: {}, home: '/home/me', folder: '/home/me/.local/share/fonts' },
  { platform: 'linux', env: {}, home: '/home/me', folder: '/home/me/.fonts' },
  { platform: 'freebsd', env: {}, home: '/home/me', folder: '/usr/local/share/fonts' },
] as const)('$platform keeps fonts in $folder', ({ folder, ...machine }) => {
  expect(fontFolders(machine)).toContain(folder);
});

async function tree(...files: string[]): Promise<string> {
  const root = await temporaryFolder();
  for (const file of files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), '');
  }
  return root;
}

test('fonts are listed in order, with those in folders below', async () => {
  const root = await tree('b.TTF', 'a/z.otf', 'a/y/x.ttc', 'c.txt', 'd.woff', '._b.ttf');
  const { files, unreadable } = await listFonts(root);
  expect(files.map((file) => path.relative(root, file))).toEqual(
    ['a/y/x.ttc', 'a/z.otf', 'b.TTF', 'd.woff'].map((file) => path.normalize(file)),
  );
  expect(unreadable).toEqual([]);
});

test('folders are followed to a depth', async () => {
  const root = await tree('1/a.ttf', '1/2/b.ttf');
  const { files } = await listFonts(root, 1);
  expect(files).toEqual([path.join(root, '1', 'a.ttf')]);
});

test('a star stands for any folder of that beginning', async () => {
  const root = await tree(
    'Font6/x/Data/a.ttf',
    'Font7/y/Data/b.ttf',
    'Other/z/Data/c.ttf',
    'Font8',
  );
  const { files } = await listFonts(path.join(root, 'Font*', '*', 'Data'));
  expect(files.map((file) => path.basename(file))).toEqual(['a.ttf', 'b.ttf']);
});

test('a folder that is not there holds nothing', async () => {
  const root = await tree('file');
  for (const folder of ['nowhere', 'file', 'nowhere/*/fonts']) {
    expect(await listFonts(path.join(root, folder))).toEqual({ files: [], unreadable: [] });
  }
});

test.skipIf(process.platform === 'win32')('a folder that cannot be listed is named', async () => {
  const root = await temporaryFolder();
  const loop = path.join(root, 'loop');
  await symlink(loop, loop);
  expect(await listFonts(loop)).toEqual({ files: [], unreadable: [loop] });
});
