import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, test } from 'vitest';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { placeFigures } from '../../src/pdf/figures.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import type { Imprint } from '../../src/pdf/imprint.ts';
import { arrayAt, dictAt, nameAt, textAt } from '../../src/pdf/objects.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { PageReading, PdfReading } from '../../src/pdf/reading.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import { readingText } from '../../src/pdf/text.ts';
import { violations } from './conformance/violations.ts';
import { fixtureBytes, makeDocument } from './documents.ts';

const imprint: Imprint = {
  title: '工作简报',
  author: '综合处',
  subject: '',
  keywords: [],
  date: new Date('2020-11-05T00:00:00+08:00'),
  creator: 'brief 0.1.0',
  lang: 'zh-CN',
  profile: '2a',
};

async function finished(name: string, profile: Imprint['profile']): Promise<Uint8Array> {
  const doc = await openPdf(await fixtureBytes(name));
  placeFigures(doc, readPdf(doc));
  return finishPdf(doc, { ...imprint, profile });
}

/** All but the place in the structure tree, which is what may change. */
function painted({ pages }: PdfReading): PageReading[] {
  return pages.map((page) => ({
    ...page,
    runs: page.runs.map(({ tag: _, repeated: __, ...run }) => run),
  }));
}

describe.each(['bulletin', 'wide', 'outside', 'faults'])('%s for the archive', async (name) => {
  const [plain, archived] = [await finished(name, 'none'), await finished(name, '2a')];
  const before = readPdf(await openPdf(plain));
  const after = readPdf(await openPdf(archived));

  test('reads as it read before', () => {
    expect(painted(after)).toEqual(painted(before));
    expect(readingText(after)).toEqual(readingText(before));
    expect(after.outline).toEqual(before.outline);
  });

  test('has heads that are shown again outside its structure', () => {
    const [runs, finished] = [before, after].map(({ pages }) => pages.flatMap(({ runs }) => runs));
    const again = runs?.flatMap(({ repeated }, index) => (repeated ? [finished?.[index]] : []));
    expect(again?.filter((run) => run?.tag !== undefined)).toEqual([]);
  });

  test('looks the same, dot by dot', async () => {
    const [one, other] = [await picturesOf(plain), await picturesOf(archived)];
    expect(one.length).toBe(before.pages.length);
    expect(one.every((picture) => picture.some((value) => value < 128))).toBe(true);
    for (const [index, picture] of one.entries())
      expect(Buffer.compare(picture, other[index] ?? Buffer.alloc(0)), `page ${index}`).toBe(0);
  });

  test('costs a few kilobytes', () => {
    expect(archived.length - plain.length).toBeLessThan(8_000);
  });
});

async function picturesOf(bytes: Uint8Array): Promise<Buffer[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pictures: Buffer[] = [];
  for (const page of document.pages()) {
    pictures.push(Buffer.from((await page.render({ scale: 2, render: 'bitmap' })).data));
  }
  document.destroy();
  library.destroy();
  return pictures;
}

test('what is seen through is found where it is painted', async () => {
  const doc = await openPdf(await finished('bulletin', '2a'));
  // Both are the fault of the fixture.
  expect(await violations(await finished('bulletin', '2a'))).toEqual([
    'UA 7.1 content in Document',
    'UA 7.5 table without heads',
  ]);
  const forms = structureElements(doc).flatMap(({ dict }) => {
    const kids = arrayAt(doc, dict, 'K');
    return (kids?.asArray() ?? []).flatMap((_, index) => {
      const kid = kids && dictAt(doc, kids, index);
      return (kid?.has(doc.lib.PDFName.of('Stm')) && nameAt(doc, kid, 'Type')) || [];
    });
  });
  expect(forms).toEqual(['MCR']);
});

test('links say where they lead', async () => {
  const doc = await openPdf(await finished('bulletin', '2a'));
  const said = doc.file.getPages().flatMap(({ node }) => {
    const links = arrayAt(doc, node, 'Annots');
    return (links?.asArray() ?? []).map((_, index) => {
      const link = links && dictAt(doc, links, index);
      return link && textAt(doc, link, 'Contents');
    });
  });
  expect(said).toEqual(['第4页', 'https://example.org/a']);
});

describe('texts that XML cannot hold', () => {
  test('are the same in both places', async () => {
    const title = 'a\u0007b\tc\n d \ud800e <&>';
    const bytes = await finishPdf(await openPdf(await fixtureBytes('outside')), {
      ...imprint,
      ...{ title, subject: title, author: title, keywords: [title], issue: title },
    });
    expect(readPdf(await openPdf(bytes)).info.title).toBe('ab c d e <&>');
    expect(await violations(bytes)).toEqual([]);
  });
});

test('a page outside any structure is an artifact as a whole', async () => {
  const doc = await makeDocument({ content: '0 0 1 1 re f' });
  await finishPdf(doc, imprint);
  expect(readPdf(doc).pages[0]?.rules.length).toBe(1);
  expect(contentHas(doc, '/Artifact BMC')).toBe(true);
});

function contentHas(doc: PdfDocument, text: string): boolean {
  const { PDFRawStream, decodePDFRawStream } = doc.lib;
  return doc.file.context.enumerateIndirectObjects().some(([, object]) => {
    if (!(object instanceof PDFRawStream)) return false;
    return Buffer.from(decodePDFRawStream(object).decode()).includes(text);
  });
}
