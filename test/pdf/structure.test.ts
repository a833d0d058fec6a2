import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { dictAt, nameAt } from '../../src/pdf/objects.ts';
import { setStructure } from '../../src/pdf/structure.ts';
import { kidsOf } from '../../src/pdf/tags.ts';
import { makeDocument } from './documents.ts';

/** An element: its type, its alternative text after a `=`, and then what is in it. */
type Tree = string | readonly (number | Tree)[];

async function treeAfter(tree: Tree): Promise<{ tree: Tree; doc: PdfDocument }> {
  const doc = await makeDocument();
  const { context, catalog } = doc.file;
  const { PDFName, PDFHexString } = doc.lib;
  const build = (node: Tree): { element: PDFDict; ref: PDFRef } => {
    const [name = '', ...kids] = typeof node === 'string' ? [node] : node;
    const [type = '', alt] = String(name).split('=');
    const element = context.obj({ Type: 'StructElem', S: type });
    if (alt !== undefined) element.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    const ref = context.register(element);
    const inner = kids.map((kid) => {
      if (typeof kid === 'number') return kid;
      const child = build(kid);
      child.element.set(PDFName.of('P'), ref);
      return child.ref;
    });
    if (inner.length > 0) element.set(PDFName.of('K'), context.obj(inner));
    return { element, ref };
  };
  const { ref } = build(tree);
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: ref }));
  setStructure(doc);
  const read = (element: PDFDict): Tree => {
    const type = nameAt(doc, element, 'S') ?? '';
    const kids = kidsOf(doc, element).map((kid): number | Tree => {
      const child = context.lookup(kid);
      if (!(child instanceof doc.lib.PDFDict)) return Number(String(child));
      expect(dictAt(doc, child, 'P')).toBe(element);
      return read(child);
    });
    return kids.length === 0 ? type : [type, ...kids];
  };
  const root = context.lookup(ref);
  return { tree: root instanceof doc.lib.PDFDict ? read(root) : '', doc };
}

describe('a tree becomes what PDF/UA allows', () => {
  test.each<[string, Tree, Tree]>([
    [
      'headings that pass over a level',
      ['Document', 'H1', 'H3', 'H3', 'H5', 'H2', 'H3'],
      ['Document', 'H1', 'H2', 'H2', 'H3', 'H2', 'H3'],
    ],
    ['headings that begin below', ['Document', 'H2', 'H3', 'H1'], ['Document', 'H1', 'H2', 'H1']],
    [
      'headings in order',
      ['Document', 'H1', 'H2', 'H3', 'H1', 'H2'],
      ['Document', 'H1', 'H2', 'H3', 'H1', 'H2'],
    ],
    [
      'an item without body',
      ['L', ['LI', 'Lbl', 'P', 'Link']],
      ['L', ['LI', 'Lbl', ['LBody', 'P', 'Link']]],
    ],
    ['an item with content of its own', ['L', ['LI', 0, 'P']], ['L', ['LI', 0, ['LBody', 'P']]]],
    ['an item that is whole', ['L', ['LI', 'Lbl', 'LBody']], ['L', ['LI', 'Lbl', 'LBody']]],
    [
      'a list in an item',
      ['L', ['LI', 'P', ['L', ['LI', 'P']]]],
      ['L', ['LI', ['LBody', 'P', ['L', ['LI', ['LBody', 'P']]]]]],
    ],
    ['items with another role', ['L', ['NonStruct', 'P']], ['L', ['LI', ['LBody', 'P']]]],
    [
      'items in a group',
      ['L', ['NonStruct', ['LI', 'P']]],
      ['L', ['NonStruct', ['LI', ['LBody', 'P']]]],
    ],
    [
      'a figure around a picture',
      ['Figure', ['Figure=图', 0], 'Caption'],
      ['Div', ['Figure', 0], 'Caption'],
    ],
    ['a picture with blank text', ['Document', ['Figure= ', 0]], ['Document', ['Div', 0]]],
    ['a table', ['Table', ['TR', 'TH', 'TD']], ['Table', ['TR', 'TH', 'TD']]],
  ])('%s', async (_, tree, expected) => {
    expect((await treeAfter(tree)).tree).toEqual(expected);
  });
});

test('types of PDF 2.0 and of no PDF are mapped, others are not', async () => {
  const { doc } = await treeAfter(['Document', 'Strong', 'Em', 'Aside', 'Blink', 'P', 'Strong']);
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  const roles = root && dictAt(doc, root, 'RoleMap');
  expect(roles?.entries().map(([type, role]) => `${type} ${role}`)).toEqual([
    '/Aside /Div',
    '/Blink /NonStruct',
    '/Em /Span',
    '/Strong /Span',
  ]);
});

test('a document that needs no map gets none', async () => {
  const { doc } = await treeAfter(['Document', 'P']);
  const root = dictAt(doc, doc.file.catalog, 'StructTreeRoot');
  expect(root && dictAt(doc, root, 'RoleMap')).toBeUndefined();
});
