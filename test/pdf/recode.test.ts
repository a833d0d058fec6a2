import type { PDFDict } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { decoded, dictAt, streamAt } from '../../src/pdf/objects.ts';
import { type Recoding, recode } from '../../src/pdf/recode.ts';
import { makeDocument } from './documents.ts';

/** The codes of /F1 count on by 0x100; those of /F2 stay. */
async function recoded(content: string, form?: string) {
  const doc = await makeDocument({
    content,
    resources: (context) => {
      const Font = context.obj({ F1: context.obj({}), F2: context.obj({}) });
      if (form === undefined) return { Font };
      const dict = { Type: 'XObject', Subtype: 'Form', Resources: { Font } };
      return { Font, XObject: context.obj({ X1: context.register(context.stream(form, dict)) }) };
    },
  });
  const [page] = doc.file.getPages();
  const resources = page && dictAt(doc, page.node, 'Resources');
  const list = resources && dictAt(doc, resources, 'Font');
  const font = list && dictAt(doc, list, 'F1');
  const objects = resources && dictAt(doc, resources, 'XObject');
  if (!page || !font) throw new Error('no font');
  const shown = new Set<number>();
  const codeFor: Recoding['codeFor'] = (code) => (code === 0xdead ? undefined : code + 0x100);
  const isDone = recode(doc, new Map([[font, { codeFor, shown }]]));
  return {
    isDone,
    shown: [...shown],
    content: textOf(doc, page.node, 'Contents'),
    form: objects && textOf(doc, objects, 'X1'),
  };
}

function textOf(doc: PdfDocument, holder: PDFDict, key: string): string {
  const stream = streamAt(doc, holder, key);
  return stream ? Buffer.from(decoded(doc, stream)).toString('latin1') : '';
}

describe('text is shown by other codes', () => {
  test.each([
    [
      'of its font, each noted once',
      'BT /F1 16 Tf <00120A0B> Tj 5 0 Td <0012> Tj ET',
      'BT /F1 16 Tf <01120B0B> Tj 5 0 Td <0112> Tj ET',
      [0x12, 0xa0b],
    ],
    ['in arrays too', '/F1 16 Tf [<0001>-3<00ff>] TJ', '/F1 16 Tf [<0101>-3<01FF>] TJ', [1, 0xff]],
    ['and of no other font', '/F1 9 Tf /F2 9 Tf <0001> Tj', '/F1 9 Tf /F2 9 Tf <0001> Tj', []],
    [
      'as long as the font is set',
      '/F2 9 Tf q /F1 9 Tf <0001> Tj Q <0001> Tj',
      '/F2 9 Tf q /F1 9 Tf <0101> Tj Q <0001> Tj',
      [1],
    ],
    [
      'but not what dictionaries hold',
      '/F1 9 Tf /Span <</ActualText <0001> /In <</A <0001>>> >>BDC <0001> Tj EMC',
      '/F1 9 Tf /Span <</ActualText <0001> /In <</A <0001>>> >>BDC <0101> Tj EMC',
      [1],
    ],
    [
      'whatever names and words look like operators',
      '/F1 9 Tf /Tf gs /q gs Tfq 0 qQ 0 <0001> Tj',
      '/F1 9 Tf /Tf gs /q gs Tfq 0 qQ 0 <0101> Tj',
      [1],
    ],
  ])('%s', async (_, content, expected, shown) => {
    expect(await recoded(content)).toMatchObject({ isDone: true, content: expected, shown });
  });

  test('in the forms of a page', async () => {
    const { isDone, content, form } = await recoded('/X1 Do', '/F1 9 Tf <0001> Tj');
    expect([isDone, content, form]).toEqual([true, '/X1 Do', '/F1 9 Tf <0101> Tj']);
    expect((await recoded('/X1 Do', '/F1 9 Tf <dead> Tj')).isDone).toBe(false);
  });
});

describe('it is said when that cannot be done', () => {
  test.each([
    ['a code that has no other', '/F1 9 Tf <dead> Tj'],
    ['half a code', '/F1 9 Tf <000102> Tj'],
    ['a blank in a string', '/F1 9 Tf <00 01> Tj'],
    ['a string in parentheses', '/F1 9 Tf (ab) Tj'],
    ['a string in parentheses in a dictionary', '/F1 9 Tf /Span <</ActualText (ab)>>BDC'],
    ['a string that does not end', '/F1 9 Tf <0001'],
    ['a dictionary that does not end', '/Span <</MCID 0'],
    ['a comment', '/F1 9 Tf % <0001> Tj'],
    ['a picture in the text', 'BI /W 1 /H 1 ID <0001> EI'],
  ])('%s', async (_, content) => {
    expect((await recoded(content)).isDone).toBe(false);
  });
});
