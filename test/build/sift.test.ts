import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { emptyFields } from '../../src/brief/read-fields.ts';
import type { Cache } from '../../src/build/cache/cache.ts';
import type { Job } from '../../src/build/plan.ts';
import { sift } from '../../src/build/sift.ts';

function jobOf(name: string): Job {
  const path = `/office/briefs/${name}.md`;
  const office = { fields: emptyFields(), root: '/office' };
  return { path, source: name, office, out: '/office/out', name, target: `/office/out/${name}` };
}

/** A cache that knows of each issue whose name does not begin with 新. */
function cacheOf(before: (name: string) => Promise<void> = async () => undefined): Cache {
  return {
    look: async ({ name }) => {
      await before(name);
      if (name.startsWith('新')) return 'new';
      const file = new VFile({ path: name });
      return { source: name, file, status: 'cached', outputs: [], fonts: [] };
    },
    keep: async () => undefined,
    problem: () => undefined,
  };
}

function sifted(names: string[], cache: Cache, signal?: AbortSignal) {
  const settled: string[] = [];
  const firsts: number[] = [];
  const settle = (_: Job, { source }: { source: string }) => void settled.push(source);
  const sifting = sift(
    names.map(jobOf),
    cache.look,
    settle,
    () => firsts.push(settled.length),
    signal,
  );
  return { sifting, settled, firsts };
}

test('those that must be built are told from the others, in their order', async () => {
  const { sifting, settled, firsts } = sifted(['甲', '新1', '乙', '新2', '丙'], cacheOf());
  const due: string[] = [];
  for await (const { job, reason } of sifting.due) due.push(`${job.name} ${reason}`);
  expect(due).toEqual(['新1 new', '新2 new']);
  expect(settled).toEqual(['甲', '乙', '丙']);
  // The browser is started once, when the first is found.
  expect(firsts).toEqual([1]);
  expect(sifting.found()).toBe(2);
});

test('the first can be built before the last is looked at', async () => {
  let release: () => void = () => undefined;
  const built = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { sifting, settled } = sifted(
    ['新1', '甲'],
    cacheOf(async (name) => (name === '甲' ? built : undefined)),
  );
  for await (const { job } of sifting.due) {
    expect(job.name).toBe('新1');
    expect(settled).toEqual([]);
    release();
  }
  expect(settled).toEqual(['甲']);
});

test('several may wait for the next, and none waits for ever', async () => {
  const { sifting } = sifted(['甲', '新1', '乙'], cacheOf());
  const queue = sifting.due[Symbol.asyncIterator]();
  const asked = await Promise.all([queue.next(), queue.next(), queue.next()]);
  expect(asked.map(({ done }) => done === true)).toEqual([false, true, true]);
});

test('what fails in looking is heard by whoever asks next', async () => {
  const controller = new AbortController();
  const cache = cacheOf(async (name) => (name === '乙' ? controller.abort() : undefined));
  const { sifting } = sifted(['新1', '乙', '新2'], cache, controller.signal);
  await expect(sifting.done).rejects.toThrow('abort');
  const queue = sifting.due[Symbol.asyncIterator]();
  expect((await queue.next()).value).toMatchObject({ reason: 'new' });
  await expect(queue.next()).rejects.toThrow('abort');
});
