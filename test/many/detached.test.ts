import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { detached } from '../../src/many/detached.ts';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

test('what is kept of a text does not keep the text', () => {
  const before = heap();
  const pieces = Array.from({ length: 100 }, (_, index) => {
    const text = Buffer.alloc(1_000_000, `${index} Skia/PDF m147, `).toString('latin1');
    return detached(text.slice(20, 60));
  });
  expect(heap() - before).toBeLessThan(20_000_000);
  expect(pieces[7]).toBe('kia/PDF m147, 7 Skia/PDF m147, 7 Skia/PD');
  expect(detached('þÿ\0é')).toBe('þÿ\0é');
});

/** Bytes in use once all that nobody holds is cleared away. */
function heap(): number {
  if (typeof collect === 'function') collect();
  return memoryUsage().heapUsed;
}
