import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { issue, type Office, openOffice } from '../archive/office.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ 'briefs/1.md': issue('1/1', '2020-01-01') });
  await office.publish();
  await office.publish({ out: 'damaged' });
  const path = join(office.root, 'damaged/1.pdf');
  const pdf = await readFile(path);
  pdf[30] = (pdf[30] ?? 0) ^ 1;
  await writeFile(path, pdf);
});

afterAll(() => office[Symbol.asyncDispose]());

async function verified(argv: string[]): Promise<Fake> {
  const fake = Object.assign(fakeProcess(['verify', ...argv]), { cwd: () => office.root });
  await run(fake);
  return fake;
}

test('an archive as it was published', async () => {
  const fake = await verified([]);
  expect(fake.wrote.stdout).toBe('');
  expect(fake.wrote.stderr).toMatch(
    /^archive 的12个文件都与发布时一致，其中 PDF 3个、4页；用时\d+\.\d秒。\n$/,
  );
  expect(fake.exitCode).toBe(0);
});

test('one flipped bit is named', async () => {
  const fake = await verified(['damaged', '--lang', 'en']);
  expect(fake.wrote.stderr).toMatch(
    /^1\.pdf error .*\n {2}\[verify-\w+\] help: Run brief archive .*\n\n1 of 12 files of damaged are wrong; /,
  );
  expect(fake.exitCode).toBe(1);
});

test('quiet says it alone, or nothing', async () => {
  expect((await verified(['-q'])).wrote).toEqual({ stdout: '', stderr: '' });
  expect((await verified(['damaged', '-q'])).wrote.stderr).toMatch(/^1\.pdf .*\n .*\n$/);
});

test('as JSON', async () => {
  const fake = await verified(['damaged', '--report', 'json']);
  expect(fake.wrote.stderr).toBe('');
  const { files, ...rest } = JSON.parse(fake.wrote.stdout);
  expect(rest).toMatchObject({
    version: 1,
    folder: 'damaged',
    summary: { ok: 11, missing: 0, unreadable: 0, pages: 0, extra: 0 },
  });
  expect(rest.summary.changed + rest.summary.unsound).toBe(1);
  expect(files).toHaveLength(12);
  expect(files[0]).toEqual({
    path: '1.html',
    status: 'ok',
    pages: null,
    ruleId: null,
    message: null,
    advice: null,
  });
  expect(files[1]).toMatchObject({ path: '1.pdf', ruleId: expect.stringContaining('verify-') });
});

test('what is no archive', async () => {
  const fake = await verified(['briefs']);
  expect(fake.wrote.stderr).toContain('不是 brief 的存档');
  expect(fake.exitCode).toBe(2);
});
