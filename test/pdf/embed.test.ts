import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { embedFaces, type PrintedFace } from '../../src/pdf/embed.ts';
import { arrayAt, dictAt, nameAt, numberAt, streamAt } from '../../src/pdf/objects.ts';
import { makeDocument } from './documents.ts';

/** A face whose outlines are their own description. */
function face(printed: string, postScript: string, numbers: number[]): PrintedFace {
  const outlines = Buffer.from(`outlines of ${numbers.join(' ')}`);
  const data = deflateSync(outlines);
  return { printed, postScript, data, length: outlines.length, numbers: Uint16Array.from(numbers) };
}

/** A document with fonts that show some codes, each as the character 甲. */
async function printedIn(fonts: Record<string, number[]>): Promise<PdfDocument> {
  return makeDocument({
    resources: (context) => {
      const entries = Object.entries(fonts).map(([name, codes], index) => {
        return [`F${index}`, fontIn(context, `AAAAAA+${name}`, codes)] as const;
      });
      return { Font: context.obj(Object.fromEntries(entries)) };
    },
  });
}

function fontIn(context: PDFContext, name: string, codes: number[]): PDFRef {
  const hollow = context.register(context.stream('hollow', { Length1: 6 }));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: name, FontFile2: hollow }),
  );
  const inner = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name },
      ...{ CIDToGIDMap: 'Identity', FontDescriptor: descriptor },
    }),
  );
  const lines = codes.map((code) => `<${code.toString(16).padStart(4, '0')}> <7532>`);
  const toUnicode = context.stream(`${codes.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: name },
      ...{ DescendantFonts: [inner], ToUnicode: context.register(toUnicode) },
    }),
  );
}

/** What a font of the page has become. */
function fontAt(doc: PdfDocument, key: string) {
  const [page] = doc.file.getPages();
  const resources = page && dictAt(doc, page.node, 'Resources');
  const fonts = resources && dictAt(doc, resources, 'Font');
  const font = fonts && dictAt(doc, fonts, key);
  const list = font && arrayAt(doc, font, 'DescendantFonts');
  const inner = list && dictAt(doc, list, 0);
  const descriptor = inner && dictAt(doc, inner, 'FontDescriptor');
  const program = descriptor && streamAt(doc, descriptor, 'FontFile2');
  const map = inner && streamAt(doc, inner, 'CIDToGIDMap');
  if (!font || !inner || !descriptor || !program) throw new Error('no font');
  const isPacked = nameAt(doc, program.dict, 'Filter') === 'FlateDecode';
  return {
    names: [
      ...[nameAt(doc, font, 'BaseFont'), nameAt(doc, inner, 'BaseFont')],
      nameAt(doc, descriptor, 'FontName'),
    ],
    outlines: (isPacked ? inflateSync(program.contents) : Buffer.from(program.contents)).toString(),
    length: numberAt(doc, program.dict, 'Length1'),
    map: map && [...inflateSync(map.contents)],
  };
}

test('a font gets the outlines of the face it was printed with, its name, and where each glyph is', async () => {
  const doc = await printedIn({ 'Press-1': [2, 5] });
  embedFaces(doc, [face('Press-2', 'Song', [0]), face('Press-1', 'Fang', [0, 5, 2])]);
  expect(fontAt(doc, 'F0')).toEqual({
    names: ['AAAAAA+Fang', 'AAAAAA+Fang', 'AAAAAA+Fang'],
    outlines: 'outlines of 0 5 2',
    length: 17,
    map: [0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1],
  });
});

test('of two cuts of one face, each font gets the one that draws what it shows', async () => {
  const doc = await printedIn({ 'Press-1': [7] });
  embedFaces(doc, [face('Press-1', 'Fang', [0, 3]), face('Press-1', 'Fang', [0, 3, 7])]);
  expect(fontAt(doc, 'F0').outlines).toBe('outlines of 0 3 7');
});

test('a font that was not printed hollow stays as it is', async () => {
  const doc = await printedIn({ Helvetica: [1] });
  embedFaces(doc, [face('Press-1', 'Fang', [0, 1])]);
  expect(fontAt(doc, 'F0')).toEqual({
    names: ['AAAAAA+Helvetica', 'AAAAAA+Helvetica', 'AAAAAA+Helvetica'],
    outlines: 'hollow',
    length: 6,
    map: undefined,
  });
});
