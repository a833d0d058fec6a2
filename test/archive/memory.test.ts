import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { emptyMemory, readMemory, writeMemory } from '../../src/archive/memory.ts';
import { verify } from '../../src/archive/verify.ts';
import { runMark } from '../../src/workspace/run-mark.ts';
import { issue, type Office, openOffice } from './office.ts';

const three = {
  'briefs/2019/60.md': issue('60/600', '2019-12-30'),
  'briefs/2020/1.md': issue('1/601', '2020-01-05'),
  'briefs/2020/2.md': issue('2/602', '2020-01-12'),
};

const memoryOf = ({ root }: Office) => join(root, 'out/.brief-cache/archive.memory');

const soundly = async ({ root }: Office) =>
  (await verify({ cwd: root })).files.every(({ status }) => status === 'ok');

test('what has not changed is neither made nor printed again', async () => {
  await using office = await openOffice(three);
  await office.publish();
  expect(office.made).toBe(1);
  expect(office.printed).toHaveLength(3);
  const again = await office.publish();
  expect(again.changes).toEqual({ written: 0, unchanged: 19, removed: 0 });
  expect(again.issues.map(({ status, pages }) => [status, pages])).toEqual(
    Array(3).fill(['published', 2]),
  );
  expect(office.made).toBe(1);
  expect(office.printed).toHaveLength(3);
});

test.each<[string, (office: Office) => Promise<void>, number]>([
  [
    'a manuscript',
    (office) => office.write('briefs/2020/1.md', issue('1/601', '2020-01-05', '期数: 1\n')),
    0,
  ],
  [
    'a title',
    async (office) => {
      const text = issue('1/601', '2020-01-05').replace('# 第1期的题目', '# 另一个题目');
      await office.write('briefs/2020/1.md', text);
    },
    2,
  ],
  [
    'the configuration',
    (office) => office.write('brief.config.yaml', '简报名称: 云岭简报\n编发单位: 县文明办\n'),
    3,
  ],
  ['what is remembered', (office) => writeFile(memoryOf(office), 'x'), 3],
])('%s has changed: what hangs on it is made again', async (_, change, printed) => {
  await using office = await openOffice(three);
  await office.publish();
  await change(office);
  await office.publish();
  expect(office.made).toBe(2);
  expect(office.printed).toHaveLength(3 + printed);
  expect(await soundly(office)).toBe(true);
});

test('a file that rots on the disk, its times unchanged, is found and mended', async () => {
  await using office = await openOffice(three);
  await office.publish();
  for (const path of ['2020/1.pdf', 'catalogue/all.pdf', 'index.html']) {
    const file = join(office.root, 'archive', path);
    const { atime, mtime } = await stat(file);
    const whole = await readFile(file);
    const rotten = Buffer.from(whole);
    rotten[12] = (rotten[12] ?? 0) ^ 1;
    await writeFile(file, rotten);
    await utimes(file, atime, mtime);
    expect((await office.publish()).changes.written).toBe(1);
    expect((await readFile(file)).equals(whole)).toBe(true);
  }
});

test('a memory comes back as it was kept, and damaged not at all', async () => {
  await using office = await openOffice({});
  const out = join(office.root, 'out');
  const memory = { ...emptyMemory(), prints: { 'a.pdf': { key: 'k', sha256: '00', pages: 2 } } };
  await writeMemory(out, memory, emptyMemory());
  expect(await readMemory(out)).toEqual(memory);
  const text = await readFile(memoryOf(office), 'utf8');
  await writeFile(memoryOf(office), text.replace('"pages":2', '"pages":3'));
  expect(await readMemory(out)).toEqual(emptyMemory());
});

test('what a run that was killed has left of a memory goes when the next is kept', async () => {
  await using office = await openOffice({});
  const out = join(office.root, 'out');
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const [host = ''] = runMark().split('-');
  const draft = `.archive.memory.${host}-${gone.pid?.toString(36)}-abc.tmp`;
  await office.write(`out/.brief-cache/${draft}`, '');
  const prints = { 'a.pdf': { key: 'k', sha256: '00', pages: 2 } };
  await writeMemory(out, { ...emptyMemory(), prints }, emptyMemory());
  expect(await readdir(join(out, '.brief-cache'))).toEqual(['archive.memory']);
});
