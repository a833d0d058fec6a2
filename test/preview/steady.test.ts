import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stampOf, steady } from '../../src/preview/steady.ts';

function fileIn(content?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'brief-steady-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.md');
  if (content !== undefined) writeFileSync(path, content);
  return path;
}

test.each([
  ['empty', ''],
  ['gone', undefined],
])('a file that is %s for a moment is waited for', async (_, content) => {
  const path = fileIn(content);
  setTimeout(() => writeFileSync(path, 'text'), 40);
  const begun = performance.now();
  await steady(path);
  expect(performance.now() - begun).toBeGreaterThan(30);
  expect(await stampOf(path)).not.toBe('');
});

test('one that stays gone is not waited for long', async () => {
  const begun = performance.now();
  await steady(fileIn());
  // 200 ms; a machine that runs other tests has other things to do.
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('a whole file is not waited for, and its stamp changes with it', async () => {
  const path = fileIn('one');
  const stamp = await stampOf(path);
  expect(await stampOf(path)).toBe(stamp);
  writeFileSync(path, 'another');
  expect(await stampOf(path)).not.toBe(stamp);
  expect(await stampOf(join(path, 'b'))).toBe('');
});
