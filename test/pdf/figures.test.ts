import type { PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { placeFigures } from '../../src/pdf/figures.ts';
import { arrayAt, dictAt, numbersAt } from '../../src/pdf/objects.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import { makeDocument } from './documents.ts';

/** Pictures painted under MCIDs from 0, each with its lower left corner and its size in pt. */
type Picture = [x: number, y: number, width: number, height: number];

interface Page {
  pictures: Picture[];
  mediaBox?: number[];
}

/** Pages with pictures, and a tree that a test makes of them. */
async function document(pages: Page[]): Promise<PdfDocument> {
  const [first = { pictures: [] }, ...others] = pages;
  const doc = await makeDocument({
    content: contentOf(first),
    resources: (context) => ({
      XObject: context.obj({
        Image: context.register(context.stream('', { Subtype: 'Image' })),
      }),
    }),
    ...(first.mediaBox && { mediaBox: first.mediaBox }),
  });
  const { context } = doc.file;
  const { PDFName } = doc.lib;
  for (const other of others) {
    const page = doc.file.addPage([720, 720]);
    const resources = doc.file.getPage(0).node.get(PDFName.of('Resources'));
    if (resources) page.node.set(PDFName.of('Resources'), resources);
    const content = context.stream(contentOf(other));
    page.node.set(PDFName.of('Contents'), context.register(content));
  }
  return doc;
}

function contentOf({ pictures }: Page): string {
  return pictures
    .map(
      ([x, y, width, height], mcid) =>
        `/Figure <</MCID ${mcid}>> BDC q ${width} 0 0 ${height} ${x} ${y} cm /Image Do Q EMC\n`,
    )
    .join('');
}

/** Makes a tree of one figure with these kids, given as what stands in `K`. */
function setFigure(doc: PdfDocument, kids: PDFObject[], entries: object = {}): void {
  const { context, catalog } = doc.file;
  const { PDFName } = doc.lib;
  const figure = context.obj({ S: 'Figure', ...entries });
  figure.set(PDFName.of('K'), context.obj(kids));
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: [context.register(figure)] }));
}

function markOn(doc: PdfDocument, page: number, mcid: number): PDFObject {
  return doc.file.context.obj({ Type: 'MCR', MCID: mcid, Pg: doc.file.getPage(page).ref });
}

/** The BBox of each element that has one. */
function places(doc: PdfDocument): number[][] {
  placeFigures(doc, readPdf(doc));
  return structureElements(doc).flatMap(({ dict }) => {
    const attributes = dictAt(doc, dict, 'A');
    return attributes ? [numbersAt(doc, attributes, 'BBox')] : [];
  });
}

describe('the place of a figure', () => {
  test('is that of its picture', async () => {
    const doc = await document([{ pictures: [[100, 200, 300, 150]] }]);
    setFigure(doc, [markOn(doc, 0, 0)]);
    expect(places(doc)).toEqual([[100, 200, 400, 350]]);
  });

  test('is around all its pictures', async () => {
    const pictures: Picture[] = [
      [100, 200, 50, 50],
      [300, 180, 50, 100.5],
    ];
    const doc = await document([{ pictures }]);
    setFigure(doc, [markOn(doc, 0, 0), markOn(doc, 0, 1)]);
    expect(places(doc)).toEqual([[100, 180, 350, 280.5]]);
  });

  test('is told in the page’s own coordinates', async () => {
    const mediaBox = [10, -20, 710, 680];
    const doc = await document([{ pictures: [[100, 200, 300, 150]], mediaBox }]);
    setFigure(doc, [markOn(doc, 0, 0)]);
    expect(places(doc)).toEqual([[100, 200, 400, 350]]);
  });

  test('is found where the picture is in an element of its own', async () => {
    const doc = await document([{ pictures: [[100, 200, 300, 150]] }]);
    setFigure(doc, []);
    const [figure] = structureElements(doc);
    if (figure?.ref === undefined) throw new Error('a figure was made');
    const inner = doc.file.context.obj({ S: 'NonStruct', P: figure.ref });
    inner.set(doc.lib.PDFName.of('K'), markOn(doc, 0, 0));
    figure.dict.set(doc.lib.PDFName.of('K'), doc.file.context.register(inner));
    placeFigures(doc, readPdf(doc));
    const told = dictAt(doc, figure.dict, 'A');
    expect(told && numbersAt(doc, told, 'BBox')).toEqual([100, 200, 400, 350]);
    expect(dictAt(doc, inner, 'A')).toBeUndefined();
  });

  test('stands beside what else is told of it', async () => {
    const doc = await document([{ pictures: [[100, 200, 300, 150]] }]);
    setFigure(doc, [markOn(doc, 0, 0)], { A: { O: 'Layout', Placement: 'Block' } });
    placeFigures(doc, readPdf(doc));
    const [figure] = structureElements(doc);
    const told = figure && arrayAt(doc, figure.dict, 'A');
    expect(told?.asArray().map(String).join()).toMatch(/Placement.*BBox/s);
  });

  test('is not told of one on two pages, nor of pictures outside', async () => {
    const page: Page = { pictures: [[100, 200, 300, 150]] };
    const doc = await document([page, page]);
    setFigure(doc, [markOn(doc, 0, 0), markOn(doc, 1, 0)]);
    expect(places(doc)).toEqual([]);
    const bare = await document([page]);
    setFigure(bare, []);
    expect(places(bare)).toEqual([]);
  });
});
