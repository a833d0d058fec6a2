import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readToUnicode } from '../../src/pdf/cmap.ts';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { embedFaces, type PrintedFace } from '../../src/pdf/embed.ts';
import { arrayAt, decoded, dictAt, nameAt, numberAt, streamAt } from '../../src/pdf/objects.ts';
import { contentOf } from '../../src/pdf/read.ts';
import { makeDocument } from './documents.ts';

/** A face whose outlines are their own description. */
function face(
  printed: string,
  printedNumbers: number[],
  postScript: string,
  numbers: number[],
): PrintedFace {
  const outlines = Buffer.from(`outlines of ${numbers.join(' ')}`);
  return {
    ...{ printed, printedNumbers: Uint16Array.from(printedNumbers) },
    ...{ postScript, numbers: Uint16Array.from(numbers) },
    ...{ data: deflateSync(outlines), length: outlines.length },
  };
}

/** A document with a font under each of these names, all 1,000 wide but for code 2, and text that they show. */
function printedIn(names: string[], content: string): Promise<PdfDocument> {
  return makeDocument({
    content,
    resources: (context) => {
      const entries = names.map((name, at) => [`F${at}`, fontIn(context, `AAAAAA+${name}`)]);
      return { Font: context.obj(Object.fromEntries(entries)) };
    },
  });
}

function fontIn(context: PDFContext, name: string): PDFRef {
  const hollow = context.register(context.stream('hollow', { Length1: 6 }));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: name, FontFile2: hollow }),
  );
  const inner = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor },
      ...{ CIDToGIDMap: 'Identity', W: [2, [500]], DW: 1000 },
    }),
  );
  const lines = '<0001> <7532>\n<0002> <0061>\n<0003> <4E19>';
  const toUnicode = context.stream(`3 beginbfchar\n${lines}\nendbfchar`);
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
  const toUnicode = font && streamAt(doc, font, 'ToUnicode');
  if (!font || !inner || !descriptor || !program || !toUnicode) throw new Error('no font');
  const isPacked = nameAt(doc, program.dict, 'Filter') === 'FlateDecode';
  return {
    names: [
      ...[nameAt(doc, font, 'BaseFont'), nameAt(doc, inner, 'BaseFont')],
      nameAt(doc, descriptor, 'FontName'),
    ],
    outlines: (isPacked ? inflateSync(program.contents) : Buffer.from(program.contents)).toString(),
    length: numberAt(doc, program.dict, 'Length1'),
    map: nameAt(doc, inner, 'CIDToGIDMap'),
    widths: `${arrayAt(doc, inner, 'W')} ${numberAt(doc, inner, 'DW')}`,
    texts: Object.fromEntries(readToUnicode(decoded(doc, toUnicode))),
  };
}

function contentIn(doc: PdfDocument): string {
  const [page] = doc.file.getPages();
  return page ? Buffer.from(contentOf(doc, page)).toString('latin1') : '';
}

describe('a font gets the outlines of the face it was printed with', () => {
  test('its name, and shows each glyph by its number there', async () => {
    const doc = await printedIn(['Press-1'], '/F0 9 Tf <000100020001> Tj');
    const faces = [
      face('Press-11', [0], 'Song', [0]),
      face('Press-1', [0, 70, 30, 50], 'Fang', [0, 30, 40, 70]),
    ];
    expect(embedFaces(doc, faces)).toBe(true);
    expect(contentIn(doc)).toBe('/F0 9 Tf <000300010003> Tj');
    expect(fontAt(doc, 'F0')).toEqual({
      names: ['AAAAAA+Fang', 'AAAAAA+Fang', 'AAAAAA+Fang'],
      outlines: 'outlines of 0 30 40 70',
      length: 22,
      map: 'Identity',
      // Of what is shown, and no more: 丙 was there for another bulletin.
      widths: '[ 1 [ 500 ] ] 1000',
      texts: { 1: 'a', 3: '甲' },
    });
  });

  test('and tells nothing of how that numbered its glyphs', async () => {
    const faces = [
      [face('Press-1', [0, 70, 30, 50], 'Fang', [0, 30, 70]), '<00010002>'],
      [face('Press-2', [0, 70, 30], 'Fang', [0, 30, 70]), '<00010002>'],
    ] as const;
    const [one, other] = await Promise.all(
      faces.map(async ([each, text]) => {
        const doc = await printedIn([each.printed], `/F0 9 Tf ${text} Tj`);
        embedFaces(doc, [each]);
        return [contentIn(doc), fontAt(doc, 'F0')];
      }),
    );
    expect(one).toEqual(other);
  });

  test('of those of two roles, each its own', async () => {
    const doc = await printedIn(['Press-1', 'Press-2'], '/F0 9 Tf <0001> Tj /F1 9 Tf <0001> Tj');
    const faces = [
      face('Press-2', [0, 7], 'Fang', [0, 3, 7]),
      face('Press-1', [0, 7], 'Fang', [0, 7]),
    ];
    expect(embedFaces(doc, faces)).toBe(true);
    expect(contentIn(doc)).toBe('/F0 9 Tf <0001> Tj /F1 9 Tf <0002> Tj');
    expect(['F0', 'F1'].map((key) => fontAt(doc, key).outlines)).toEqual([
      'outlines of 0 7',
      'outlines of 0 3 7',
    ]);
  });
});

test('a font that shows what is not among the outlines is not as it should be', async () => {
  const doc = await printedIn(['Press-1'], '/F0 9 Tf <00010003> Tj');
  expect(embedFaces(doc, [face('Press-1', [0, 70, 30, 50], 'Fang', [0, 70])])).toBe(false);
});

test('where text cannot be shown by other codes, widths and texts stay true to those it has', async () => {
  const doc = await printedIn(['Press-1'], '/F0 9 Tf (ab) Tj');
  expect(embedFaces(doc, [face('Press-1', [0, 70, 30, 50], 'Fang', [0, 70, 30, 50])])).toBe(false);
  expect(fontAt(doc, 'F0')).toMatchObject({
    outlines: 'outlines of 0 70 30 50',
    widths: '[ 2 [ 500 ] ] 1000',
    texts: { 1: '甲', 2: 'a', 3: '丙' },
  });
});

test('a font that was not printed for the press stays as it is', async () => {
  const doc = await printedIn(['Helvetica'], '/F0 9 Tf <0001> Tj');
  expect(embedFaces(doc, [face('Press-1', [0, 1], 'Fang', [0, 1])])).toBe(true);
  expect(contentIn(doc)).toBe('/F0 9 Tf <0001> Tj');
  expect(fontAt(doc, 'F0')).toMatchObject({
    names: ['AAAAAA+Helvetica', 'AAAAAA+Helvetica', 'AAAAAA+Helvetica'],
    outlines: 'hollow',
  });
});
