import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Draft, writeSmall, writeWhole } from '../../src/build/write.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-write-'));
});

afterEach(() => rm(folder, { recursive: true }));

function drafts(text: string): { path: string; data: string }[] {
  return ['a/1.html', 'a/1.pdf'].map((name) => ({ path: join(folder, name), data: text }));
}

test('files come out whole, in folders made for them, over what was there', async () => {
  await writeWhole(drafts('旧'));
  await writeWhole(drafts('新'));
  expect(await readFile(join(folder, 'a/1.pdf'), 'utf8')).toBe('新');
  expect((await readdir(join(folder, 'a'))).sort()).toEqual(['1.html', '1.pdf']);
});

test('an interrupt before they are in place leaves what was there, and nothing else', async () => {
  await writeWhole(drafts('旧'));
  await expect(writeWhole(drafts('新'), { signal: AbortSignal.abort() })).rejects.toThrow();
  expect(await readFile(join(folder, 'a/1.html'), 'utf8')).toBe('旧');
  expect((await readdir(join(folder, 'a'))).sort()).toEqual(['1.html', '1.pdf']);
});

test('one that cannot be written keeps the others from changing', async () => {
  await writeWhole(drafts('旧'));
  await writeFile(join(folder, 'file'), '');
  const broken = [...drafts('新'), { path: join(folder, 'file', '2.pdf'), data: '' }];
  await expect(writeWhole(broken)).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(await readFile(join(folder, 'a/1.pdf'), 'utf8')).toBe('旧');
  expect((await readdir(join(folder, 'a'))).sort()).toEqual(['1.html', '1.pdf']);
});

test('a temporary file that cannot be removed keeps none of the others', async () => {
  const many = Array.from({ length: 40 }, (_, i) => ({
    path: join(folder, `a/${i}.pdf`),
    data: '新',
  }));
  await writeFile(join(folder, 'file'), '');
  const broken = [{ path: join(folder, 'file', '2.pdf'), data: '' }, ...many];
  await expect(writeWhole(broken)).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'open' });
  expect(await readdir(join(folder, 'a'))).toEqual([]);
});

test('a folder in the way of a file leaves no temporary file', async () => {
  await mkdir(join(folder, 'a/1.pdf'), { recursive: true });
  await expect(writeWhole(drafts('新'))).rejects.toThrow();
  expect((await readdir(join(folder, 'a'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a small file comes out whole, in a folder made for it, over what was there', async () => {
  const path = join(folder, 'b/c/1.json');
  for (const data of ['旧', '新']) writeSmall({ path, data });
  expect(await readFile(path, 'utf8')).toBe('新');
  expect(await readdir(join(folder, 'b/c'))).toEqual(['1.json']);
});

test('a small file that cannot be written leaves no temporary file', async () => {
  await mkdir(join(folder, 'b/1.json'), { recursive: true });
  expect(() => writeSmall({ path: join(folder, 'b/1.json'), data: '' })).toThrow();
  expect(await readdir(join(folder, 'b'))).toEqual(['1.json']);
  await writeFile(join(folder, 'file'), '');
  expect(() => writeSmall({ path: join(folder, 'file', '1.json'), data: '' })).toThrow();
});

/** 254 bytes, of the 255 that a name may have on most disks. */
const longest = '长'.repeat(83);

test.each([writeWhole, async ([draft]: Draft[]) => draft && writeSmall(draft)])(
  'a name that is as long as a disk allows can be written',
  async (write) => {
    await write([{ path: join(folder, `${longest}.html`), data: '新' }]);
    expect(await readdir(folder)).toEqual([`${longest}.html`]);
  },
);

test.runIf(process.platform === 'linux')(
  'one that is longer keeps the others from changing, whatever their order',
  async () => {
    await writeFile(join(folder, `${longest}.pdf`), '旧');
    const drafts = ['pdf', 'longer'].map((end) => ({
      path: join(folder, `${longest}.${end}`),
      data: '新',
    }));
    await expect(writeWhole(drafts)).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
    expect(await readdir(folder)).toEqual([`${longest}.pdf`]);
    expect(await readFile(join(folder, `${longest}.pdf`), 'utf8')).toBe('旧');
  },
);
