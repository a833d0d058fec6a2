import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isToBeWeighed } from '../watch.mjs';

test('memory is looked at from the start, then twice a second, and in a long run less', () => {
  assert.ok(isToBeWeighed(0, undefined));
  assert.ok(!isToBeWeighed(700, 250));
  assert.ok(isToBeWeighed(750, 250));
  assert.ok(!isToBeWeighed(60_000, 58_000));
  assert.ok(isToBeWeighed(60_000, 57_000));
});
