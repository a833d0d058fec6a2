import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublished } from '../../src/archive/folder.ts';
import { manifestOf } from '../../src/archive/manifest.ts';
import { fileOf, isPublished, type PublishFile, publish } from '../../src/archive/publish.ts';
import { verify } from '../../src/archive/verify.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'brief-publish-')), 'archive');
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** Forty files; `read` is asked for the bytes of each. */
function files(read = (data: Buffer): Buffer => data): PublishFile[] {
  return Array.from({ length: 40 }, (_, index) => {
    const data = Buffer.from(`第${index}个`);
    return { ...fileOf(`${index % 4}/${index}.html`, data), read: () => read(data) };
  });
}

async function run(all: PublishFile[], signal?: AbortSignal) {
  return publish(folder, await readPublished(folder), all, manifestOf(all, []), signal);
}

const faults = async () => {
  const { files: verdicts } = await verify({ cwd: folder, folder: '.' });
  return verdicts.filter(({ status }) => status !== 'ok');
};

test.each<[string, (stop: AbortController) => void]>([
  ['an interrupt', (stop) => stop.abort()],
  [
    'a failure',
    () => {
      throw new Error('gone');
    },
  ],
])('%s in the middle: the next run goes on', async (_, happen) => {
  const stop = new AbortController();
  let count = 0;
  const failing = files((data) => {
    count += 1;
    if (count === 5) happen(stop);
    return data;
  });
  await expect(run(failing, stop.signal)).rejects.toThrow(/abort|gone/);
  const there = await readdir(folder, { recursive: true });
  expect(there.filter((path) => path.endsWith('.tmp'))).toEqual([]);
  expect(there).not.toContain('SHA256SUMS');

  const { written } = await run(files());
  expect(written).toBeGreaterThan(42 - 25);
  expect(written).toBeLessThan(42);
  expect(await faults()).toEqual([]);
});

test.each([
  ['into a new folder', false],
  ['into an archive', true],
])(
  'what a run that was stopped has put %s goes when there is other to publish',
  async (_, isThere) => {
    const old = files().slice(0, 10);
    if (isThere) await run(old);
    let count = 0;
    const failing = files((data) => {
      count += 1;
      if (count === 15) throw new Error('gone');
      return data;
    });
    await expect(run(failing)).rejects.toThrow('gone');
    expect((await readdir(join(folder, '1'))).length).toBeGreaterThan(1);
    // Nothing of what was only to come counts as published.
    expect((await readPublished(folder)).issues).toEqual(new Set());

    await run(old);
    expect(await faults()).toEqual([]);
  },
);

test('what a run in a container that is gone has left half-written goes with the next run, whatever that publishes', async () => {
  const draft = join(folder, '1', '.1.html.abcdef-1-mik2v9x0-x7k2p9.tmp');
  const note = join(folder, '1', '.draft.tmp');
  await run(files());
  for (const all of [files(), files().slice(1)]) {
    await writeFile(draft, '');
    await writeFile(note, '');
    await run(all);
    expect(await faults()).toMatchObject([{ path: '1/.draft.tmp', status: 'extra' }]);
    await writeFile(draft, '');
    await isPublished(folder, manifestOf(all, []));
    expect(await faults()).toHaveLength(1);
  }
});

test('a link to the same bytes is no file that is kept: it is told, and a file takes its place', async () => {
  await run(files());
  const path = join(folder, '1/1.html');
  const elsewhere = join(folder, '../elsewhere.html');
  await rename(path, elsewhere);
  await symlink(elsewhere, path);
  expect(await faults()).toMatchObject([{ path: '1/1.html', status: 'changed' }]);
  expect(await isPublished(folder, manifestOf(files(), []))).toBe(false);
  expect((await run(files())).written).toBe(1);
  expect(await faults()).toEqual([]);
  expect((await lstat(path)).isFile()).toBe(true);
  expect(await readFile(elsewhere, 'utf8')).toBe('第1个');
});

test('names that differ only in case change places', async () => {
  const one = Buffer.from('一');
  const named = (path: string): PublishFile => ({ ...fileOf(path, one), read: () => one });
  await run([named('A/x.html')]);
  expect(await run([named('a/x.html')])).toEqual({ written: 3, unchanged: 0, removed: 1 });
  expect(await faults()).toEqual([]);
});

test('what others have put into the archive is not written over, and nothing is published until it is moved', async () => {
  await run(files().slice(0, 10));
  const scan = join(folder, '3/11.html');
  await writeFile(scan, '扫描件');
  const before = await readFile(join(folder, 'manifest.json'), 'utf8');
  await expect(run(files())).rejects.toThrow(/11\.html was not published by brief/);
  expect(await readFile(scan, 'utf8')).toBe('扫描件');
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  await rename(scan, join(folder, 'scan.html'));
  await run(files());
  expect(await readFile(join(folder, 'scan.html'), 'utf8')).toBe('扫描件');
});

test.each([
  ['a file in the place of a folder', '3', ''],
  ['a folder in the place of a file to come', '3/11.html', '扫描件.txt'],
  ['a folder in the place of a published file', '1/1.html', '扫描件.txt'],
  ['a folder with an empty one in it', '1/1.html', '空/'],
])('%s keeps the archive as it was until it is moved', async (_, place, inside) => {
  await run(files().filter(({ path }) => !path.startsWith('3/')));
  await rm(join(folder, place), { force: true });
  const path = join(folder, place, inside);
  await mkdir(inside.endsWith('/') ? path : dirname(path), { recursive: true });
  if (!inside.endsWith('/')) await writeFile(path, '别人的');
  const before = await readFile(join(folder, 'manifest.json'), 'utf8');
  await expect(run(files())).rejects.toThrow(`${join(folder, place)} was not published by brief`);
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  await rename(join(folder, place), join(folder, '..', 'aside'));
  await run(files());
  expect(await faults()).toEqual([]);
});

test('a folder that holds nothing but what goes is no hindrance', async () => {
  const one = Buffer.from('一');
  const named = (path: string): PublishFile => ({ ...fileOf(path, one), read: () => one });
  await run([named('a/b/x.html'), named('c.html')]);
  await run([named('a'), named('c.html/y.html')]);
  expect(await faults()).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['a folder of somebody’s in the place of a file', '3/7.html/照片.jpg', ['3/7.html/照片.jpg']],
  ['an empty folder in the place of a file', '3/7.html/', []],
  ['a file of somebody’s in the place of a folder', '3', ['3']],
])('%s that is to go is no hindrance', async (_, path, left) => {
  await run(files());
  const wanted = files().filter((file) => !file.path.startsWith('3/'));
  const [above = ''] = /^3(?:\/7\.html)?/.exec(path) ?? [];
  await rm(join(folder, above), { recursive: true });
  await mkdir(join(folder, dirname(`${path}x`)), { recursive: true });
  if (!path.endsWith('/')) await writeFile(join(folder, path), '别人的');
  expect((await run(wanted)).removed).toBe(10);
  expect((await faults()).map((verdict) => [verdict.path, verdict.status])).toEqual(
    left.map((each) => [each, 'extra']),
  );
  expect(await readdir(folder)).toHaveLength(left.length === 0 ? 5 : 6);
});

test('what somebody has copied into the archive from the same issue is taken', async () => {
  await run(files().slice(0, 10));
  await writeFile(join(folder, '3/11.html'), '第11个');
  // Beside the ten, and the manifest, which is written first.
  expect((await run(files())).unchanged).toBe(10 + 1 + 1);
});

test('a file that is the same is not touched, even when its bytes cannot be read again', async () => {
  await run(files());
  const unread = files(() => {
    throw new Error('it was read');
  });
  expect(await run(unread)).toEqual({ written: 0, unchanged: 42, removed: 0 });
});

test('an output that was replaced meanwhile is not published under the digest of the other', async () => {
  const replaced = files((data) => (String(data) === '第7个' ? Buffer.from('别的') : data));
  await expect(run(replaced)).rejects.toMatchObject({ code: 'write' });
  expect(await readdir(join(folder, '3'))).not.toContain('7.html');
  await run(files());
  expect(await faults()).toEqual([]);
});

test('a damaged file of the same length is written anew', async () => {
  await run(files());
  await writeFile(join(folder, '1/1.html'), '第9个');
  expect((await run(files())).written).toBe(1);
  expect(await readFile(join(folder, '1/1.html'), 'utf8')).toBe('第1个');
});
