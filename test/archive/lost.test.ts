import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../src/archive/folder.ts';
import { manifestOf } from '../../src/archive/manifest.ts';
import type { Archive } from '../../src/archive/outcome.ts';
import { fileOf, publish } from '../../src/archive/publish.ts';
import { issue, type Office, openOffice } from './office.ts';

const three = {
  'briefs/2019/60.md': issue('60/600', '2019-12-30'),
  'briefs/2020/1.md': issue('1/601', '2020-01-05'),
  'briefs/2020/2.md': issue('2/602', '2020-01-12'),
};

const rulesOf = ({ issues }: Archive): string[] =>
  issues.flatMap(({ source, file }) => file.messages.map(({ ruleId }) => `${source} ${ruleId}`));

/** Every file of the archive with its bytes. */
async function bytesOf({ root }: Office): Promise<(readonly [string, string])[]> {
  const folder = join(root, 'archive');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  return Promise.all(
    paths.sort().map(async (path) => [path, await readFile(path, 'latin1')] as const),
  );
}

describe('an issue that was published and fails leaves the archive as it was', () => {
  test.each<[string, (folder: string) => Promise<void>]>([
    ['when the manifest is gone', (folder) => rm(join(folder, 'manifest.json'))],
    ['when the manifest is damaged', (folder) => writeFile(join(folder, 'manifest.json'), '{')],
    [
      'when the manifest is damaged and the checksums are gone',
      async (folder) => {
        await rm(join(folder, 'SHA256SUMS'));
        const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
        await writeFile(
          join(folder, 'manifest.json'),
          manifest.replace('"version": 1', '"version: 1'),
        );
      },
    ],
  ])('%s', async (_, happen) => {
    await using office = await openOffice(three);
    await office.publish();
    await happen(join(office.root, 'archive'));
    const before = await bytesOf(office);
    office.refused.add('2020/2.md');
    const done = await office.publish();
    expect(rulesOf(done)).toEqual(['briefs/2020/2.md refused', 'briefs/2020/2.md archive-lost']);
    expect(done.status).toBe('refused');
    expect(await bytesOf(office)).toEqual(before);
  });

  test('when a run was stopped that had only the checksums', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const folder = join(office.root, 'archive');
    await rm(join(folder, 'manifest.json'));
    const before = await readPublished(folder);
    const stopped = () => {
      throw new Error('stopped');
    };
    const coming = [...before.files, fileOf('2020/3.pdf', Buffer.from('新'))];
    const files = coming.map((file) => ({ ...file, read: stopped }));
    await expect(publish(folder, before, files, manifestOf([], []))).rejects.toThrow('stopped');

    office.refused.add('2020/2.md');
    expect(rulesOf(await office.publish())).toContain('briefs/2020/2.md archive-lost');
  });
});

test('a manuscript that was moved to another year and fails is known by its file name', async () => {
  await using office = await openOffice(three);
  await office.publish();
  const before = await bytesOf(office);
  await office.remove('briefs/2020/2.md');
  await office.write('briefs/2021/2.md', issue('2/602', '2020-01-12'));
  office.refused.add('2021/2.md');
  const done = await office.publish();
  expect(rulesOf(done)).toEqual(['briefs/2021/2.md refused', 'briefs/2021/2.md archive-lost']);
  expect(done.status).toBe('refused');
  expect(await bytesOf(office)).toEqual(before);
});

test('a new one of the same file name keeps nothing while the manuscript of the other is there', async () => {
  await using office = await openOffice(three);
  await office.publish();
  await office.write('briefs/2021/2.md', issue('1/603', '2021-01-12'));
  office.refused.add('2021/2.md');
  const done = await office.publish();
  expect(rulesOf(done)).toEqual(['briefs/2021/2.md refused']);
  expect(done.status).toBe('published');
});

test.each([
  ['another day and another total: the withdrawn one goes', '1/603', '2021-01-12', 'published'],
  ['the total of the other', '1/602', '2021-01-12', 'refused'],
  ['the day of the other', '2/603', '2020-01-12', 'refused'],
  ['no total', '1', '2021-01-12', 'refused'],
])(
  'a new one of the file name of one withdrawn that fails, with %s',
  async (_, numbers, date, status) => {
    await using office = await openOffice(three);
    await office.publish();
    await office.remove('briefs/2020/2.md');
    await office.write('briefs/2021/2.md', issue(numbers, date));
    office.refused.add('2021/2.md');
    expect((await office.publish()).status).toBe(status);
  },
);
