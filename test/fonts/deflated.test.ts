import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflated, deflatedAside, zlibStream } from '../../src/fonts/deflated.ts';

/** Zlib itself checks the sum at the end of a stream. */
function unpacked(parts: readonly Uint8Array[]): Buffer {
  return inflateSync(zlibStream(parts.map((part) => deflated(Buffer.from(part)))));
}

test('parts become one stream, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (parts) => {
      expect(unpacked(parts).equals(Buffer.concat(parts))).toBe(true);
    }),
  );
});

test('also where the sums have run over many times', () => {
  const parts = [70_000, 1, 131_072, 65_521].map((length) => Buffer.alloc(length, 0xff));
  expect(unpacked(parts).equals(Buffer.concat(parts))).toBe(true);
});

test('a part stands in one stream after another', () => {
  const part = deflated(Buffer.from('文明创建'.repeat(50)));
  const alone = inflateSync(zlibStream([part])).toString();
  const second = inflateSync(zlibStream([deflated(Buffer.from('首都')), part])).toString();
  expect([alone, second]).toEqual([alone, `首都${alone}`]);
});

test('aside as on the spot', async () => {
  const bytes = Buffer.from('文明创建'.repeat(5000));
  expect(await deflatedAside(bytes)).toEqual(deflated(bytes));
});
