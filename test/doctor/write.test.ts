import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { examineCaches, measureFolder } from '../../src/doctor/cache.ts';
import { examineWriting } from '../../src/doctor/write.ts';
import { temporaryFolder } from '../fonts/fixtures.ts';

async function tryOut(folder: string) {
  const [item] = await examineWriting([{ role: 'out', folder }]);
  if (item === undefined) throw new Error('nothing was tried');
  return item;
}

describe('writing on trial', () => {
  test.each([
    ['a folder that is there', '.'],
    ['one that is not', 'out'],
    ['one several levels down', 'a/b/c'],
  ])('%s: leaves nothing behind', async (_, name) => {
    const folder = await temporaryFolder();
    const item = await tryOut(join(folder, name));
    expect(item).toMatchObject({ verdict: 'ok', facts: { writable: true, code: null } });
    expect(item.facts['free']).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves what was there', async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'a'));
    await tryOut(join(folder, 'a/b'));
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readdirSync(join(folder, 'a'))).toEqual([]);
  });

  test.each([
    ['below a file', 'file/out', 'ENOTDIR', '有一段不是文件夹', 'brief build -o'],
    ['where a file is', 'file', 'EEXIST', '有一个同名的文件', '把那个文件改名'],
  ])('%s: a problem, with what helps', async (_, name, code, why, way) => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const item = await tryOut(join(folder, name));
    expect(item).toMatchObject({ verdict: 'problem', facts: { writable: false } });
    // Windows says ENOENT of a folder below a file.
    if (process.platform !== 'win32') {
      expect(item.facts['code']).toBe(code);
      expect(item.text.zh).toContain(why);
      expect(item.advice?.zh).toContain(way);
    }
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that is read-only: a problem',
    async () => {
      const folder = await temporaryFolder();
      chmodSync(folder, 0o555);
      expect(await tryOut(folder)).toMatchObject({
        verdict: 'problem',
        facts: { code: 'EACCES' },
      });
    },
  );
});

describe('the size of a cache', () => {
  test('is that of all its files', async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'x'), '12345');
    writeFileSync(join(folder, 'a/b/y'), '1234567');
    expect(await measureFolder(folder)).toEqual({ folder, files: 2, bytes: 12 });
  });

  test('is none where there is no folder', async () => {
    const [item] = await examineCaches(['/nowhere/cache']);
    expect(item?.facts).toEqual({ caches: [{ folder: '/nowhere/cache', files: 0, bytes: 0 }] });
  });
});
