import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFile } from '../../src/desk/create-file.ts';
import { openFolder } from './folder.ts';

describe('a new file', () => {
  test('is made with its folders', async () => {
    const folder = openFolder();
    expect(await createFile(join(folder.path, 'a/b/c.md'), '一\n')).toBe(true);
    expect(folder.read('a/b/c.md')).toBe('一\n');
  });

  test('leaves alone what is there', async () => {
    const folder = openFolder();
    folder.put('c.md', '旧');
    expect(await createFile(join(folder.path, 'c.md'), '新')).toBe(false);
    expect(folder.read('c.md')).toBe('旧');
  });

  test('is not made below a file', async () => {
    const folder = openFolder();
    folder.put('a', '');
    await expect(createFile(join(folder.path, 'a/b.md'), '')).rejects.toThrow();
  });
});
