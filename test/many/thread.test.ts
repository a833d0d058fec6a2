import { expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { handedOver, openThread } from '../../src/many/thread.ts';
import { bundled } from './bundled.ts';
import type { EchoAnswer, EchoQuestion } from './echo-worker.ts';

const open = async () =>
  openThread<EchoQuestion, EchoAnswer>(await bundled(new URL('echo-worker.ts', import.meta.url)));

test('answers each question, one after another', async () => {
  await using thread = await open();
  const order: string[] = [];
  const ask = async (say: string, after: number) => {
    const answer = await thread.ask({ say, after });
    order.push(say);
    return answer;
  };
  const answers = await Promise.all([ask('甲', 50), ask('乙', 0), ask('丙', 10)]);
  expect(answers).toEqual([{ said: '甲' }, { said: '乙' }, { said: '丙' }]);
  expect(order).toEqual(['甲', '乙', '丙']);
});

test('bytes are handed over both ways', async () => {
  await using thread = await open();
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await thread.ask({ bytes }, handedOver(bytes))).toEqual({
    bytes: new Uint8Array([2, 3, 4]),
  });
  expect(bytes.length).toBe(0);
});

test('bytes that share their memory with others are copied', () => {
  const all = new Uint8Array(8);
  expect(handedOver(all.subarray(2))).toEqual([]);
  expect(handedOver(all)).toEqual([all.buffer]);
});

test('what fails there fails here, and the thread goes on', async () => {
  await using thread = await open();
  await expect(thread.ask({ say: 'fail' })).rejects.toThrow('it failed');
  const refused = await thread.ask({ say: 'refuse' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Failure);
  expect(refused).toMatchObject({ code: 'browser', text: { zh: '不行', en: 'no' } });
  expect(await thread.ask({ say: '甲' })).toEqual({ said: '甲' });
});

test('a thread that ends leaves nobody waiting', async () => {
  await using thread = await open();
  const asked = [thread.ask({ say: 'die' }), thread.ask({ say: '甲' })];
  const ends = await Promise.allSettled(asked);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(thread.isLost()).toBe(true);
  await expect(thread.ask({ say: '乙' })).rejects.toThrow('the thread has ended');
});

test('it is ended between two questions, and nobody waits for the rest', async () => {
  const thread = await open();
  const asked = [thread.ask({ say: '甲', after: 100 }), thread.ask({ say: '乙', after: 60_000 })];
  const ends = Promise.allSettled(asked);
  const start = performance.now();
  await thread[Symbol.asyncDispose]();
  // The one it is at is finished, the next is not begun: else it would be ended from outside after four seconds.
  expect(performance.now() - start).toBeLessThan(3_500);
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  // Asked again it does nothing.
  await thread[Symbol.asyncDispose]();
});
