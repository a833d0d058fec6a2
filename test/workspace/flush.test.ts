import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/build/write.ts';
import { createFile } from '../../src/desk/create-file.ts';
import { examineWriting } from '../../src/doctor/write.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-flush-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** As the drive below the folder answers who wants to see a file on the disk. */
async function answering(code: string): Promise<void> {
  await using handle = await open(join(folder, 'any'), 'w');
  const error = Object.assign(new Error(`${code}: fsync`), { code });
  vi.spyOn(Object.getPrototypeOf(handle), 'sync').mockRejectedValue(error);
}

test.each(['EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP'])(
  'a drive that cannot be told to write at once (%s) keeps files all the same',
  async (code) => {
    await answering(code);
    const output = join(folder, '1.pdf');
    const manuscript = join(folder, '1.md');
    await writeWhole([{ path: output, data: '简报' }]);
    expect(await createFile(manuscript, '稿件')).toBe(true);
    expect(await readFile(output, 'utf8')).toBe('简报');
    expect(await readFile(manuscript, 'utf8')).toBe('稿件');
    const items = await examineWriting([{ role: 'out', folder }]);
    expect(items).toMatchObject([{ facts: { writable: true } }]);
  },
);

test('a disk that finds itself full meanwhile is told', async () => {
  await answering('ENOSPC');
  const path = join(folder, '1.pdf');
  await expect(writeWhole([{ path, data: '简报' }])).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(createFile(path, '稿件')).rejects.toMatchObject({ code: 'ENOSPC' });
  const items = await examineWriting([{ role: 'out', folder }]);
  expect(items).toMatchObject([{ facts: { writable: false, code: 'ENOSPC' } }]);
});
