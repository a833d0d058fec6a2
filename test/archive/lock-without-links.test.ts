import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockFolder } from '../../src/archive/lock.ts';
import { processSpace } from '../../src/workspace/run-mark.ts';

/** A disk that knows of no links, as sticks (FAT, exFAT) and many shares are. */
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const link = () => Promise.reject(Object.assign(new Error('EPERM: link'), { code: 'EPERM' }));
  // Each comes to the dead run's lock when the one before has put its own in its place.
  let turns = 0;
  const rename = async (from: string, to: string) => {
    turns += 1;
    await wait(50 * turns);
    return actual.rename(from, to);
  };
  return { ...actual, link, rename };
});

test('several take over a dead run’s lock, one after another: one has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brief-lock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dead = { host: hostname(), space: processSpace, process: 2 ** 31 - 1, since: 1 };
  await writeFile(join(folder, '.brief-lock'), `${JSON.stringify(dead)}\n`);
  const taken = await Promise.allSettled(Array.from({ length: 3 }, () => lockFolder(folder)));
  expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const each of taken) {
    if (each.status === 'fulfilled') await each.value[Symbol.asyncDispose]();
  }
  expect(await readdir(folder)).toEqual([]);
});
