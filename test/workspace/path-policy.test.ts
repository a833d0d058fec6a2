import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insideWorkspace, isWithin } from '../../src/workspace/path-policy.ts';
import { folderWith } from './folder.ts';

let parent: string;
let root: string;

beforeAll(async () => {
  parent = await folderWith({
    'secret.png': '',
    'office/brief.config.yaml': '',
    'office/briefs/52.md': '',
    'office/briefs/图 1.png': '',
    'office/briefs/100%.png': '',
    'office/briefs/a%20b.png': 'literal',
    'office/briefs/a b.png': 'decoded',
    'office/photos/a.png': '',
    'office-two/a.png': '',
  });
  root = join(parent, 'office');
  const links: [string, string][] = [
    ['secret.png', join(parent, 'secret.png')],
    ['outside', parent],
    ['inside.png', join(root, 'photos/a.png')],
    ['loop', join(root, 'briefs/loop')],
    ['broken', join(root, 'briefs/nowhere')],
  ];
  for (const [name, target] of links) await symlink(target, join(root, 'briefs', name));
  await symlink(root, join(parent, 'office-link'));
});

afterAll(() => rm(parent, { recursive: true }));

describe('what may be read', () => {
  test.each([
    ['图 1.png', '图 1.png'],
    ['./图 1.png', '图 1.png'],
    ['图%201.png', '图 1.png'],
    ['%E5%9B%BE%201.png', '图 1.png'],
    ['100%.png', '100%.png'],
    ['a%20b.png', 'a%20b.png'],
    ['../photos/a.png', '../photos/a.png'],
    ['..\\photos\\a.png', '../photos/a.png'],
    ['..%5Cphotos%5Ca.png', '../photos/a.png'],
    ['../../office/photos/a.png', '../photos/a.png'],
    ['inside.png', '../photos/a.png'],
  ])('%s', async (path, real) => {
    const from = join(root, 'briefs');
    expect(await insideWorkspace(root, path, from)).toEqual({ ok: true, path: join(from, real) });
  });

  test('an absolute path, if it lies inside', async () => {
    const path = join(root, 'photos/a.png');
    expect(await insideWorkspace(root, path)).toEqual({ ok: true, path });
  });

  test('a workspace that is reached by a link', async () => {
    const link = join(parent, 'office-link');
    const verdict = { ok: true, path: join(root, 'photos/a.png') };
    expect(await insideWorkspace(link, 'photos/a.png')).toEqual(verdict);
    expect(await insideWorkspace(link, join(root, 'photos/a.png'))).toEqual(verdict);
    expect(await insideWorkspace(link, join(link, 'photos/a.png'))).toEqual(verdict);
  });
});

describe('what may not', () => {
  test.each([
    ['../../secret.png', 'outside'],
    ['..\\..\\secret.png', 'outside'],
    ['..%2F..%2Fsecret.png', 'outside'],
    ['%2e%2e/%2e%2e/secret.png', 'outside'],
    ['secret.png', 'outside'],
    ['outside/secret.png', 'outside'],
    ['outside/office/../secret.png', 'outside'],
    ['../../office-two/a.png', 'outside'],
    ['/etc/passwd', 'outside'],
    ['//server/share/a.png', 'outside'],
    ['file:///etc/passwd', 'outside'],
    ['FILE:/etc/passwd', 'outside'],
    ['https://example.cn/a.png', 'outside'],
    ['data:image/png;base64,AA==', 'outside'],
    ['C:\\Windows\\win.ini', 'outside'],
    ['c:a.png', 'outside'],
    ['a.png\0.txt', 'outside'],
    ['a.png%00', 'outside'],
    ['nowhere.png', 'missing'],
    ['52.md/a.png', 'missing'],
    ['%E5.png', 'missing'],
    ['loop', 'missing'],
    ['broken', 'missing'],
    [`${'a'.repeat(5000)}.png`, 'missing'],
    ['.', 'not-a-file'],
    ['', 'not-a-file'],
    ['..', 'not-a-file'],
    ['../photos', 'not-a-file'],
    ['con', 'not-a-file'],
    ['AUX.png', 'not-a-file'],
    ['nul .txt', 'not-a-file'],
    ['COM1', 'not-a-file'],
    ['../lpt9.jpg', 'not-a-file'],
    ['conin$', 'not-a-file'],
  ])('%s', async (path, why) => {
    expect(await insideWorkspace(root, path, join(root, 'briefs'))).toEqual({ ok: false, why });
  });

  test.each([
    ['\\\\server\\share\\a.png', ['outside', 'missing']],
    ['\\\\?\\C:\\a.png', ['outside', 'missing']],
  ])('%s', async (path, reasons) => {
    const verdict = await insideWorkspace(root, path, join(root, 'briefs'));
    expect(reasons).toContain(verdict.ok ? 'ok' : verdict.why);
  });

  test('anything, where there is no workspace', async () => {
    const nowhere = join(parent, 'nowhere');
    expect(await insideWorkspace(nowhere, 'a.png')).toEqual({ ok: false, why: 'missing' });
  });

  test('names that only start like a device are files', async () => {
    await mkdir(join(root, 'photos'), { recursive: true });
    expect(await insideWorkspace(root, 'photos/console.png')).toEqual({
      ok: false,
      why: 'missing',
    });
  });
});

test('whatever is written, nothing outside is let in', async () => {
  const bits = fc.constantFrom(
    ...[
      '..',
      '/',
      '\\',
      '%2e',
      '%2F',
      '%5c',
      'outside',
      'secret.png',
      'office',
      'briefs',
      'photos',
    ],
    ...['a.png', 'office-two', 'C:', 'file:', '\0', '.', '~', '//', parent, '%'],
  );
  const paths = fc.array(bits, { maxLength: 9 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(paths, async (path) => {
      const verdict = await insideWorkspace(root, path, join(root, 'briefs'));
      if (verdict.ok) expect(relative(root, verdict.path)).not.toMatch(/^\.\./);
    }),
  );
});

describe('below a folder by name', () => {
  test.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/a', '/ab', false],
    ['/a', '/', false],
    ['/a/b', '/a/c', false],
  ])('%s: %s', (folder, path, verdict) => {
    expect(isWithin(folder, path)).toBe(verdict);
    expect(isWithin(dirname(folder), folder)).toBe(true);
  });
});
