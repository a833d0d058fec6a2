import type { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { loadPdfLibrary } from '../../src/pdf/library.ts';
import { parsePlain } from '../../src/pdf/parse.ts';
import { fixtureBytes } from './documents.ts';

const lib = await loadPdfLibrary();

async function parse(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  return parsePlain(lib, bytes, new Map<string, PDFName>());
}

async function loadByLibrary(bytes: Uint8Array): Promise<PDFDocument> {
  return lib.PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** All that a document holds, as it would be written. */
function contentOf({ context, catalog }: PDFDocument): unknown {
  const objects = context.enumerateIndirectObjects();
  return {
    objects: objects.map(([ref, object]) => [ref.tag, object.constructor.name, `${object}`]),
    trailer: Object.entries(context.trailerInfo)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, `${value}`]),
    largest: context.largestObjectNumber,
    header: `${context.header}`,
    catalog: context.getObjectRef(catalog)?.tag,
  };
}

test.each(['bulletin', 'faults', 'outside', 'wide'])(
  '%s is what the library finds',
  async (name) => {
    const bytes = await fixtureBytes(name);
    const file = await parse(bytes);
    const expected = await loadByLibrary(bytes);
    expect(file && contentOf(file)).toEqual(contentOf(expected));
    expect(file?.getPageCount()).toBe(expected.getPageCount());
  },
);

/** A file of one page that holds one more object. */
function fileWith(object: string, more = { trailer: '', end: '', header: '' }): Uint8Array {
  const text = `%PDF-1.4${more.header}
%\xd3\xeb\xe9\xe1
1 0 obj
<</Type /Page /Parent 2 0 R>>
endobj
2 0 obj
<</Type /Pages /Count 1 /Kids [1 0 R]>>
endobj
3 0 obj
<</Type /Catalog /Pages 2 0 R>>
endobj
4 0 obj
${object}
endobj
xref
0 5
0000000000 65535 f 
0000000015 00000 n 
trailer
<</Size 5 /Root 3 0 R${more.trailer}>>
startxref
99
%%EOF
${more.end}`;
  return Buffer.from(text, 'latin1');
}

describe('objects are those the library reads', () => {
  test.each([
    ['numbers', '[0 -0 +7 -12 .5 -.23999999 4. 0.076120451 595 841.91998 1000000]'],
    ['references among numbers', '[1 0 R 1 0 2 0 R 0 0 0]'],
    ['constants', '[true false null]'],
    ['names', '<</A/B/Ab+c-d.e_f /G>>'],
    ['strings', '[(a) () (a \\) (b) \\\\) (\xe9\\351\n)]'],
    ['hexadecimal strings', '[<> <00FF> <0 0\nf>]'],
    ['nothing between tokens', '[/A(b)/C<64>[1 0 R/E]<</F 1>>]'],
    ['dictionaries in each other', '<</A <</B <</C [<<>>]>>>> /A 2>>'],
    ['a lone number', '42'],
    ['a stream', '<</Length 5>> stream\nendob\nendstream'],
    ['a stream after both line ends', '<</Length 3>>\r\nstream\r\nabc endstream'],
  ])('%s', async (_, object) => {
    const bytes = fileWith(object);
    const file = await parse(bytes);
    expect(file && contentOf(file)).toEqual(contentOf(await loadByLibrary(bytes)));
  });
});

describe('left to the library', () => {
  test.each([
    ['a comment', '[1 % 2\n]'],
    ['an escape in a name', '/A#42'],
    ['an empty name', '[/ 1]'],
    ['another generation', '[1 3 R]'],
    ['a reference over two lines', '[1 0\nR]'],
    ['a number of many digits', '0.1234567890123456'],
    ['two signs', '[--5]'],
    ['a number without digits', '[-]'],
    ['a number that goes on', '[1.2.3]'],
    ['an unknown word', '[yes]'],
    ['an array left open', '[1'],
    ['a string left open', '(1'],
    ['a hexadecimal string left open', '[<1'],
    ['a dictionary without a value', '<</A>>'],
    ['a dictionary without a key', '<<1 2>>'],
    ['a length said elsewhere', '<</Length 1 0 R>> stream\nabc\nendstream'],
    ['a wrong length', '<</Length 2>> stream\nabc\nendstream'],
    ['a length beyond the file', '<</Length 99999>> stream\nabc\nendstream'],
    ['a stream of objects', '<</Type /ObjStm /N 0 /First 0 /Length 0>> stream\n\nendstream'],
    ['more than an object', '1 2'],
    ['arrays too deep', '['.repeat(100_000)],
  ])('%s', async (_, object) => {
    expect(await parse(fileWith(object))).toBeUndefined();
  });

  const usual = { trailer: '', end: '', header: '' };

  test('a file that was added to', async () => {
    const end = '5 0 obj\n1\nendobj\ntrailer\n<</Root 3 0 R>>\nstartxref\n0\n%%EOF\n';
    expect(await parse(fileWith('1', { ...usual, end }))).toBeUndefined();
  });

  test('a file that is encrypted', async () => {
    const trailer = '/Encrypt 4 0 R';
    expect(await parse(fileWith('<<>>', { ...usual, trailer }))).toBeUndefined();
  });

  test('a first line that says more', async () => {
    expect(await parse(fileWith('1', { ...usual, header: ' of ours' }))).toBeUndefined();
  });

  test('a file that names no catalog', async () => {
    const trailer = '/Root 4 0 R';
    expect(await parse(fileWith('1', { ...usual, trailer }))).toBeUndefined();
  });

  test('what is packed, which opens all the same', async () => {
    const bytes = await (await openPdf(await fixtureBytes('wide'))).file.save({
      useObjectStreams: true,
    });
    expect(await parse(bytes)).toBeUndefined();
    expect((await openPdf(bytes)).file.getPageCount()).toBe(1);
  });

  test('every part of a print', async () => {
    const bytes = await fixtureBytes('wide');
    for (const part of [0, 0.1, 0.5, 0.9, 0.99]) {
      expect(await parse(bytes.subarray(0, bytes.length * part))).toBeUndefined();
    }
  });
});
