import { expect, test } from 'vitest';
import { inPool } from '../../src/many/in-pool.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test('results are in the order of the items, so many at a time', async () => {
  let running = 0;
  let most = 0;
  const results = await inPool([3, 1, 2, 5, 4], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await pause();
    running -= 1;
    return item * 2;
  });
  expect(results).toEqual([6, 2, 4, 10, 8]);
  expect(most).toBe(2);
});

test('after a failure nothing is begun, and nothing goes on', async () => {
  const begun: number[] = [];
  let running = 0;
  const failing = inPool([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    running += 1;
    await pause();
    if (item === 2) await pause();
    running -= 1;
    if (item === 1) throw new Error('one');
  });
  await expect(failing).rejects.toThrow('one');
  expect(begun).toEqual([1, 2]);
  expect(running).toBe(0);
});

test('a signal stops it', async () => {
  const controller = new AbortController();
  const stopped = inPool([1, 2, 3], 1, async () => controller.abort(), controller);
  await expect(stopped).rejects.toThrow('abort');
});

test('one result may end it: what was begun is finished', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await pause();
    return item;
  };
  const until = (item: number) => item === 2;
  expect(await inPool([1, 2, 3, 4, 5, 6], 2, work, { until })).toEqual([1, 2, 3]);
  expect(begun).toEqual([1, 2, 3]);
});

test('items may come in while others are being done', async () => {
  let finished = 0;
  const seen: number[] = [];
  async function* items(): AsyncGenerator<number> {
    for (const item of [1, 2, 3, 4]) {
      // The third is found only once the first is done.
      while (item === 3 && finished === 0) await pause();
      yield item;
    }
  }
  const results = await inPool(items(), 3, async (item) => {
    seen.push(item);
    await pause();
    finished += 1;
    return item * 2;
  });
  expect(results).toEqual([2, 4, 6, 8]);
  expect(seen).toEqual([1, 2, 3, 4]);
});

test('what fails in finding items is thrown, once those begun are done', async () => {
  let finished = 0;
  async function* items(): AsyncGenerator<number> {
    yield 1;
    throw new Error('no more to be had');
  }
  const work = async () => {
    await pause();
    finished += 1;
  };
  await expect(inPool(items(), 2, work)).rejects.toThrow('no more to be had');
  expect(finished).toBe(1);
});
