import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { archive } from '../../src/archive/archive.ts';
import type { ArchiveOptions } from '../../src/archive/outcome.ts';
import { build } from '../../src/build/build.ts';
import { issue, type Office, openOffice } from './office.ts';

/** Every kind of file that an archive holds, feed and sitemap among them, from issues that differ in kind. */
const office = {
  'brief.config.yaml':
    '简报名称: 云岭简报\n编发单位: 云岭市文明办\n网址: https://example.gov.cn/jb\n',
  'briefs/2019/60.md': issue('60/600', '2019-12-30', 'column: 文明创建\n'),
  'briefs/2020/1.md': `${issue('1/601', '2020-01-05', 'column: 志愿服务\n')}\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n`,
  'briefs/2020/2-3.md': issue('2-3/602', '2020-02-12', 'series: 合刊\n'),
  'briefs/2020/4.md': `${issue('4/603', '2020-03-02')}\n${'长文章占好几页。'.repeat(400)}\n`,
  'briefs/2020/增刊1.md': issue('1/', '2020-03-09', 'series: 增刊\n'),
};

test('an archive is the same, to the byte, however it came about', {
  timeout: 180_000,
}, async () => {
  await using alone = await openOffice(office);
  await publish(alone, { jobs: 1 });
  const bytes = await bytesOf(alone);
  expect([...bytes.keys()]).toEqual(
    expect.arrayContaining([
      ...['index.html', 'site/search.html', '2020/4.html', '2020/4.pdf', '2020/增刊1.pdf'],
      ...['catalogue/all.csv', 'catalogue/index.html', 'catalogue/all.pdf', 'catalogue/2020.pdf'],
      ...['feed.xml', 'sitemap.xml', 'manifest.json', 'SHA256SUMS'],
    ]),
  );

  await using four = await openOffice(office);
  await publish(four, { jobs: 4 });
  expect(await differing(four, bytes)).toEqual([]);

  await using joined = await joinedShards(2);
  const printed = await timesOf(joined);
  expect(printed.size).toBe(10);
  await publish(joined);
  expect(await differing(joined, bytes)).toEqual([]);
  // And what the shards have printed is not printed again.
  expect(await timesOf(joined)).toEqual(printed);

  // Over an archive that says something else, with what earlier runs have kept.
  const path = join(alone.root, 'briefs/2020/4.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('好几页', '许多页'));
  await publish(alone);
  expect(await differing(alone, bytes)).toContain('2020/4.pdf');
  await writeFile(path, text);
  await publish(alone);
  expect(await differing(alone, bytes)).toEqual([]);
});

/** With the real press and the real site. */
async function publish({ root }: Office, options: Partial<ArchiveOptions> = {}): Promise<void> {
  const done = await archive({ cwd: root, env: process.env, timeout: 60_000, ...options });
  expect(done.status).toBe('published');
}

/** An office whose issues were printed in parts, each in a workspace of its own, and put together. */
async function joinedShards(count: number): Promise<Office> {
  const joined = await openOffice(office);
  for (let index = 1; index <= count; index += 1) {
    await using part = await openOffice(office);
    await build({
      cwd: part.root,
      env: process.env,
      files: [],
      formats: ['html', 'pdf'],
      timeout: 60_000,
      shard: { index, count },
    });
    await cp(join(part.root, 'out'), join(joined.root, 'out'), { recursive: true });
  }
  return joined;
}

async function bytesOf({ root }: Office): Promise<Map<string, Buffer>> {
  const paths = await filesIn(join(root, 'archive'));
  const read = paths.map(async (path): Promise<[string, Buffer]> => {
    return [path, await readFile(join(root, 'archive', path))];
  });
  return new Map(await Promise.all(read));
}

/** Files that are not the same in both, and those that only one has. */
async function differing(office: Office, bytes: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const own = await bytesOf(office);
  const paths = [...new Set([...bytes.keys(), ...own.keys()])];
  return paths.filter((path) => {
    const [one, other] = [bytes.get(path), own.get(path)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}

/** When each output was written. */
async function timesOf({ root }: Office): Promise<Map<string, number>> {
  const out = join(root, 'out');
  const paths = (await filesIn(out)).filter((path) => /\.(?:html|pdf)$/.test(path));
  const read = paths.map(async (path): Promise<[string, number]> => {
    return [path, (await stat(join(out, path))).mtimeMs];
  });
  return new Map(await Promise.all(read));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
