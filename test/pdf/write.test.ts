import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { decoded } from '../../src/pdf/objects.ts';
import { contentOf, readPdf } from '../../src/pdf/read.ts';
import { writePdf } from '../../src/pdf/write.ts';
import { makeDocument, openFixture } from './documents.ts';
import { openPdfjs } from './pdfjs.ts';

/** Each object by its reference: its text, for a stream its dictionary and what it holds. */
function objectsOf(doc: PdfDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const [ref, object] of doc.file.context.enumerateIndirectObjects()) {
    const isStream = object instanceof doc.lib.PDFRawStream;
    if (isStream && /\/Type \/(ObjStm|XRef)/.test(String(object.dict))) continue;
    const content = isStream ? Buffer.from(decoded(doc, object)).toString('latin1') : '';
    found.set(ref.toString(), isStream ? `${object.dict}${content}` : object.toString());
  }
  return found;
}

async function sample(): Promise<PdfDocument> {
  const doc = await openFixture('bulletin');
  const { context } = doc.file;
  context.trailerInfo.ID = context.obj([doc.lib.PDFHexString.of('00')]);
  return doc;
}

describe('what was written', async () => {
  const doc = await sample();
  const bytes = writePdf(doc);
  const source = Buffer.from(bytes).toString('latin1');
  const opened = await openPdf(bytes);

  test('holds every object as it was', () => {
    expect(objectsOf(opened)).toEqual(objectsOf(doc));
    expect(readPdf(opened)).toEqual(readPdf(doc));
  });

  test('names its root, its properties and itself', () => {
    const { Root, Info, ID } = opened.file.context.trailerInfo;
    const before = doc.file.context.trailerInfo;
    expect([Root, Info, ID].map(String)).toEqual(
      [before.Root, before.Info, '[ <00> ]'].map(String),
    );
  });

  test('is PDF 1.7 and says where its references are', () => {
    expect(source).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(source)?.[1]);
    expect(source.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/);
  });

  test('is found by its references', () => {
    const start = Number(/startxref\n(\d+)/.exec(source)?.[1]);
    const [, numbers = ''] =
      /\/W \[ 1 4 2 \]\n\/Index \[ ([\d ]+) \]/.exec(source.slice(start)) ?? [];
    const table = inflateSync(
      bytes.subarray(source.indexOf('stream\n', start) + 'stream\n'.length),
    );
    const listed = numbers
      .split(' ')
      .map(Number)
      .flatMap((first, at, all) =>
        at % 2 === 0 ? Array.from({ length: all[at + 1] ?? 0 }, (_, step) => first + step) : [],
      );
    expect(table.length).toBe(listed.length * 7);
    for (const [at, number] of listed.entries()) {
      const where = table.readUInt32BE(at * 7 + 1);
      const type = table[at * 7];
      if (type === 1) expect(source.slice(where).startsWith(`${number} 0 obj\n`)).toBe(true);
      else expect([number, type]).toEqual([number, number === 0 ? 0 : 2]);
    }
    const all = [...objectsOf(doc).keys()].map((ref) => Number.parseInt(ref, 10));
    expect(listed).toEqual(expect.arrayContaining(all));
  });

  test('is found by another reader', async () => {
    const file = await openPdfjs(bytes);
    expect(file.numPages).toBe(readPdf(doc).pages.length);
    const { items } = await (await file.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.replace(/\s/g, '')).toContain('提升服务一、夯实基础');
  });

  test('is the same each time, and the same when written from what was read', async () => {
    expect(Buffer.from(writePdf(doc)).equals(bytes)).toBe(true);
    const again = await openPdf(writePdf(opened));
    expect(objectsOf(again)).toEqual(objectsOf(doc));
  });
});

test('objects that are gone leave a gap between references', async () => {
  const doc = await sample();
  const { context } = doc.file;
  const gone = context.register(context.obj({}));
  const kept = context.register(context.obj({ Kept: true }));
  context.delete(gone);
  const bytes = writePdf(doc);
  const last = Number(
    /\/Index \[ ([\d ]+) \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]?.split(' ').at(-2),
  );
  expect(last).toBe(kept.objectNumber);
  expect(objectsOf(await openPdf(bytes)).get(kept.toString())).toBe('<<\n/Kept true\n>>');
});

test('many objects are packed into several streams', async () => {
  const doc = await sample();
  const { context } = doc.file;
  const refs = Array.from({ length: 450 }, (_, number) =>
    context.register(context.obj({ number })),
  );
  const bytes = writePdf(doc);
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/ObjStm/g)?.length,
  ).toBeGreaterThan(2);
  const objects = objectsOf(await openPdf(bytes));
  for (const [number, ref] of refs.entries()) {
    expect(objects.get(ref.toString())).toBe(`<<\n/number ${number}\n>>`);
  }
});

test('a document that the library made', async () => {
  const doc = await makeDocument({ content: '0 0 10 10 re f' });
  doc.file.context.trailerInfo.Info = doc.file.context.register(doc.file.context.obj({}));
  doc.file.context.trailerInfo.ID = doc.file.context.obj([]);
  const [page] = readPdf(await openPdf(writePdf(doc))).pages;
  expect(page?.rules).toEqual(readPdf(doc).pages[0]?.rules);
});

test('what is not packed yet is packed, but for metadata', async () => {
  const content = '0 0 1 1 re f\n'.repeat(50);
  const doc = await makeDocument({ content });
  const { context } = doc.file;
  const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';
  const metadata = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  doc.file.catalog.set(doc.lib.PDFName.of('Metadata'), context.register(metadata));
  context.trailerInfo.ID = context.obj([doc.lib.PDFHexString.of('00')]);
  context.trailerInfo.Info = context.register(context.obj({}));
  const bytes = writePdf(doc);
  const source = Buffer.from(bytes).toString('latin1');
  expect(source).toContain(packet);
  expect(source).not.toContain('re f');
  const opened = await openPdf(bytes);
  const [page] = opened.file.getPages();
  expect(page && Buffer.from(contentOf(opened, page)).toString('latin1')).toBe(content);
});
