import { expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { renumberElements } from '../../src/pdf/ids.ts';
import { arrayAt, dictAt, textAt } from '../../src/pdf/objects.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import { makeDocument, openFixture } from './documents.ts';

/** Names in the ID tree with the structure type of what they lead to. */
function treeOf(doc: PdfDocument): [name: string, type: string | undefined][] {
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const tree = root && dictAt(doc, root, 'IDTree');
  const names = tree && arrayAt(doc, tree, 'Names');
  const found: [string, string | undefined][] = [];
  for (let at = 0; names && at < names.size(); at += 2) {
    const element = dictAt(doc, names, at + 1);
    found.push([textAt(doc, names, at) ?? '', element && textAt(doc, element, 'ID')]);
  }
  return found;
}

/** The names each cell gives as its heads. */
function headersOf(doc: PdfDocument): string[][] {
  return structureElements(doc).flatMap(({ dict }) => {
    const list = arrayAt(doc, dict, 'A');
    const attributes = list && dictAt(doc, list, 0);
    const headers = attributes && arrayAt(doc, attributes, 'Headers');
    if (!headers || headers.size() === 0) return [];
    return [headers.asArray().map((_, index) => textAt(doc, headers, index) ?? '')];
  });
}

test('elements of a print are named by rank, in every place that names them', async () => {
  const doc = await openFixture('bulletin');
  const count = doc.file.context.enumerateIndirectObjects().length;
  renumberElements(doc);
  const [one, two] = ['node00000001', 'node00000002'];
  expect(treeOf(doc)).toEqual([
    [one, one],
    [two, two],
  ]);
  expect(headersOf(doc)).toEqual(Array.from({ length: 12 }, () => [[one], [two]]).flat());
  // The old tree is gone: its root and its only leaf for the new root.
  expect(doc.file.context.enumerateIndirectObjects().length).toBe(count - 1);
});

test('twice is as once', async () => {
  const doc = await openFixture('bulletin');
  renumberElements(doc);
  const once = [treeOf(doc), headersOf(doc)];
  renumberElements(doc);
  expect([treeOf(doc), headersOf(doc)]).toEqual(once);
});

test('a single attribute dictionary, an unknown head, an element in place', async () => {
  const doc = await makeDocument();
  const { context, catalog } = doc.file;
  const { PDFName, PDFString } = doc.lib;
  const head = context.obj({ S: 'TH', ID: PDFString.of('node00000777') });
  const ref = context.register(head);
  const headers = [PDFString.of('node00000777'), PDFString.of('elsewhere'), 7];
  const cell = context.obj({ S: 'TD', A: { O: 'Table', Headers: headers } });
  const inPlace = context.obj({ S: 'TD', ID: PDFString.of('node00000555') });
  const tree = context.obj({ Names: [PDFString.of('node00000777'), ref] });
  const table = context.obj({ S: 'Table', K: [ref, cell, inPlace] });
  const root = context.obj({ K: table, IDTree: tree });
  catalog.set(PDFName.of('StructTreeRoot'), root);
  renumberElements(doc);
  expect(treeOf(doc)).toEqual([['node00000001', 'node00000001']]);
  expect(textAt(doc, inPlace, 'ID')).toBe('node00000002');
  const attributes = dictAt(doc, cell, 'A');
  const renamed = attributes && arrayAt(doc, attributes, 'Headers');
  expect(renamed?.asArray().map(String)).toEqual(['(node00000001)', '(elsewhere)', '7']);
});

test('a document without tags, or without names, stays as it is', async () => {
  for (const name of ['wide', 'outside']) {
    const doc = await openFixture(name);
    const before = doc.file.context.enumerateIndirectObjects().map(String);
    renumberElements(doc);
    expect(doc.file.context.enumerateIndirectObjects().map(String)).toEqual(before);
  }
  const doc = await makeDocument();
  renumberElements(doc);
  expect(dictAt(doc, doc.file.catalog, 'StructTreeRoot')).toBeUndefined();
});
