import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readStdin } from '../../src/cli/stdin.ts';

test('reads all, byte for byte', async () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x00]);
  const stdin = Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]);
  expect(await readStdin(stdin, new AbortController().signal)).toEqual(bytes);
});

test('text chunks are UTF-8', async () => {
  const read = await readStdin(Readable.from(['简', '报']), new AbortController().signal);
  expect(Buffer.from(read).toString('utf8')).toBe('简报');
});

test('gives up when interrupted', async () => {
  const controller = new AbortController();
  const endless = new Readable({ read() {} });
  const reading = readStdin(endless, controller.signal);
  controller.abort();
  await expect(reading).rejects.toThrow();
  expect(endless.destroyed).toBe(true);
});
