import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { inspectPdf } from '../../src/archive/pdf/inspect.ts';
import { pdfOf } from './sample.ts';

describe('a sound PDF', () => {
  test.each([
    ['with object streams', true, 1],
    ['with a table', false, 3],
    ['of many pages', true, 120],
  ])('%s', async (_, useObjectStreams, pages) => {
    expect(inspectPdf(await pdfOf(pages, { useObjectStreams }))).toEqual({
      pages,
      producer: 'Skia/PDF m147',
    });
  });

  test.each([true, false])('with an update behind it (%s)', async (useObjectStreams) => {
    const first = await pdfOf(2, { useObjectStreams });
    const document = await PDFDocument.load(first, {
      updateMetadata: false,
      forIncrementalUpdate: true,
    });
    document.addPage();
    const updated = await document.save({ useObjectStreams });
    expect(Buffer.from(updated).subarray(0, first.length).equals(first)).toBe(true);
    expect(inspectPdf(Buffer.from(updated))?.pages).toBe(3);
  });

  test('with its producer in UTF-16', async () => {
    const pdf = await pdfOf(1, { utf16: true });
    expect(inspectPdf(pdf)?.producer).toBe('Skia/PDF m147');
  });
});

describe('not sound', () => {
  test.each<[string, (pdf: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['another kind of file', () => Buffer.from('<!doctype html><title>x</title>')],
    ['cut short', (pdf) => pdf.subarray(0, pdf.length - 200)],
    ['cut at its end', (pdf) => pdf.subarray(0, pdf.length - 4)],
    [
      'with something lost in the middle',
      (pdf) => Buffer.concat([pdf.subarray(0, 400), pdf.subarray(420)]),
    ],
    ['with another object where one should be', (pdf) => replaced(pdf, '\n4 0 obj', '\n5 0 obj')],
    ['with a page less than it claims', (pdf) => replaced(pdf, '/Count 3', '/Count 4')],
    [
      'with a page tree in a circle',
      (pdf) => replaced(pdf, /\/Kids \[ \d+ 0 R/, (kids) => kids.replace(/\d+/, '2')),
    ],
    ['without pages', (pdf) => replaced(pdf, /\/Pages \d+/, '/Pages 9')],
  ])('%s', async (_, damage) => {
    const pdf = await pdfOf(3, { useObjectStreams: false });
    const damaged = damage(pdf);
    expect(damaged.equals(pdf)).toBe(false);
    expect(inspectPdf(pdf)?.pages).toBe(3);
    expect(inspectPdf(damaged)).toBeUndefined();
  });

  test('a circle of updates', async () => {
    const pdf = await pdfOf(1, { useObjectStreams: false });
    const start = /startxref\s+(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '';
    expect(inspectPdf(replaced(pdf, 'trailer\n<<', `trailer\n<< /Prev ${start}`))).toBeUndefined();
  });
});

function replaced(
  pdf: Buffer,
  what: string | RegExp,
  by: string | ((found: string) => string),
): Buffer {
  const text = pdf.toString('latin1');
  return Buffer.from(
    typeof by === 'string' ? text.replace(what, by) : text.replace(what, by),
    'latin1',
  );
}
