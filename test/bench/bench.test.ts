import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../bench', import.meta.url));

test('what bench/ computes is right, by its own tests', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--test'], {
    cwd: folder,
  });
  expect(stdout).toMatch(/pass [1-9]\d*\n/);
  expect(stdout).toContain('fail 0\n');
});
