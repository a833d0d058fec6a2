import { expect, test } from 'vitest';
import { settleBookmarks } from '../../src/pdf/bookmarks.ts';
import type { PdfDocument } from '../../src/pdf/document.ts';
import { arrayAt, dictAt, numbersAt, textAt } from '../../src/pdf/objects.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { mmPerPt } from '../../src/pdf/reading.ts';
import { openFixture } from './documents.ts';

/** Where the first-level bookmarks lead, mm from the left and the foot of their page. */
function placesOf(doc: PdfDocument): { title: string; x: number; y: number }[] {
  const outlines = dictAt(doc, doc.file.catalog, 'Outlines');
  const places: { title: string; x: number; y: number }[] = [];
  for (let item = outlines && dictAt(doc, outlines, 'First'); item; ) {
    const [, , x = 0, y = 0] = arrayAt(doc, item, 'Dest') ? numbersAt(doc, item, 'Dest') : [];
    places.push({ title: textAt(doc, item, 'Title') ?? '', x: x * mmPerPt, y: y * mmPerPt });
    item = dictAt(doc, item, 'Next');
  }
  return places;
}

test('a bookmark leads to the top of its heading’s first line', async () => {
  const doc = await openFixture('bulletin');
  const before = placesOf(doc);
  const reading = readPdf(doc);
  settleBookmarks(doc, reading);
  const after = placesOf(doc);
  expect(after.length).toBeGreaterThan(0);
  for (const [index, { title, x, y }] of after.entries()) {
    const { page } = reading.outline.find((each) => each.title === title) ?? { page: 0 };
    const { runs = [], height = 0 } = reading.pages[page - 1] ?? {};
    const run = runs.find(({ text, tag }) => tag?.path.includes('H1') && title.startsWith(text));
    if (run === undefined) throw new Error(`“${title}” is nowhere`);
    expect(x).toBeCloseTo(run.x, 2);
    expect(height - y).toBeCloseTo(run.baseline - 0.88 * run.size * mmPerPt, 2);
    // Where it led before, by the ink, was near.
    expect(Math.abs(y - (before[index]?.y ?? 0))).toBeLessThan(3);
  }
});

test('what is not read on its page is left where it is', async () => {
  const doc = await openFixture('bulletin');
  const before = placesOf(doc);
  const { pages, ...reading } = readPdf(doc);
  settleBookmarks(doc, { ...reading, pages: pages.map((page) => ({ ...page, runs: [] })) });
  expect(placesOf(doc)).toEqual(before);
});
