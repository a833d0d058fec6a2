import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { archive } from '../../src/archive/archive.ts';
import { verify } from '../../src/archive/verify.ts';
import { issue, openOffice } from './office.ts';

const three = {
  'briefs/2019/60.md': issue('60/600', '2019-12-30', 'column: 文明创建\n'),
  'briefs/2020/1.md': issue('1/601', '2020-01-05'),
  'briefs/2020/2-3.md': issue('2-3/602', '2020-02-12', 'series: 合刊\n'),
};

/** With the real press and the real site. */
const publish = (cwd: string) => archive({ cwd, env: process.env, timeout: 60_000 });

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = paths.map(async (path): Promise<[string, string]> => {
    return [path.slice(folder.length + 1), await readFile(path, 'latin1')];
  });
  return new Map(await Promise.all(read));
}

test('an archive is printed, published, verified, damaged and repaired, the same every time', async () => {
  await using office = await openOffice(three);
  const folder = join(office.root, 'archive');
  const done = await publish(office.root);
  expect(done.status).toBe('published');
  expect(done.issues.map(({ pages }) => pages)).toEqual([1, 1, 1]);
  const whole = await bytesOf(folder);
  expect([...whole.keys()]).toEqual(
    expect.arrayContaining(['2020/2-3.html', '2020/2-3.pdf', 'index.html', 'catalogue/all.pdf']),
  );
  const sound = await verify({ cwd: office.root });
  expect(sound.files.filter(({ status }) => status !== 'ok')).toEqual([]);
  // Three issues, and the catalogue whole, each year on a page of its own, and by year.
  expect(sound.files.flatMap(({ pages }) => pages ?? [])).toEqual([1, 1, 1, 1, 1, 2]);
  expect(JSON.parse(whole.get('manifest.json') ?? '').tools.chromium).toHaveLength(1);

  const path = join(folder, '2020/1.pdf');
  const pdf = await readFile(path);
  pdf[pdf.length >> 1] = (pdf[pdf.length >> 1] ?? 0) ^ 1;
  await writeFile(path, pdf);
  const damaged = await verify({ cwd: office.root });
  expect(damaged.files.filter(({ status }) => status !== 'ok').map(({ path }) => path)).toEqual([
    '2020/1.pdf',
  ]);
  expect((await publish(office.root)).changes.written).toBe(1);
  expect(await bytesOf(folder)).toEqual(whole);

  await rm(folder, { recursive: true });
  await rm(join(office.root, 'out'), { recursive: true });
  await publish(office.root);
  expect(await bytesOf(folder)).toEqual(whole);
});
