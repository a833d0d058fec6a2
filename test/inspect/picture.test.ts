import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { Row } from '../../src/inspect/outcome.ts';
import {
  badge,
  badgeSize,
  type Canvas,
  cut,
  fill,
  outline,
} from '../../src/inspect/picture/canvas.ts';
import { drawOverlay } from '../../src/inspect/picture/overlay.ts';
import { drawPictures } from '../../src/inspect/picture/picture.ts';
import { type Change, drawBulletin, drawFile } from './bulletin-pdf.ts';

describe('drawing on pixels', () => {
  const paper = (): Canvas => ({
    data: Buffer.alloc(40 * 40 * 4, 255),
    width: 40,
    height: 40,
    scale: 4,
  });
  const at = ({ data, width }: Canvas, x: number, y: number) => [
    ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
  ];

  test('a box in mm covers its pixels and no more', () => {
    const canvas = paper();
    fill(canvas, { x: 1, y: 2, width: 2, height: 1 }, [200, 0, 0], 1);
    expect(at(canvas, 4, 8)).toEqual([200, 0, 0, 255]);
    expect(at(canvas, 11, 11)).toEqual([200, 0, 0, 255]);
    for (const [x, y] of [
      [3, 8],
      [12, 8],
      [4, 7],
      [4, 12],
    ] as const) {
      expect(at(canvas, x, y)).toEqual([255, 255, 255, 255]);
    }
  });

  test('half a strength mixes', () => {
    const canvas = paper();
    fill(canvas, { x: 0, y: 0, width: 1, height: 1 }, [0, 100, 255], 0.5);
    expect(at(canvas, 0, 0)).toEqual([128, 178, 255, 255]);
  });

  test('a hair is a pixel wide, and what is off the paper is left out', () => {
    const canvas = paper();
    fill(canvas, { x: 5, y: -5, width: 0.01, height: 50 }, [0, 0, 0], 1);
    expect(at(canvas, 20, 0)).toEqual([0, 0, 0, 255]);
    expect(at(canvas, 20, 39)).toEqual([0, 0, 0, 255]);
    expect(at(canvas, 21, 20)).toEqual([255, 255, 255, 255]);
  });

  test('an outline leaves its inside alone', () => {
    const canvas = paper();
    outline(canvas, { x: 2, y: 2, width: 4, height: 4 }, [0, 0, 0], 0.5);
    expect(at(canvas, 7, 7)).toEqual([0, 0, 0, 255]);
    expect(at(canvas, 8, 8)).toEqual([255, 255, 255, 255]);
    expect(at(canvas, 24, 24)).toEqual([0, 0, 0, 255]);
  });

  test('a part cut out has its pixels, and white where there were none', () => {
    const canvas = paper();
    fill(canvas, { x: 0, y: 0, width: 1, height: 1 }, [200, 0, 0], 1);
    const part = cut(canvas, { x: -1, y: -2, width: 3, height: 4 });
    expect(part).toMatchObject({ width: 12, height: 16, scale: 4 });
    expect(at(part, 4, 8)).toEqual([200, 0, 0, 255]);
    for (const [x, y] of [
      [3, 8],
      [8, 8],
      [4, 7],
      [4, 12],
    ] as const) {
      expect(at(part, x, y)).toEqual([255, 255, 255, 255]);
    }
    const beside = cut(canvas, { x: 20, y: 0, width: 1, height: 1 });
    expect(new Set(beside.data)).toEqual(new Set([255]));
  });

  test('digits are told apart', () => {
    const drawn = Array.from({ length: 10 }, (_, digit) => {
      const canvas = paper();
      badge(canvas, 1, 1, digit, [0, 0, 0]);
      return canvas.data.toString('hex');
    });
    expect(new Set(drawn).size).toBe(10);
    expect(badgeSize(10).width).toBeGreaterThan(badgeSize(9).width);
  });
});

describe('what is drawn over a page', () => {
  const paper = (width: number, height: number): Canvas => ({
    data: Buffer.alloc(width * height * 16, 255),
    width: width * 2,
    height: height * 2,
    scale: 2,
  });
  const isWhite = ({ data, width }: Canvas, x: number, y: number): boolean =>
    data[(Math.round(y * 2) * width + Math.round(x * 2)) * 4] === 255;
  const row = (number: number): Row => ({
    number,
    id: 'body-size',
    what: { zh: '', en: '' },
    measured: { zh: '', en: '' },
    wanted: { zh: '', en: '' },
    authority: 'standard',
    verdict: 'deviates',
    at: [{ page: 1, box: { x: 60, y: 60, width: 30, height: 10 } }],
  });

  test('a turned page has its type area turned, and no grid', () => {
    const canvas = paper(297, 210);
    drawOverlay(canvas, 1, { width: 297, height: 210 }, []);
    const middle = Array.from({ length: 100 }, (_, step) => isWhite(canvas, 100 + step / 2, 100.3));
    expect(middle).not.toContain(false);
    const across = Array.from({ length: 8 }, (_, step) => isWhite(canvas, 33 + step / 2, 100.3));
    expect(across).toContain(false);
  });

  test('two marks on one place have their numbers side by side', () => {
    const [one, two] = [paper(210, 297), paper(210, 297)];
    drawOverlay(one, 1, { width: 210, height: 297 }, [row(8)]);
    drawOverlay(two, 1, { width: 210, height: 297 }, [row(8), row(9)]);
    const { width } = badgeSize(8);
    const besides = 60 + width + 1;
    expect(isRedAt(one, besides, 57)).toBe(false);
    expect(isRedAt(two, besides, 57)).toBe(true);
  });

  test('what fits, and what is on another page, is not marked', () => {
    const [bare, marked] = [paper(210, 297), paper(210, 297)];
    drawOverlay(bare, 1, { width: 210, height: 297 }, []);
    drawOverlay(marked, 2, { width: 210, height: 297 }, [row(8)]);
    drawOverlay(marked, 2, { width: 210, height: 297 }, []);
    drawOverlay(bare, 1, { width: 210, height: 297 }, [{ ...row(8), verdict: 'fits' }]);
    expect(marked.data.equals(bare.data)).toBe(true);
  });

  function isRedAt({ data, width }: Canvas, x: number, y: number): boolean {
    const at = (Math.round(y * 2) * width + Math.round(x * 2)) * 4;
    return data[at] === 215 && data[at + 1] === 30;
  }
});

describe('pictures of pages', () => {
  async function drawn(change: Change): Promise<PNG[]> {
    return picturesOf(await drawBulletin(change));
  }

  async function picturesOf(bytes: Uint8Array): Promise<PNG[]> {
    const pictures: PNG[] = [];
    for await (const { page, png } of drawPictures(bytes, await inspect(bytes))) {
      pictures.push(PNG.sync.read(Buffer.from(png)));
      expect(page).toBe(pictures.length);
    }
    return pictures;
  }

  /** Red, green and blue at a place in mm. */
  function colorAt({ data, width }: PNG, x: number, y: number): number[] {
    const scale = width / 210;
    const at = (Math.round(y * scale) * width + Math.round(x * scale)) * 4;
    return [...data.subarray(at, at + 3)];
  }

  /** Whether any pixel of a box in mm is of a colour. */
  function has(png: PNG, box: number[], [red, green, blue]: number[]): boolean {
    const [x = 0, y = 0, width = 0, height = 0] = box.map((mm) =>
      Math.round((mm * png.width) / 210),
    );
    for (let down = y; down < y + height; down += 1) {
      for (let right = x; right < x + width; right += 1) {
        const at = (down * png.width + right) * 4;
        const [r, g, b] = [png.data[at], png.data[at + 1], png.data[at + 2]];
        if (r === red && g === green && b === blue) return true;
      }
    }
    return false;
  }

  const red = [215, 30, 30];
  const orange = [225, 130, 0];
  const blue = [40, 110, 220];

  test('one for each page, with the type area, and no marks where nothing deviates', async () => {
    const pictures = await drawn({});
    expect(pictures).toHaveLength(3);
    const [first] = pictures;
    if (first === undefined) throw new Error('there is a page 1');
    expect(Math.round((first.height / first.width) * 100)).toBe(141);
    expect(has(first, [27, 100, 1.2, 1], blue)).toBe(true);
    expect(has(first, [183.8, 100, 1.2, 1], blue)).toBe(true);
    for (const color of [red, orange]) expect(has(first, [0, 0, 209, 296], color)).toBe(false);
    // The red rule is red: the renderer's bytes are in the right order.
    expect(colorAt(first, 100, 100.3)[0]).toBeGreaterThan(200);
    expect(colorAt(first, 100, 100.3)[2]).toBeLessThan(60);
  });

  test('a sheet that is to be trimmed is shown as it will be', async () => {
    const [whole] = await drawn({});
    const file = await drawFile();
    for (const page of file.getPages()) {
      const { width, height } = page.getSize();
      page.setTrimBox(0, 0, width, height);
      // Wider on the left and below, for the printer's marks.
      page.setMediaBox(-60, -60, width + 80, height + 80);
      page.setCropBox(-60, -60, width + 300, height + 80);
    }
    const [trimmed] = await picturesOf(await file.save());
    if (whole === undefined || trimmed === undefined) throw new Error('there is a page 1');
    // To the pixel, which is rounded.
    expect(Math.abs(trimmed.width - whole.width)).toBeLessThanOrEqual(1);
    expect(Math.abs(trimmed.height - whole.height)).toBeLessThanOrEqual(1);
    for (const png of [whole, trimmed]) {
      expect(has(png, [27, 100, 1.2, 1], blue)).toBe(true);
      expect(colorAt(png, 100, 100)[0]).toBeGreaterThan(200);
      expect(colorAt(png, 100, 100)[2]).toBeLessThan(60);
    }
  });

  test('what deviates is framed and numbered, by authority', async () => {
    const [first, second] = await drawn({
      folio: (page) => `- ${page} -`,
      masthead: { size: 40, ink: '0 g', off: 0 },
    });
    if (first === undefined || second === undefined) throw new Error('there are two pages');
    expect(has(first, [140, 262, 50, 20], red)).toBe(true);
    expect(has(second, [20, 262, 50, 20], red)).toBe(true);
    expect(has(first, [40, 40, 130, 30], orange)).toBe(true);
    expect(has(second, [20, 30, 170, 230], orange)).toBe(false);
  });

  test('an aborted drawing stops', async () => {
    const bytes = await drawBulletin();
    const signal = AbortSignal.abort(new Error('enough'));
    const pictures = drawPictures(bytes, await inspect(bytes), { signal });
    await expect(pictures.next()).rejects.toThrow('enough');
  });
});
