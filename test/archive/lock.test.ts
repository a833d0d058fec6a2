import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/archive/lock.ts';
import { Failure } from '../../src/finding/failure.ts';
import { processSpace } from '../../src/workspace/run-mark.ts';
import { issue, openOffice } from './office.ts';

let root: string;
let folder: string;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'brief-lock-'));
  folder = join(root, 'archive');
  file = join(folder, '.brief-lock');
});

afterEach(() => rm(root, { recursive: true }));

const busy = async (): Promise<string | undefined> => {
  try {
    await using _ = await lockFolder(folder);
    return undefined;
  } catch (error) {
    return error instanceof Failure ? `${error.code} ${error.text.en}` : String(error);
  }
};

test('a folder belongs to one run, and to the next when that is over', async () => {
  const lock = await lockFolder(folder);
  expect(await busy()).toMatch(/^usage Another brief is publishing.*\.brief-lock$/);
  await writeFile(join(folder, 'a.html'), '');
  await lock[Symbol.asyncDispose]();
  expect(await readdir(folder)).toEqual(['a.html']);
  expect(await busy()).toBeUndefined();
});

test('a folder that was made for the lock alone goes with it, and no other', async () => {
  expect(await busy()).toBeUndefined();
  expect(await readdir(root)).toEqual([]);
  await mkdir(folder);
  expect(await busy()).toBeUndefined();
  expect(await readdir(root)).toEqual(['archive']);
});

describe('a lock that another run has left', () => {
  // No system gives so high a number.
  const gone = 2 ** 31 - 1;
  const minutes = 60_000;
  const rows: [string, string, number, RegExp | undefined][] = [
    ['of a process that is gone', lockOf(hostname(), gone), 0, undefined],
    ['of a process that runs', lockOf(hostname(), process.ppid), 0, /^usage Another brief/],
    ['of our own number, from before', lockOf(hostname(), process.pid), 0, undefined],
    ['of one that shows no life', lockOf(hostname(), process.ppid), 11 * minutes, undefined],
    ['of another container of that name', lockOf(hostname(), gone, 'pid:[1]'), 0, /^usage Another/],
    [
      'of another container, our number',
      lockOf(hostname(), process.pid, 'pid:[1]'),
      0,
      /^usage Another/,
    ],
    [
      'of another container, long ago',
      lockOf(hostname(), gone, 'pid:[1]'),
      11 * minutes,
      undefined,
    ],
    ['of another machine', lockOf('press', gone), 0, /^usage brief on the computer press/],
    ['of another machine, long ago', lockOf('press', gone), 11 * minutes, undefined],
    ['half-written', '{"host', 0, /^usage Another brief/],
    ['half-written long ago', '{"host', 11 * minutes, undefined],
  ];
  test.each(rows)('%s', async (_, text, age, expected) => {
    await mkdir(folder);
    await writeFile(file, text);
    const then = new Date(Date.now() - age);
    await utimes(file, then, then);
    const said = await busy();
    if (expected === undefined) {
      expect(said).toBeUndefined();
      expect(await readdir(folder)).toEqual([]);
    } else {
      expect(said).toMatch(expected);
      expect(await readFile(file, 'utf8')).toBe(text);
    }
  });
});

test('many take over a dead run’s lock at once: one has it', async () => {
  await mkdir(folder);
  await writeFile(file, lockOf(hostname(), 2 ** 31 - 1));
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('two archives at once on one folder: one is published, the other says so and does nothing', async () => {
  await using office = await openOffice({ 'briefs/1.md': issue('1/601', '2020-01-05') });
  const [one, other] = await Promise.allSettled([office.publish(), office.publish()]);
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = [one, other].filter((each) => each.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'usage' });
  expect((await office.publish()).changes.written).toBe(0);
});

function lockOf(host: string, id: number, space = processSpace): string {
  return `${JSON.stringify({ host, space, process: id, since: 1 })}\n`;
}

test('where it cannot be put nothing has happened to the archive, and the way out is said', async () => {
  // Over what a name may be long.
  const closed = join(folder, '长'.repeat(300));
  await expect(lockFolder(closed)).rejects.toMatchObject({
    code: 'write',
    text: { zh: expect.stringMatching(/存档保持原样。.*用 -o 换/) },
  });
});
