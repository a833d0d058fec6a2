import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeSmall, writeWhole } from '../../src/build/write.ts';

/** Files as Windows has them while another program holds them: none can take their place. */

const held = vi.hoisted(() => ({ names: new Map<string, { code: string; times: number }>() }));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const rename = async (from: string, to: string) => {
    refuseHeld(to);
    return actual.rename(from, to);
  };
  return { ...actual, rename };
});

vi.mock('node:fs', async (importActual) => {
  const actual = await importActual<typeof import('node:fs')>();
  const renameSync = (from: string, to: string) => {
    refuseHeld(to);
    return actual.renameSync(from, to);
  };
  return { ...actual, renameSync };
});

function refuseHeld(path: string): void {
  const hold = held.names.get(basename(path));
  if (hold === undefined || hold.times === 0) return;
  hold.times -= 1;
  throw Object.assign(new Error(`${hold.code}: rename`), { code: hold.code, dest: path });
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-held-'));
});

afterEach(async () => {
  held.names.clear();
  await rm(folder, { recursive: true });
});

function drafts(text: string): { path: string; data: string }[] {
  return ['1.html', '1.pdf'].map((name) => ({ path: join(folder, name), data: text }));
}

test('while a viewer shows the PDF, the HTML stays as it was too', async () => {
  await writeWhole(drafts('旧'));
  held.names.set('1.pdf', { code: 'EPERM', times: Number.POSITIVE_INFINITY });
  await expect(writeWhole(drafts('新'))).rejects.toMatchObject({
    code: 'EPERM',
    dest: join(folder, '1.pdf'),
  });
  for (const { path } of drafts('')) expect(await readFile(path, 'utf8')).toBe('旧');
  expect((await readdir(folder)).sort()).toEqual(['1.html', '1.pdf']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'one that is held for a moment is waited for: %s',
  async (code) => {
    await writeWhole(drafts('旧'));
    held.names.set('1.pdf', { code, times: 3 });
    held.names.set('1.html', { code, times: 1 });
    await writeWhole(drafts('新'));
    for (const { path } of drafts('')) expect(await readFile(path, 'utf8')).toBe('新');
    expect((await readdir(folder)).sort()).toEqual(['1.html', '1.pdf']);
  },
);

test('what else is wrong is told at once', async () => {
  held.names.set('1.pdf', { code: 'EISDIR', times: 1 });
  await expect(writeWhole(drafts('新'))).rejects.toMatchObject({ code: 'EISDIR' });
});

test('a small file that is held for a moment is waited for, and no longer', async () => {
  const small = { path: join(folder, '1.json'), data: '新' };
  held.names.set('1.json', { code: 'EBUSY', times: 2 });
  writeSmall(small);
  expect(await readdir(folder)).toEqual(['1.json']);
  held.names.set('1.json', { code: 'EBUSY', times: Number.POSITIVE_INFINITY });
  expect(() => writeSmall(small)).toThrow(expect.objectContaining({ code: 'EBUSY' }));
  held.names.set('1.json', { code: 'EISDIR', times: 1 });
  expect(() => writeSmall(small)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  expect(await readdir(folder)).toEqual(['1.json']);
});
