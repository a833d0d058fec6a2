import { describe, expect, test } from 'vitest';
import { openStreams } from '../../src/cli/streams.ts';
import { Failure } from '../../src/finding/failure.ts';
import { fakeProcess } from './fake-process.ts';

function errorOf(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

describe('openStreams', () => {
  test('keeps the two apart and in order', async () => {
    const fake = fakeProcess([]);
    const streams = openStreams(fake);
    streams.out('a');
    streams.err('1');
    streams.out('');
    streams.out('b');
    await streams.flush();
    expect(fake.wrote).toEqual({ stdout: 'ab', stderr: '1' });
  });

  test('JSON that a shell of Windows may read in its code page is in ASCII', async () => {
    const text = `${JSON.stringify({ 期号: '“52”𠀀\u007f', a: '1' }, null, 2)}\n`;
    const fake = fakeProcess([], { platform: 'win32' });
    const streams = openStreams(fake);
    streams.out(text);
    await streams.flush();
    expect(fake.wrote.stdout).toMatch(/^[\n -~]+$/);
    expect(fake.wrote.stdout.split('\n')).toHaveLength(5);
    expect(JSON.parse(fake.wrote.stdout)).toEqual(JSON.parse(text));
  });

  test.each([
    ['at a terminal', { platform: 'win32', terminal: true }, '{"期号":52}\n'],
    ['elsewhere', { platform: 'linux' }, '{"期号":52}\n'],
    ['where it is no JSON', { platform: 'win32' }, '---\n期号: 52\n'],
  ])('what is written %s stays as it is', async (_, options, text) => {
    const fake = fakeProcess([], options);
    const streams = openStreams(fake);
    streams.out(text);
    await streams.flush();
    expect(fake.wrote.stdout).toBe(text);
  });

  test('an empty text is not written at all', async () => {
    const fake = fakeProcess([], { stdoutError: errorOf('ENOSPC') });
    const streams = openStreams(fake);
    streams.out('');
    await expect(streams.flush()).resolves.toBeUndefined();
  });

  test.each(['EPIPE', 'ERR_STREAM_DESTROYED'])(
    'a reader that left (%s) is no error',
    async (code) => {
      const streams = openStreams(fakeProcess([], { stdoutError: errorOf(code) }));
      streams.out('a');
      await expect(streams.flush()).resolves.toBeUndefined();
    },
  );

  test('a stderr that fails has nobody to be told', async () => {
    const streams = openStreams(fakeProcess([], { stderrError: errorOf('EIO') }));
    streams.err('a');
    await expect(streams.flush()).resolves.toBeUndefined();
  });

  test.each([
    ['a full disk', errorOf('ENOSPC'), 'ENOSPC'],
    ['an error without a code', new Error('odd'), 'odd'],
  ])('%s is a failure to write, said once', async (_, error, name) => {
    const streams = openStreams(fakeProcess([], { stdoutError: error }));
    streams.out('a');
    const failure = await streams.flush().catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      code: 'write',
      text: {
        zh: `结果写不出去（${name}）。请看磁盘是不是满了。`,
        en: `The result could not be written (${name}). Is the disk full?`,
      },
      cause: error,
    });
    await expect(streams.flush()).resolves.toBeUndefined();
  });
});
