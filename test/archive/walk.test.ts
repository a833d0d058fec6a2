import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBare, walk } from '../../src/archive/walk.ts';

test('finds every file, and passes over what systems leave', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brief-walk-'));
  const ofDisks = ['System Volume Information', '$RECYCLE.BIN', 'lost+found'];
  for (const inside of ['2020/图片', '.git', ...ofDisks])
    await mkdir(join(folder, inside), { recursive: true });
  const left = ['2020/.DS_Store', '.git/d', '.brief-lock', 'Desktop.ini', '2020/._b'];
  const inside = ofDisks.map((path) => `${path}/x`);
  for (const path of ['a', '2020/b', '2020/图片/c', ...left, ...inside]) {
    await writeFile(join(folder, path), '');
  }
  const { files, closed } = await walk(folder);
  await rm(folder, { recursive: true });
  expect(files.sort()).toEqual(['2020/b', '2020/图片/c', 'a']);
  expect(closed).toEqual([]);
});

test('a folder of nothing but what systems and killed runs leave is bare', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brief-walk-'));
  const draft = '.manifest.json.abcdef-1-mik2v9x0-x7k2p9.tmp';
  for (const path of ['.DS_Store', '._2020', draft]) await writeFile(join(folder, path), '');
  const before = await isBare(folder);
  await writeFile(join(folder, 'a'), '');
  const after = await isBare(folder);
  await rm(folder, { recursive: true });
  expect([before, after]).toEqual([true, false]);
});

test('says what it cannot look into', async () => {
  const { files, closed } = await walk(join(tmpdir(), 'brief-nowhere'));
  expect(files).toEqual([]);
  expect(closed.map(({ path, why }) => `${path}: ${why.en}`)).toEqual([
    '.: there is no such file or folder',
  ]);
});
