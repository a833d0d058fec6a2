import { describe, expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { readTags } from '../../src/pdf/tags.ts';
import { makeDocument } from './documents.ts';

/** A page with the content and a structure tree of two paragraphs: the first has mark 1, the second 0 and 2. */
async function tagged(content: string): Promise<PdfDocument> {
  const doc = await makeDocument({
    content,
    resources: (context) => ({
      Font: context.obj({
        F: {
          Subtype: 'TrueType',
          FirstChar: 97,
          Widths: [1000, 1000, 1000, 1000],
          ToUnicode: context.register(context.stream('1 beginbfrange <61> <64> <0061> endbfrange')),
        },
      }),
    }),
  });
  const { context, catalog } = doc.file;
  const page = doc.file.getPage(0).ref;
  const first = context.register(context.obj({ S: 'P', K: 1 }));
  const second = context.obj({ S: 'P', K: [0, { Type: 'MCR', Pg: page, MCID: 2 }] });
  // The page is stated further up, on the section.
  const section = context.obj({ S: 'Sect', Pg: page, K: [first, second, { Type: 'OBJR' }, 'x'] });
  catalog.set(doc.lib.PDFName.of('StructTreeRoot'), context.obj({ K: [section] }));
  return doc;
}

describe('the tag of text', () => {
  function testTags(
    name: string,
    content: string,
    ...expected: [text: string, order?: number][]
  ): void {
    test(name, async () => {
      const doc = await tagged(`BT /F 10 Tf ${content} ET`);
      const runs = readPdf(doc).pages.flatMap((page) => page.runs);
      expect(runs.map(({ text, tag }) => [text, tag?.order])).toEqual(
        expected.map(([text, order]) => [text, order]),
      );
    });
  }

  testTags(
    'goes by the tree',
    '/P<</MCID 0>>BDC (a) Tj EMC /P<</MCID 1>>BDC (b) Tj EMC',
    ['a', 1],
    ['b', 0],
  );
  testTags('by marks that name their page too', '/P<</MCID 2>>BDC (a) Tj EMC', ['a', 2]);
  testTags(
    'reaches into what is marked within',
    '/P<</MCID 1>>BDC /Span<</Lang(x)>>BDC (a) Tj EMC (b) Tj EMC (c) Tj',
    ['ab', 0],
    ['c'],
  );
  testTags(
    'is not the artifact’s',
    '/P<</MCID 1>>BDC /Artifact BMC (a) Tj EMC (b) Tj EMC',
    ['a'],
    ['b', 0],
  );
  testTags('is none without a mark', '(a) Tj', ['a']);
  testTags('is none for a mark the tree does not know', '/P<</MCID 9>>BDC (a) Tj EMC', ['a']);
  testTags(
    'does not lose text that stands for glyphs',
    '/Span<</ActualText(xyz)>>BDC /P<</MCID 1>>BDC (ab) Tj EMC EMC',
    ['xyz', 0],
  );
});

test('a tag tells the way down to its element', async () => {
  const doc = await tagged('');
  const tagOf = readTags(doc);
  const page = doc.file.getPage(0).ref;
  const [first, second, third] = [1, 0, 2].map((mcid) => tagOf(page, mcid));
  expect(first).toEqual({ order: 0, path: ['Sect', 'P'], element: 2 });
  expect(second).toEqual({ order: 1, path: ['Sect', 'P'], element: 3 });
  expect(third).toEqual({ order: 2, path: ['Sect', 'P'], element: 3 });
});

test('an element of a damaged file, which holds itself', async () => {
  const doc = await tagged('BT /F 10 Tf /P<</MCID 0>>BDC (a) Tj EMC ET');
  const { context, catalog } = doc.file;
  const { PDFName } = doc.lib;
  const own = context.nextRef();
  context.assign(own, context.obj({ S: 'P', Pg: doc.file.getPage(0).ref, K: [own, 0] }));
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: own }));
  expect(readPdf(doc).pages[0]?.runs.map(({ tag }) => tag?.path)).toEqual([['P']]);
});
