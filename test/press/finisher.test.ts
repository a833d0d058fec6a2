import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import type { RawPrint } from '../../src/press/finish.ts';
import { openFinisher } from '../../src/press/finisher.ts';
import { bundled } from '../many/bundled.ts';

const program = new URL('../../src/press/finish-worker.ts', import.meta.url);
const dying = new URL('dying-worker.ts', import.meta.url);

function rawPrint(pdf: Uint8Array): RawPrint {
  const date = new Date('2026-01-01T00:00:00Z');
  return {
    pdf,
    placement: { pages: 2, widePages: 0, colophon: 60, bare: false },
    worn: [],
    order: {
      text: '',
      hasColophon: true,
      fonts: [],
      held: [],
      faces: [],
      imprint: {
        ...{ title: '', author: '', subject: '', keywords: [], date, creator: '' },
        ...{ lang: 'zh-CN', profile: '2a' },
      },
    },
  };
}

describe.each([
  ['on a thread of its own', () => bundled(program)],
  ['without one', async () => new URL('none.js', import.meta.url)],
])('%s', (_, entry) => {
  test('what is no PDF is told as the browser’s failure', async () => {
    await using finisher = openFinisher(await entry());
    const failed = await finisher
      .finish(rawPrint(Buffer.from('%PDF-1.4 cut short')))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Failure);
    expect(failed).toMatchObject({ code: 'browser' });
  });
});

test('a print that brings the thread down fails alone', async () => {
  await using finisher = openFinisher(await bundled(dying));
  await expect(finisher.finish(rawPrint(new Uint8Array()))).rejects.toThrow('has ended');
  const { placement, ...rest } = rawPrint(new Uint8Array(1));
  expect(await finisher.finish({ placement, ...rest })).toEqual({ pages: 'counted', placement });
});

test('a print that comes in when all is over starts no thread, which would keep the process from ending', async () => {
  const finisher = openFinisher(await bundled(dying));
  await finisher[Symbol.asyncDispose]();
  await expect(finisher.finish(rawPrint(new Uint8Array(1)))).rejects.toThrow('has ended');
});
