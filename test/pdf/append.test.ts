import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendPdf } from '../../src/pdf/append.ts';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { renumberElements } from '../../src/pdf/ids.ts';
import { arrayAt, dictAt, nameAt, numberAt, refAt, textAt } from '../../src/pdf/objects.ts';
import { parentTree } from '../../src/pdf/parents.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import { openPrinter, type Printer } from './printer.ts';

let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});

afterAll(() => printer[Symbol.asyncDispose]());

// The padding keeps a heading off the page before, where Chromium would read it into its bookmark again.
const style =
  '<style>@page{size:148mm 105mm;margin:10mm}h2{break-before:page;padding-top:4mm}h1+h2{break-before:auto}</style>';
const table = (name: string) =>
  `<table><tr><th scope="col">${name}1</th><th scope="col">${name}2</th></tr>` +
  `<tr><td>${name}3</td><td>${name}4</td></tr></table>`;
const first = `<h1>Title</h1><h2>A</h2>${table('a')}`;
const second = `<h2>B</h2>${table('b')}<h3>B1</h3><p>b</p><h2>C</h2>${table('c')}`;
const third = `<h2>D</h2>${table('d')}`;

async function opened(body: string): Promise<PdfDocument> {
  return openPdf(await printer.print({ body: `${style}${body}`, text: '' }));
}

async function joined(): Promise<PdfDocument> {
  const doc = await opened(first);
  for (const body of [second, third]) appendPdf(doc, await opened(body));
  renumberElements(doc);
  return doc;
}

/** The structure tree in reading order: type, name and heads of each element. */
function structureOf(doc: PdfDocument): unknown[] {
  return structureElements(doc).map(({ dict }) => {
    const list = arrayAt(doc, dict, 'A')?.asArray() ?? [];
    return [nameAt(doc, dict, 'S'), textAt(doc, dict, 'ID'), list.map(String)];
  });
}

/** The names of elements, and those by which cells name their heads. */
function namesOf(doc: PdfDocument): { ids: string[]; headers: string[] } {
  const elements = structureElements(doc).map(({ dict }) => dict);
  const heads = elements.flatMap((dict) => {
    const attributes = arrayAt(doc, dict, 'A');
    const count = attributes?.size() ?? 0;
    return Array.from({ length: count }, (_, at) => attributes && dictAt(doc, attributes, at));
  });
  return {
    ids: elements.flatMap((dict) => textAt(doc, dict, 'ID') ?? []),
    headers: heads.flatMap((dict) => {
      const list = dict && arrayAt(doc, dict, 'Headers');
      return list?.asArray().map((_, at) => textAt(doc, list, at) ?? '') ?? [];
    }),
  };
}

/** How many bookmarks are shown below the outline and its only bookmark at the top. */
function countsOf(doc: PdfDocument): (number | undefined)[] {
  const root = dictAt(doc, doc.file.catalog, 'Outlines');
  const top = root && dictAt(doc, root, 'First');
  return [root, top].map((dict) => dict && numberAt(doc, dict, 'Count'));
}

test('reads as if all had been printed at once', async () => {
  const [doc, atOnce] = [await joined(), await opened(first + second + third)];
  renumberElements(atOnce);
  expect(structureOf(doc)).toEqual(structureOf(atOnce));
  const [reading, wanted] = [readPdf(doc), readPdf(atOnce)];
  expect(reading.outline).toEqual(wanted.outline);
  expect(reading.outline.map(({ level, title }) => `${level} ${title}`)).toEqual([
    ...['1 Title', '2 A', '2 B', '3 B1', '2 C', '2 D'],
  ]);
  expect(countsOf(doc)).toEqual(countsOf(atOnce));
  const tagsOf = ({ pages }: typeof reading) =>
    pages.map(({ runs }) => runs.flatMap(({ text, tag }) => (tag ? { text, tag } : [])));
  expect(tagsOf(reading)).toEqual(tagsOf(wanted));
});

test('keeps names apart that are alike in both', async () => {
  const bytes = await printer.print({ body: `${style}${first}`, text: '' });
  const [doc, other] = [await openPdf(bytes), await openPdf(bytes)];
  const alone = namesOf(doc);
  appendPdf(doc, other);
  const names = namesOf(doc);
  expect(alone.ids.length).toBeGreaterThan(1);
  expect(new Set(names.ids).size).toBe(2 * alone.ids.length);
  expect(new Set(names.headers).size).toBe(2 * new Set(alone.headers).size);
  expect(names.headers.filter((name) => !names.ids.includes(name))).toEqual([]);
});

test('leaves nothing behind that nothing leads to', async () => {
  const doc = await joined();
  const { context, catalog } = doc.file;
  const reached = new Set<string>();
  const follow = (text: string) => {
    for (const [ref = ''] of text.matchAll(/\b\d+ 0 R\b/g)) {
      if (reached.has(ref)) continue;
      reached.add(ref);
      const object = context.lookup(doc.lib.PDFRef.of(Number.parseInt(ref, 10)));
      follow(object instanceof doc.lib.PDFStream ? String(object.dict) : String(object));
    }
  };
  follow(`${catalog} ${context.trailerInfo.Root} ${context.trailerInfo.Info}`);
  const all = context.enumerateIndirectObjects().map(([ref]) => String(ref));
  expect(all.filter((ref) => !reached.has(ref))).toEqual([]);
});

test('of each piece of a page the tree tells the element, which stands on that page', async () => {
  const doc = await joined();
  const numbers = parentTree(doc)?.numbers;
  const pages = doc.file.getPages();
  expect(numbers?.size()).toBe(2 * pages.length);
  for (const [index, { node, ref }] of pages.entries()) {
    expect(numberAt(doc, node, 'StructParents')).toBe(index);
    expect(numbers && numberAt(doc, numbers, 2 * index)).toBe(index);
    const parents = numbers && arrayAt(doc, numbers, 2 * index + 1);
    const places = parents?.asArray().map((_, at) => {
      const element = dictAt(doc, parents, at);
      return element && refAt(doc, element, 'Pg');
    });
    expect(new Set(places)).toEqual(new Set([ref]));
  }
});
