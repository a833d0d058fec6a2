import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { follow } from '../../src/preview/follow.ts';

test('changes while the work is done make it be done once more, never twice at once', async () => {
  let running = 0;
  const seen: number[] = [];
  const follower = follow(async () => {
    running += 1;
    seen.push(running);
    await wait(20);
    running -= 1;
  });
  follower.change();
  for (let count = 0; count < 5; count += 1) follower.change();
  await follower.idle();
  // The first began before the others had come.
  expect(seen).toEqual([1, 1]);
  follower.change();
  await follower.idle();
  expect(seen).toEqual([1, 1, 1]);
});
