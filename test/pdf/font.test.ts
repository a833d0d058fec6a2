import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readFace } from '../../src/pdf/font.ts';
import { makeDocument } from './documents.ts';

/** What pdf-lib makes objects of. */
type Literal = string | number | PDFObject | Literal[] | { [key: string]: Literal };

/** A composite font as Chromium writes it, with some entries of its descendant changed. */
async function composite(entries: Record<string, Literal> = {}) {
  const doc = await makeDocument();
  const { context } = doc.file;
  const toUnicode = context.flateStream('1 beginbfchar <0001> <4E00> endbfchar');
  const dict = context.obj({
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Song-Regular',
    ToUnicode: context.register(toUnicode),
    DescendantFonts: [
      {
        Subtype: 'CIDFontType2',
        FontDescriptor: { FontFile2: context.register(context.stream('')) },
        ...entries,
      },
    ],
  });
  return readFace(doc, dict);
}

/** A font of one byte a character. */
async function simple(entries: Record<string, Literal>) {
  const doc = await makeDocument();
  const dict: PDFDict = doc.file.context.obj(entries);
  return readFace(doc, dict);
}

describe('a composite font', () => {
  test('is described', async () => {
    const { font, codeLength } = await composite();
    expect(codeLength).toBe(2);
    expect(font).toEqual({
      name: 'Song-Regular',
      type: 'CIDFontType2',
      embedded: true,
      subset: true,
      toUnicode: true,
      truetype: true,
    });
  });

  test('has texts', async () => {
    const face = await composite();
    expect(face.text(1)).toBe('一');
    expect(face.text(2)).toBeUndefined();
  });

  test('may be embedded as something else', async () => {
    const { font } = await composite({ FontDescriptor: { FontFile3: 7 } });
    expect(font).toMatchObject({ embedded: true, truetype: false });
  });

  test('may be not embedded', async () => {
    const { font } = await composite({ FontDescriptor: {} });
    expect(font).toMatchObject({ embedded: false, truetype: false });
  });
});

describe('widths', () => {
  function testWidths(name: string, entries: Record<string, Literal>, expected: number[]): void {
    test(name, async () => {
      const face = await composite(entries);
      expect(expected.map((_, code) => face.width(code))).toEqual(expected);
    });
  }

  testWidths('an em where nothing is said', {}, [1, 1]);
  testWidths('another usual width', { DW: 500 }, [0.5, 0.5]);
  testWidths('one after the other', { W: [1, [256, 471]] }, [1, 0.256, 0.471, 1]);
  testWidths('a range', { W: [1, 3, 600] }, [1, 0.6, 0.6, 0.6, 1]);
  testWidths('a range beyond all characters', { W: [1, 2147483647, 600] }, [1, 0.6]);
  testWidths('both', { W: [0, [100, 200], 2, 3, 300, 4, [400]] }, [0.1, 0.2, 0.3, 0.3, 0.4, 1]);
});

describe('a simple font', () => {
  test('has widths in thousandths of an em', async () => {
    const face = await simple({
      Subtype: 'TrueType',
      BaseFont: 'Arial',
      FirstChar: 32,
      Widths: [278, 500],
    });
    expect([31, 32, 33, 34].map(face.width)).toEqual([0, 0.278, 0.5, 0]);
    expect(face.codeLength).toBe(1);
    expect(face.font).toEqual({
      name: 'Arial',
      type: 'TrueType',
      embedded: false,
      subset: false,
      toUnicode: false,
      truetype: false,
    });
  });

  test('of Type 3 has widths in its own units and its name in its descriptor', async () => {
    const face = await simple({
      Subtype: 'Type3',
      FontMatrix: [0.01, 0, 0, -0.01, 0, 0],
      FirstChar: 0,
      Widths: [50],
      FontDescriptor: { FontName: 'ABCDEF+Made-Up' },
    });
    expect(face.width(0)).toBe(0.5);
    expect(face.font).toMatchObject({ name: 'Made-Up', type: 'Type3', embedded: true });
  });

  test('may have no name', async () => {
    const { font } = await simple({ Subtype: 'Type3' });
    expect(font).toMatchObject({ name: '', subset: false });
  });

  test('may say nothing at all', async () => {
    const { font } = await simple({});
    expect(font).toMatchObject({ name: '', type: '', embedded: false });
  });
});
