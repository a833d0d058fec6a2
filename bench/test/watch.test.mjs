import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTimeToWeigh } from '../watch.mjs';

test('a program is weighed often while it is young, and later every second', () => {
  const looks = Array.from({ length: 401 }, (_, look) => look * 250);
  const weighed = [];
  for (const now of looks) if (isTimeToWeigh(now, weighed.at(-1))) weighed.push(now);
  assert.deepEqual(weighed.slice(0, 4), [0, 250, 500, 750]);
  assert.equal((weighed.at(-1) ?? 0) - (weighed.at(-2) ?? 0), 1000);
});
