import { rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { formatManifest, manifestOf } from '../../src/archive/manifest.ts';
import { formatSums } from '../../src/archive/sums.ts';
import { refuseBelowArchive, refuseInArchive } from '../../src/workspace/archive-around.ts';
import { folderWith } from './folder.ts';

const manifest = manifestOf([], []);

/** Of this machine, as of a stick that is an archive as a whole: `E:\`. */
const drive = parse(import.meta.dirname).root;

vi.mock('../../src/workspace/plain-file.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/workspace/plain-file.ts')>();
  const readPlain = async (path: string) =>
    path === onDrive.path ? Buffer.from(onDrive.text) : actual.readPlain(path);
  return { ...actual, readPlain };
});

const onDrive = vi.hoisted(() => ({ path: '', text: '' }));

const open = async (files: Record<string, string>): Promise<string> => {
  const folder = await folderWith(files);
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

test.each<[string, Record<string, string>, string]>([
  ['an archive', { 'manifest.json': formatManifest(manifest) }, ''],
  ['a folder of one, of whose records one is left', { SHA256SUMS: formatSums(manifest) }, '2020'],
  ['a folder that is not there yet', { 'manifest.json': formatManifest(manifest) }, '2026/一/二'],
])('%s is refused, with the archive that it is in', async (_, files, inside) => {
  const folder = await open(files);
  await expect(refuseInArchive(join(folder, inside))).rejects.toMatchObject({
    code: 'usage',
    text: { zh: expect.stringMatching(`^${folder} 是已经发布的存档.*用 -o`) },
  });
});

test.each<[string, Record<string, string>]>([
  ['others', { 'manifest.json': '{"name": "app"}', SHA256SUMS: `${'0'.repeat(64)}  app.zip\n` }],
  ['none', {}],
])('a folder with records of %s is not', async (_, files) => {
  const folder = await open(files);
  await expect(refuseInArchive(join(folder, 'out'))).resolves.toBeUndefined();
});

test('above the workspace nothing is looked for, wherever it lies', async () => {
  const folder = await open({ 'manifest.json': formatManifest(manifest) });
  const root = join(folder, '办公室');
  await expect(refuseInArchive(join(root, 'out'), root)).resolves.toBeUndefined();
  await expect(refuseInArchive(root, root)).resolves.toBeUndefined();
  await expect(refuseInArchive(join(folder, 'out'), root)).rejects.toThrow();
});

test('an archive may be published again, on a drive of its own too, and nothing else below it', async () => {
  const folder = await open({ 'manifest.json': formatManifest(manifest) });
  await expect(refuseBelowArchive(folder)).resolves.toBeUndefined();
  await expect(refuseBelowArchive(join(folder, '2026'))).rejects.toThrow();
  Object.assign(onDrive, { path: join(drive, 'SHA256SUMS'), text: formatSums(manifest) });
  onTestFinished(() => void Object.assign(onDrive, { path: '' }));
  await expect(refuseBelowArchive(drive)).resolves.toBeUndefined();
  await expect(refuseInArchive(drive)).rejects.toThrow();
  await expect(refuseBelowArchive(join(drive, '2026'))).rejects.toThrow();
});
