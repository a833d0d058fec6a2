import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/read.ts';
import type { PageReading } from '../../src/pdf/reading.ts';
import { drawWith } from '../inspect/bulletin-pdf.ts';
import { inMillimetres, makeDocument } from './documents.ts';

// What Chromium never writes, and other programs do.

async function read(content: string): Promise<PageReading> {
  const [page] = readPdf(await makeDocument({ content: inMillimetres + content, resources })).pages;
  if (!page) throw new Error('a page was made');
  return page;
}

function resources(context: PDFContext): Record<string, PDFObject> {
  const cid = (encoding: string) => ({
    Subtype: 'Type0',
    BaseFont: 'Song',
    Encoding: encoding,
    DescendantFonts: [{ Subtype: 'CIDFontType2', W: [1, [300], 34, [700]] }],
  });
  const toUnicode = context.register(context.stream('1 beginbfchar <D2BB> <4E01> endbfchar'));
  const wide = { FirstChar: 0, Widths: Array<number>(256).fill(500) };
  const sparse = { ...wide, Encoding: 'WinAnsiEncoding' };
  return {
    Font: context.obj({
      Ucs: cid('UniGB-UCS2-H'),
      Gbk: cid('GBK-EUC-H'),
      Gbkp: cid('GBKp-EUC-H'),
      Identity: cid('Identity-H'),
      Helvetica: { Subtype: 'Type1', BaseFont: 'Helvetica' },
      Symbolic: { Subtype: 'TrueType', BaseFont: 'Wingdings', FirstChar: 65, Widths: [800] },
      Latin: {
        Subtype: 'TrueType',
        BaseFont: 'Arial',
        Encoding: {
          Differences: [65, 'one', 'uni4E00', 'emdash', 'nonsense', 'Q'],
        },
        FirstChar: 65,
        Widths: [500, 500, 500, 500, 500],
      },
      Told: { ...cid('GBK-EUC-H'), ToUnicode: toUnicode },
      Partly: { Subtype: 'TrueType', BaseFont: 'Arial', ...sparse, ToUnicode: toUnicode },
      Mac: { Subtype: 'TrueType', BaseFont: 'Times', ...wide, Encoding: 'MacRomanEncoding' },
      MacBase: {
        Subtype: 'TrueType',
        BaseFont: 'Times',
        ...wide,
        Encoding: { BaseEncoding: 'MacRomanEncoding', Differences: [65, 'B'] },
      },
      Named: {
        Subtype: 'Type1',
        BaseFont: 'ABCDEF+CMR10',
        Encoding: { Differences: [0, 'emdash', 'one.oldstyle', 'parenleft', 'at', 'bar'] },
        FirstChar: 0,
        Widths: [1000, 500, 500, 500, 500],
      },
      Beyond: {
        Subtype: 'Type1',
        BaseFont: 'ABCDEF+Odd',
        Encoding: { Differences: [65, 'uniFFFFFF', 'u20000'] },
        ...wide,
      },
    }),
    ColorSpace: context.obj({
      Black: ['Separation', 'Black', 'DeviceGray', {}],
      Magenta: ['Separation', 'Magenta', 'DeviceCMYK', {}],
      Spot: ['Separation', 'PANTONE 185', 'DeviceCMYK', {}],
    }),
  };
}

describe('text without ToUnicode', () => {
  function testText(name: string, show: string, text: string, width: number): void {
    test(name, async () => {
      const { runs } = await read(`BT ${show} ET`);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(runs[0]?.width).toBeCloseTo(width, 3);
    });
  }

  testText('codes that are Unicode', '/Ucs 10 Tf <4E004E8C> Tj', '一二', 20);
  testText('ASCII among them, as wide as its CID', '/Ucs 10 Tf <00200041> Tj', ' A', 10);
  testText('GBK, one byte and two by turns', '/Gbk 10 Tf <41D2BB42> Tj', 'A一B', 20);
  testText('GBK with proportional Latin', '/Gbkp 10 Tf <41D2BB> Tj', 'A一', 17);
  testText('codes of glyphs say nothing', '/Identity 10 Tf <00010002> Tj', '', 13);
  testText(
    'one of the fourteen fonts that need no widths',
    '/Helvetica 10 Tf (A-1) Tj',
    'A-1',
    15.56,
  );
  testText('a font of signs says nothing', '/Symbolic 10 Tf (A) Tj', '', 8);
  testText('names of glyphs', '/Latin 10 Tf (ABCDE) Tj', '1一—Q', 25);
  testText('names of ASCII and of forms', '/Named 10 Tf <0001020304> Tj', '—1(@|', 30);
  testText('a name beyond all characters', '/Beyond 10 Tf (AB) Tj', '𠀀', 10);
  testText('dashes as macOS has them', '/Mac 10 Tf <D131D1> Tj', '—1—', 15);
  testText('the same with names for some', '/MacBase 10 Tf <D141> Tj', '—B', 10);
});

describe('a font with ToUnicode', () => {
  test('may have codes of one byte and of two by turns', async () => {
    const { runs } = await read('BT /Told 10 Tf <41D2BB42> Tj ET');
    // ToUnicode comes first, and the encoding says what it leaves out.
    expect(runs.map(({ text }) => text)).toEqual(['A丁B']);
    expect(runs[0]?.width).toBeCloseTo(20, 3);
  });

  test('may leave characters to its encoding', async () => {
    const { runs } = await read('BT /Partly 10 Tf (A1) Tj ET');
    expect(runs.map(({ text }) => text)).toEqual(['A1']);
  });
});

test('code 0 is a character like others in a font of one byte each', async () => {
  const { runs } = await read('BT /Named 10 Tf <00> Tj /Identity 10 Tf <0000> Tj ET');
  expect(runs.map(({ glyphs }) => glyphs[0]?.missing)).toEqual([undefined, true]);
});

describe('colours', () => {
  test.each([
    ['/Black cs 1 scn', '#000000'],
    ['/Black cs 0 scn', '#ffffff'],
    ['/Black cs 0.6 scn', '#666666'],
    ['/Magenta cs 1 scn', '#ff00ff'],
    ['/Spot cs 1 scn', 'pattern'],
    ['1 0 0 rg /DeviceGray cs', '#000000'],
    ['/Black cs 1 scn /DeviceGray cs 1 sc', '#ffffff'],
  ])('%s is %s', async (operators, color) => {
    const { rules } = await read(`${operators} 0 0 10 1 re f`);
    expect(rules[0]?.color).toBe(color);
  });

  test('strokes have their own', async () => {
    const { rules } = await read('/Black CS 1 SCN /Magenta cs 1 scn 0 5 m 10 5 l S');
    expect(rules[0]?.color).toBe('#000000');
  });
});

test('text that is not painted is told from text that is', async () => {
  const { runs } = await read(
    'BT /Ucs 10 Tf 3 Tr <4E00> Tj 0 Tr <4E8C> Tj ET BT 3 Tr <4E00> Tj ET BT 2 Tr <4E8C> Tj ET',
  );
  expect(runs.map(({ text, invisible }) => [text, invisible])).toEqual([
    ['一', true],
    ['二', undefined],
    ['一', true],
    ['二', undefined],
  ]);
});

test('an inline image is a picture, whatever its bytes are', async () => {
  const { images, rules } = await read(
    'q 20 0 0 10 5 5 cm BI /W 1 /H 1 ID (\x00 Q\xff)<<[ EIx\nEI Q 0 0 10 1 re f',
  );
  expect(images).toEqual([{ x: 5, y: 5, width: 20, height: 10 }]);
  expect(rules).toHaveLength(1);
});

describe('pages', () => {
  async function sheet(entries: Record<string, number | number[]>): Promise<PageReading> {
    const doc = await makeDocument({ content: '0 0 72 36 re f', mediaBox: [0, 0, 720, 360] });
    const { node } = doc.file.getPage(0);
    for (const [key, value] of Object.entries(entries)) {
      const object = Array.isArray(value)
        ? doc.file.context.obj(value)
        : doc.lib.PDFNumber.of(value);
      node.set(doc.lib.PDFName.of(key), object);
    }
    const [page] = readPdf(doc).pages;
    if (!page) throw new Error('a page was made');
    return page;
  }

  /** The rectangle at the lower left of the sheet, 1 inch by a half, and where it comes to lie. */
  function testSheet(
    name: string,
    entries: Record<string, number | number[]>,
    size: [number, number],
    box: [number, number, number, number],
  ): void {
    test(name, async () => {
      const { width, height, rules } = await sheet(entries);
      expect([width, height].map((side) => Math.round(side * 100) / 100)).toEqual(size);
      const [rule] = rules;
      expect(rule?.x).toBeCloseTo(box[0], 2);
      expect(rule?.y).toBeCloseTo(box[1], 2);
      expect(rule?.width).toBeCloseTo(box[2], 2);
      expect(rule?.height).toBeCloseTo(box[3], 2);
    });
  }

  testSheet('upright', {}, [254, 127], [0, 114.3, 25.4, 12.7]);
  testSheet('turned by 90°', { Rotate: 90 }, [127, 254], [0, 0, 12.7, 25.4]);
  testSheet('turned by 180°', { Rotate: 180 }, [254, 127], [228.6, 0, 25.4, 12.7]);
  testSheet('turned by 270°', { Rotate: 270 }, [127, 254], [114.3, 228.6, 12.7, 25.4]);
  testSheet('turned back', { Rotate: -90 }, [127, 254], [114.3, 228.6, 12.7, 25.4]);
  testSheet(
    'cropped',
    { CropBox: [-72, -72, 360, 360] },
    [152.4, 152.4],
    [25.4, 114.3, 25.4, 12.7],
  );
  testSheet(
    'trimmed, which is what is held in hands',
    { CropBox: [-72, -72, 360, 360], TrimBox: [0, 0, 144, 72] },
    [50.8, 25.4],
    [0, 12.7, 25.4, 12.7],
  );
  testSheet(
    'corners named the other way',
    { CropBox: [720, 360, 0, 0] },
    [254, 127],
    [0, 114.3, 25.4, 12.7],
  );
  testSheet(
    'boxes of no size, which are none',
    { CropBox: [0, 0, 0, 0], TrimBox: [5, 5, 5, 5] },
    [254, 127],
    [0, 114.3, 25.4, 12.7],
  );
  testSheet('in larger units', { UserUnit: 2 }, [508, 254], [0, 228.6, 50.8, 25.4]);
});

test('what a screen shows of a page, where that is more or less, is told from the page itself', async () => {
  const doc = await makeDocument({ mediaBox: [0, 0, 720, 360] });
  const { node } = doc.file.getPage(0);
  const set = (key: string, box: number[]) =>
    node.set(doc.lib.PDFName.of(key), doc.file.context.obj(box));
  const shownNow = () => readPdf(doc).pages[0]?.shown;
  expect(shownNow()).toBeUndefined();
  set('TrimBox', [72, 36, 576, 324]);
  expect(Object.values(shownNow() ?? {}).map(Math.round)).toEqual([-25, -13, 254, 127]);
  // As it is turned.
  node.set(doc.lib.PDFName.of('Rotate'), doc.lib.PDFNumber.of(90));
  expect(Object.values(shownNow() ?? {}).map(Math.round)).toEqual([-13, -25, 127, 254]);
  // No more than there is.
  set('CropBox', [0, 0, 7200, 360]);
  expect(Object.values(shownNow() ?? {}).map(Math.round)).toEqual([-13, -25, 127, 254]);
});

test('boxes and resources may be those of the page tree', async () => {
  const doc = await makeDocument({ content: 'BT /Ucs 10 Tf <4E00> Tj ET', resources });
  const { node } = doc.file.getPage(0);
  const { PDFName } = doc.lib;
  const parent = node.Parent();
  for (const key of ['MediaBox', 'Resources']) {
    const value = node.get(PDFName.of(key));
    if (value) parent?.set(PDFName.of(key), value);
    node.delete(PDFName.of(key));
  }
  const [page] = readPdf(doc).pages;
  expect(page?.width).toBeCloseTo(254, 3);
  expect(page?.runs.map(({ text }) => text)).toEqual(['一']);
});

test('a page drawn by pdf-lib', async () => {
  const bytes = await drawWith(async (file, { StandardFonts }) => {
    const font = await file.embedFont(StandardFonts.TimesRoman);
    file.addPage([595.28, 841.89]).drawText('- 1 -', { x: 100, y: 100, size: 14, font });
  });
  const { openPdf } = await import('../../src/pdf/document.ts');
  const [page] = readPdf(await openPdf(bytes)).pages;
  expect(page?.runs[0]).toMatchObject({ text: '- 1 -', size: 14 });
  // Times: two hyphens of 0.333 em, two blanks of 0.25, a digit of 0.5.
  expect(page?.runs[0]?.width).toBeCloseTo(((0.333 * 2 + 0.25 * 2 + 0.5) * 14 * 25.4) / 72, 2);
});
