import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  openPlain,
  openReal,
  readNamed,
  readPlain,
  readPlainSync,
} from '../../src/workspace/plain-file.ts';
import { folderWith } from './folder.ts';

const notOnWindows = test.skipIf(process.platform === 'win32');
const noFile = expect.objectContaining({ code: 'EFTYPE' });

test('a file is read, and a link to one', async () => {
  const folder = await folderWith({ 'a.md': '稿' });
  const path = join(folder, 'a.md');
  expect(String(await readPlain(path))).toBe('稿');
  expect(String(await readNamed(path))).toBe('稿');
  expect(String(readPlainSync(path))).toBe('稿');
});

test('what is not there, and a folder, are told as the system tells them', async () => {
  const folder = await folderWith({});
  const none = join(folder, 'a.md');
  await expect(readPlain(none)).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(readPlain(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  expect(() => readPlainSync(none)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(() => readPlainSync(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

notOnWindows('a pipe that nobody writes to is not waited for', async () => {
  const pipe = join(await folderWith({}), 'a.md');
  execFileSync('mkfifo', [pipe]);
  for (const read of [readPlain, readNamed, openPlain, openReal]) {
    await expect(read(pipe)).rejects.toEqual(noFile);
  }
  expect(() => readPlainSync(pipe)).toThrow(noFile);
});

notOnWindows('a device behind a link is not read', async () => {
  const path = join(await folderWith({}), 'a.md');
  await symlink('/dev/zero', path);
  await expect(readPlain(path)).rejects.toEqual(noFile);
  expect(() => readPlainSync(path)).toThrow(noFile);
});

notOnWindows('what has become a link is not followed where a real path is opened', async () => {
  const folder = await folderWith({ 'secret.png': '密' });
  const path = join(folder, 'a.png');
  await symlink(join(folder, 'secret.png'), path);
  await expect(openReal(path)).rejects.toMatchObject({ code: 'ELOOP' });
  await using followed = await openPlain(path);
  expect(String(await followed.readFile())).toBe('密');
});
