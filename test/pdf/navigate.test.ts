import type { PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/read.ts';
import { makeDocument } from './documents.ts';

/** Objects given as pdf-lib's `context.obj` takes them; `page` is the page, `string` a text. */
type Literal = string | number | null | PDFObject | Literal[] | { [key: string]: Literal };
type Entries = (page: PDFObject, string: (text: string) => PDFObject) => Record<string, Literal>;

async function withCatalog(catalogEntries: Entries, annotation: Entries) {
  const doc = await makeDocument();
  const { PDFName, PDFString } = doc.lib;
  const { context, catalog } = doc.file;
  const { ref, node } = doc.file.getPage(0);
  const string = (text: string) => PDFString.of(text);
  for (const [key, value] of Object.entries(catalogEntries(ref, string))) {
    catalog.set(PDFName.of(key), context.obj({ value }).get(PDFName.of('value')) ?? ref);
  }
  node.set(PDFName.of('Annots'), context.obj([annotation(ref, string)]));
  return readPdf(doc);
}

describe('links', () => {
  function testLink(name: string, annotation: Entries, expected: object | undefined): void {
    test(name, async () => {
      const named: Entries = (page) => ({ Dests: { here: [page, 'XYZ'] } });
      const { pages } = await withCatalog(named, (...given) => ({
        Rect: [72, 648, 144, 684],
        ...annotation(...given),
      }));
      const [link] = pages[0]?.links ?? [];
      if (!link) return expect(expected).toBeUndefined();
      const { x, y, width, height, ...target } = link;
      expect([x, y, width, height].map(Math.round)).toEqual([25, 13, 25, 13]);
      expect(target).toEqual(expected);
    });
  }

  testLink(
    'to an address',
    (_, string) => ({ Subtype: 'Link', A: { S: 'URI', URI: string('https://example.org/') } }),
    { url: 'https://example.org/' },
  );
  testLink('to a page', (page) => ({ Subtype: 'Link', Dest: [page, 'XYZ', 0, 0, 0] }), { page: 1 });
  testLink('to a page by an action', (page) => ({ Subtype: 'Link', A: { S: 'GoTo', D: [page] } }), {
    page: 1,
  });
  testLink('to a name', () => ({ Subtype: 'Link', Dest: 'here' }), { page: 1 });
  testLink('to a name that is not there', () => ({ Subtype: 'Link', Dest: 'there' }), {});
  testLink('to a page that is not there', () => ({ Subtype: 'Link', Dest: [7] }), {});
  testLink('to what is no place', () => ({ Subtype: 'Link', Dest: 7 }), {});
  testLink('to nowhere', () => ({ Subtype: 'Link' }), {});
  testLink('other annotations are none', () => ({ Subtype: 'Text' }), undefined);
});

test('annotations that are none', async () => {
  const doc = await makeDocument();
  const { node } = doc.file.getPage(0);
  node.set(doc.lib.PDFName.of('Annots'), doc.file.context.obj([7]));
  expect(readPdf(doc).pages[0]?.links).toEqual([]);
});

test('bookmarks, nested, some without title or place', async () => {
  const { outline } = await withCatalog(
    (page, string) => ({
      Outlines: {
        First: {
          Title: string('one'),
          Dest: [page],
          First: { Title: string('inner'), Dest: [page] },
          Next: { Next: { Title: string('three'), A: { D: [page] } } },
        },
      },
    }),
    () => ({}),
  );
  expect(outline).toEqual([
    { title: 'one', level: 1, page: 1 },
    { title: 'inner', level: 2, page: 1 },
    { title: '', level: 1, page: 0 },
    { title: 'three', level: 1, page: 1 },
  ]);
});

test('bookmarks of a damaged file, which lead back to themselves', async () => {
  const doc = await makeDocument();
  const { PDFName, PDFString } = doc.lib;
  const { context, catalog } = doc.file;
  const [one, two] = [context.nextRef(), context.nextRef()];
  context.assign(one, context.obj({ Title: PDFString.of('one'), First: two, Next: two }));
  context.assign(two, context.obj({ Title: PDFString.of('two'), First: one, Next: two }));
  catalog.set(PDFName.of('Outlines'), context.obj({ First: one }));
  expect(readPdf(doc).outline).toEqual([
    { title: 'one', level: 1, page: 0 },
    { title: 'two', level: 2, page: 0 },
  ]);
});
