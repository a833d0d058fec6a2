import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import type { Imprint } from '../../src/pdf/imprint.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { proof } from '../../src/press/proof.ts';
import { openPrinter, type Printer } from './printer.ts';
import { faceNames, sources } from './sheets.ts';

const imprint: Imprint = {
  title: '工作简报第52期',
  author: '综合处',
  subject: '提升服务',
  keywords: ['简报'],
  date: new Date('2020-11-05T00:00:00+08:00'),
  creator: 'brief 0.1.0',
  lang: 'zh-CN',
  profile: '2a',
};

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer[Symbol.asyncDispose]());

async function finish(print: Uint8Array): Promise<Uint8Array> {
  return finishPdf(await openPdf(print), imprint);
}

describe('a page that printed something else before', async () => {
  test('gives other bytes, and the same once finished', async () => {
    const first = await printer.print(sources.bulletin);
    await printer.print(sources.wide);
    const second = await printer.print(sources.bulletin);
    expect(nodeIds(second)).not.toEqual(nodeIds(first));
    expect(Buffer.compare(await finish(second), await finish(first))).toBe(0);
  });
});

/** Skia writes the structure tree without compression. */
function nodeIds(print: Uint8Array): string[] {
  return (
    Buffer.from(print)
      .toString('latin1')
      .match(/node\d{8}/g) ?? []
  );
}

test('the browser of this machine prints what passes its proof', async () => {
  const doc = await openPdf(await printer.print(sources.bulletin));
  await finishPdf(doc, imprint);
  const problems = proof(readPdf(doc), {
    pages: 4,
    bodySize: 16,
    fonts: Object.values(faceNames),
    text: sources.bulletin.text,
    colophonFoot: 262,
    unnumbered: [],
  });
  expect(problems).toEqual([]);
});

test('and what is too wide does not', async () => {
  const doc = await openPdf(await printer.print(sources.wide));
  await finishPdf(doc, imprint);
  const problems = proof(readPdf(doc), {
    pages: 1,
    bodySize: 16,
    fonts: Object.values(faceNames),
    text: sources.wide.text,
  });
  expect(problems.map(({ rule }) => rule)).toEqual(['proof-shrunk']);
});
