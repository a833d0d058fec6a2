import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../src/workspace/make-folder.ts';
import { codeOf } from '../../src/workspace/system-error.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-make-'));
});

afterEach(() => rmSync(root, { recursive: true }));

test('a folder is made with those above it, and the first of them is told', async () => {
  const path = join(root, 'a', 'b', 'c');
  expect(await makeFolder(path)).toBe(join(root, 'a'));
  expect(statSync(path).isDirectory()).toBe(true);
  expect(await makeFolder(path)).toBeUndefined();
  expect(await makeFolder(join(root, 'a', 'b', 'd'))).toBe(join(root, 'a', 'b', 'd'));
});

test('many at once make one', async () => {
  const path = join(root, 'a', 'b');
  await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)));
  expect(statSync(path).isDirectory()).toBe(true);
});

test('a file in its place, or above it, is an error', async () => {
  writeFileSync(join(root, 'f'), '');
  const said = (path: string) => makeFolder(path).catch(codeOf);
  expect(await said(join(root, 'f'))).toBe('EEXIST');
  expect(await said(join(root, 'f', 'a', 'b'))).toBe('ENOTDIR');
});

// Where Node tries without end.
test.skipIf(!existsSync('/proc/self'))('where none can be made it ends', async () => {
  expect(await makeFolder('/proc/brief/a').catch(codeOf)).toBe('ENOENT');
});
