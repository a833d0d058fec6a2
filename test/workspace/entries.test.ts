import type { Dirent } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isBare, walk } from '../../src/archive/walk.ts';
import { listFonts } from '../../src/fonts/folders.ts';
import { entriesIn } from '../../src/workspace/entries.ts';
import { listIssues } from '../../src/workspace/issues.ts';

/** As Node on Windows tells of what OneDrive keeps in step: all of it links (`fs__scandir` in libuv). */
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const asLink = (entry: Dirent) =>
    Object.assign(entry, {
      isFile: () => false,
      isDirectory: () => false,
      isSymbolicLink: () => true,
    });
  const readAsLinks = async (folder: string, options?: { withFileTypes: true }) =>
    options === undefined
      ? actual.readdir(folder)
      : (await actual.readdir(folder, options)).map(asLink);
  return { ...actual, readdir: readAsLinks };
});

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'brief-entries-'));
});

afterEach(() => rm(root, { recursive: true }));

async function tree(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(join(root, dirname(file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
}

test('files and folders are what they are, though they be told as links', async () => {
  await tree('a.md', 'b/c.md');
  const told = await readdir(root, { withFileTypes: true });
  expect(told.map((entry) => entry.isSymbolicLink())).toEqual([true, true]);
  const entries = await entriesIn(root);
  expect(entries.map((entry) => [entry.name, entry.isFile(), entry.isDirectory()]).sort()).toEqual([
    ['a.md', true, false],
    ['b', false, true],
  ]);
});

test.skipIf(process.platform === 'win32')('a link is neither', async () => {
  await tree('b/c.md');
  await symlink(join(root, 'b'), join(root, 'link'));
  await symlink(join(root, 'b/c.md'), join(root, 'link.md'));
  const entries = (await entriesIn(root)).filter(({ name }) => name.startsWith('link'));
  expect(entries.map((entry) => [entry.isFile(), entry.isDirectory()])).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('manuscripts, faces and archives in OneDrive are found', async () => {
  await tree('briefs/2026/1.md', 'fonts/方正/a.ttf', 'archive/2026/1.pdf');
  const folders = {
    briefs: join(root, 'briefs'),
    fonts: join(root, 'fonts'),
    templates: join(root, 'templates'),
    out: join(root, 'out'),
  };
  const issues = await listIssues({ root, folders });
  const { files } = await listFonts(folders.fonts);
  const shown = [...issues, ...files].map((path) => relative(root, path).replaceAll('\\', '/'));
  expect(shown).toEqual(['briefs/2026/1.md', 'fonts/方正/a.ttf']);
  expect(await walk(join(root, 'archive'))).toEqual({ files: ['2026/1.pdf'], closed: [] });
  expect(await isBare(join(root, 'fonts'))).toBe(false);
  await mkdir(join(root, 'bare/folder'), { recursive: true });
  expect(await isBare(join(root, 'bare'))).toBe(true);
});
