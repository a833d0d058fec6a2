import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { insideWorkspace } from '../../src/workspace/path-policy.ts';
import { realPath } from '../../src/workspace/real-path.ts';

/** As Windows has it of drives that its manager of mounts does not know. */
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const realpath = async (path: string) => {
    await actual.realpath(path);
    throw Object.assign(new Error('EISDIR: realpath'), { code: 'EISDIR' });
  };
  return { ...actual, realpath };
});

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'brief-drive-'));
  await mkdir(join(root, 'office'));
  for (const name of ['office/a.png', 'secret.png']) await writeFile(join(root, name), '');
});

afterEach(() => rm(root, { recursive: true }));

test('a picture is found where the system cannot tell real paths', async () => {
  const verdict = await insideWorkspace(join(root, 'office'), 'a.png');
  expect(verdict).toMatchObject({ ok: true, path: expect.stringMatching(/office.a\.png$/) });
});

test.skipIf(process.platform === 'win32')('links are followed all the same', async () => {
  await symlink(join(root, 'secret.png'), join(root, 'office/b.png'));
  await symlink(join(root, 'office/a.png'), join(root, 'office/c.png'));
  const office = join(root, 'office');
  expect(await insideWorkspace(office, 'b.png')).toEqual({ ok: false, why: 'outside' });
  const inside = await insideWorkspace(office, 'c.png');
  expect(inside).toMatchObject({ ok: true, path: expect.stringContaining(`office${sep}a.png`) });
});

test('what is not there is not there', async () => {
  await expect(realPath(join(root, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
});
