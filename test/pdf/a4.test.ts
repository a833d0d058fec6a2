import { describe, expect, test } from 'vitest';
import { exactBox, setA4 } from '../../src/pdf/a4.ts';
import { numbersAt } from '../../src/pdf/objects.ts';
import { openFixture } from './documents.ts';

describe('exactBox', () => {
  function testBox(name: string, box: number[], expected: number[] | undefined): void {
    test(name, () => {
      const exact = exactBox(box);
      expect(exact?.map((side) => Math.round(side * 1e3) / 1e3)).toEqual(expected);
    });
  }

  testBox('Chromium’s A4', [0, 0, 594.96, 841.92], [0, 0, 595.276, 841.89]);
  testBox('exact A4', [0, 0, 595.276, 841.89], [0, 0, 595.276, 841.89]);
  testBox('turned: grows at the foot', [0, 0, 841.92, 594.96], [0, -0.316, 841.89, 594.96]);
  testBox('turned and exact', [0, -0.316, 841.89, 594.96], [0, -0.316, 841.89, 594.96]);
  testBox('another format is left alone', [0, 0, 612, 792], undefined);
  testBox('too wide', [0, 0, 596, 841.92], undefined);
  testBox('no box', [], undefined);
});

test('every page of a print gets its boxes', async () => {
  const doc = await openFixture('bulletin');
  setA4(doc);
  const upright = [0, 0, 595.276, 841.89];
  const expected = [upright, upright, [0, -0.316, 841.89, 594.96], upright];
  for (const key of ['MediaBox', 'CropBox']) {
    expect(doc.file.getPages().map(({ node }) => numbersAt(doc, node, key))).toEqual(expected);
  }
});

test('a page of another format keeps its box', async () => {
  const doc = await openFixture('wide');
  const [page] = doc.file.getPages();
  page?.setMediaBox(0, 0, 612, 792);
  setA4(doc);
  expect(page?.getMediaBox()).toMatchObject({ width: 612, height: 792 });
});
