import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms from the top of the table in ARCHITECTURE.md to its bottom. */
let rooms: string[];
/** Imports from one room into another: importing file, imported file. */
let arrows: [string, string][];

beforeAll(async () => {
  const plan = await readFile(join(root, 'ARCHITECTURE.md'), 'utf8');
  rooms = [...plan.matchAll(/^\| `src\/([a-z]+)`/gm)].map(([, room]) => room ?? '');
  const names = await readdir(join(root, 'src'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, 'src', file), 'utf8');
      const named = [...text.matchAll(/(?:from|import)[\s(]+'(\.[^']+\.ts)'/g)];
      return named.map(([, path = '']): [string, string] => [
        file,
        normalize(join(dirname(file), path)),
      ]);
    }),
  );
  arrows = found.flat().filter(([from, to]) => roomOf(from) !== roomOf(to));
});

function roomOf(file: string): string {
  return file.includes(sep) ? (file.split(sep)[0] ?? '') : '';
}

test('ARCHITECTURE.md has a row for every room', async () => {
  const entries = await readdir(join(root, 'src'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...rooms].sort()).toEqual(folders.sort());
});

test('a room imports only from rooms below it', () => {
  expect(arrows.length).toBeGreaterThan(200);
  const below = (from: string, to: string) =>
    // What lies in no room: the entry for other programs, and where brief's own files are.
    roomOf(from) === '' ||
    roomOf(to) === '' ||
    rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to));
  expect(arrows.filter(([from, to]) => !below(from, to))).toEqual([]);
});

test('nothing imports what other programs are given', () => {
  expect(arrows.filter(([, to]) => to === 'index.ts')).toEqual([]);
});
