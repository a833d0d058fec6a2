import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { mmPerPt, type PageReading, type Rule, type TextRun } from '../../src/pdf/reading.ts';
import { pageText, readingText } from '../../src/pdf/text.ts';
import { fixtureBytes, makeDocument, openFixture } from './documents.ts';
import { foreignRuns, openPdfjs } from './pdfjs.ts';
import { faceNames, sources } from './sheets.ts';

const bytes = await fixtureBytes('bulletin');
const reading = readPdf(await openPdf(bytes));

describe('against pdf.js, page by page', async () => {
  const file = await openPdfjs(bytes);
  describe.each(reading.pages.map((page, index) => ({ number: index + 1, page })))(
    'page $number',
    async ({ number, page }) => {
      const foreign = await foreignRuns(file, number);

      test('the text is the same, in the same order', () => {
        const theirs = foreign.map(({ text }) => text).join('');
        const ours = page.runs.map(({ text }) => text).join('');
        expect(ours.replace(/\s/g, '')).toBe(theirs.replace(/\s/g, ''));
        expect(ours).not.toBe('');
      });

      test('every run stands at the same place in the same font and size', () => {
        const found = foreign.map((run) => ({ ...run, text: run.text.slice(0, 1) }));
        expect(found.filter((run) => !isIn(page, run))).toEqual([]);
      });

      test('the page is as large', async () => {
        const [left = 0, bottom = 0, right = 0, top = 0] = (await file.getPage(number)).view;
        expect(page.width).toBeCloseTo(((right - left) * 25.4) / 72, 3);
        expect(page.height).toBeCloseTo(((top - bottom) * 25.4) / 72, 3);
      });

      test('the links are the same', async () => {
        const theirs = await (await file.getPage(number)).getAnnotations();
        expect(page.links.map(({ url }) => url)).toEqual(theirs.map(({ url }) => url));
      });
    },
  );
});

/** Whether one of our glyphs is what another reader says is there. */
function isIn(page: PageReading, theirs: Awaited<ReturnType<typeof foreignRuns>>[number]): boolean {
  return page.runs.some(
    (run) =>
      run.font.name === theirs.font &&
      Math.abs(run.size - theirs.size) < 0.001 &&
      run.glyphs.some(
        ({ text, x, y }) =>
          text === theirs.text && Math.hypot(x - theirs.x, y - theirs.baseline) < 0.001,
      ),
  );
}

describe('against a picture by PDFium', async () => {
  const [, , , page] = reading.pages;
  const rules = page?.rules ?? [];
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const picture = await document.getPage(3).render({ scale: 10 * mmPerPt, render: 'bitmap' });
  document.destroy();
  library.destroy();
  /** Blue, green and red of the place at x and y mm. PDFium rounds the page to whole points. */
  const pixel = (x: number, y: number) => {
    const column = Math.floor((x / (page?.width ?? 0)) * picture.width);
    const row = Math.floor((y / (page?.height ?? 0)) * picture.height);
    const at = (row * picture.width + column) * 4;
    return [...picture.data.subarray(at, at + 3)];
  };

  test('both rules of the colophon are black in their middle and along their length', () => {
    expect(rules).toHaveLength(2);
    for (const rule of rules) {
      for (const part of [0.01, 0.5, 0.99]) {
        const [blue] = pixel(rule.x + rule.width * part, rule.y + rule.height / 2);
        expect(blue).toBeLessThan(60);
      }
    }
  });

  test('and white just beside them', () => {
    for (const { x, y, width: length, height } of rules) {
      const beside = [
        [x + length / 2, y - 0.25],
        [x + length / 2, y + height + 0.25],
        [x - 0.25, y + height / 2],
        [x + length + 0.25, y + height / 2],
      ] as const;
      for (const [left, top] of beside) expect(pixel(left, top)).toEqual([255, 255, 255]);
    }
  });
});

const [first, second, wide, last] = reading.pages;

/** The first run with a text. */
function find(page: PageReading | undefined, text: string): TextRun {
  const run = page?.runs.find((candidate) => candidate.text === text);
  if (!run) throw new Error(`“${text}” is not a run`);
  return run;
}

describe('a bulletin', () => {
  test('says what it is', () => {
    expect(reading.info).toMatchObject({
      title: '工作简报',
      producer: expect.stringContaining('Skia'),
      creationDate: expect.stringMatching(/^D:\d{14}/),
    });
    expect(reading.info).not.toHaveProperty('author');
    expect(reading).toMatchObject({ lang: 'zh-CN', tagged: true });
  });

  test('has two TrueType subsets', () => {
    const kind = {
      type: 'CIDFontType2',
      embedded: true,
      subset: true,
      toUnicode: true,
      truetype: true,
    };
    expect(reading.fonts).toEqual([
      { name: faceNames.text, ...kind },
      { name: faceNames.head, ...kind },
    ]);
  });

  test('has bookmarks', () => {
    expect(reading.outline).toEqual([
      { title: '提升服务', level: 1, page: 1 },
      { title: '一、夯实基础', level: 2, page: 1 },
      { title: '二、横页', level: 2, page: 3 },
    ]);
  });

  test('has links to an address and to a page', () => {
    expect(first?.links).toMatchObject([{ page: 4 }, { url: 'https://example.org/a' }]);
    const run = find(first, '详见网页');
    const link = first?.links[1];
    expect(link?.x).toBeCloseTo(run.x, 0);
    expect(link?.width).toBeCloseTo(run.width, 0);
  });

  test('reads in order, though some of it is painted first or last', () => {
    const text = readingText(reading).map(({ char }) => char);
    expect(text.join('').replace(/\s/g, '')).toBe(sources.bulletin.text.replace(/\s/g, ''));
    expect(first?.runs.at(-1)?.text).toBe('半明半暗');
  });

  test('has lines', () => {
    const lines = first ? pageText(first).split('\n') : [];
    expect(lines).toContain('自2018年全面启动以来,全区始终坚持为民办事,围绕中心工');
    expect(lines).toContain('作着力提升,Park and 1000 余名职工参与1。全面提升服务,始终');
    expect(lines[0]).toBe('— 1 —');
    expect(lines).toContain('全区 10');
  });

  test('has type in its size and colour, nothing shrunk', () => {
    expect(find(first, '提升服务')).toMatchObject({ color: '#dd0000' });
    expect(find(first, '提升服务').size).toBeCloseTo(22, 2);
    expect(find(first, '一、夯实基础').size).toBeCloseTo(16, 2);
    const scales = reading.pages.flatMap(({ runs }) => runs.map(({ scale }) => scale));
    for (const scale of scales) expect(scale).toBeCloseTo(1, 4);
  });

  test('letter-spacing is between characters, not in them', () => {
    const { glyphs, width } = find(first, '全面提升');
    const [one, two] = glyphs;
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo(((16 + 3) * 25.4) / 72, 2);
    expect(width).toBeCloseTo(((4 * 16 + 3 * 3) * 25.4) / 72, 2);
  });

  test('page numbers and what CSS adds are artifacts', () => {
    expect(find(first, '前').tag).toBeUndefined();
    const numbers = reading.pages.map(({ runs }) => {
      const untagged = runs.filter(({ tag, text }) => !tag && text !== '前');
      return untagged.map(({ text }) => text).join('');
    });
    expect(numbers).toEqual(['— 1 —', '— 2 —', '— 3 —', '— 4 —']);
  });

  test('tags tell what a text is', () => {
    expect(find(first, '提升服务').tag?.path).toContain('H1');
    expect(find(first, '1. ').tag?.path).toContain('Lbl');
    expect(find(first, '区').tag?.path).toContain('TH');
    expect(find(first, '半明半暗').tag?.path).toContain('P');
  });

  test('a head printed again is marked', () => {
    expect(find(second, '区').repeated).toBe(true);
    expect(find(first, '区')).not.toHaveProperty('repeated');
    expect(find(second, '全区')).not.toHaveProperty('repeated');
  });

  test('the number of a turned page is turned, at the same place of the sheet', () => {
    const number = wide?.runs.find(({ text }) => text === '3');
    expect(number?.rotated).toBe(90);
    expect((number?.x ?? 0) - 25.53).toBeCloseTo(0, 2);
    expect(wide?.width).toBeGreaterThan(wide?.height ?? 0);
  });

  test('a picture, a gradient and round corners', () => {
    const [image] = first?.images ?? [];
    expect(image?.width).toBeCloseTo(20.1, 1);
    expect(image?.height).toBeCloseTo(8.2, 1);
    expect(first?.rules.some(({ color }) => color === 'pattern')).toBe(true);
    expect(first?.shapes).toMatchObject([{ color: '#008800' }]);
  });

  function testRule(name: string, rules: Rule[] | undefined, expected: Rule): void {
    test(name, () => {
      const found = rules?.find(
        ({ color, y }) => color === expected.color && Math.abs(y - expected.y) < 1,
      );
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        expect(found?.[side]).toBeCloseTo(expected[side], 1);
      }
    });
  }

  testRule('the red rule', first?.rules, {
    x: 28.05,
    y: 52.12,
    width: 156,
    height: 0.8,
    color: '#e02020',
  });
  testRule('an underline', first?.rules, {
    x: 109.21,
    y: 81.23,
    width: 22.48,
    height: 0.53,
    color: '#000000',
  });
  testRule('the last rule', last?.rules, {
    x: 28.05,
    y: 261.67,
    width: 156,
    height: 0.35,
    color: '#000000',
  });
});

describe('other PDFs', () => {
  test('a sheet that was shrunk', async () => {
    const { pages } = readPdf(await openFixture('wide'));
    const runs = pages.flatMap((page) => page.runs).filter(({ tag }) => tag);
    expect(runs.length).toBeGreaterThan(0);
    for (const { scale } of runs) expect(scale).toBeCloseTo(156.1 / 220, 2);
  });

  test('text cut by the edge of the page area', async () => {
    const [page] = readPdf(await openFixture('outside')).pages;
    expect(find(page, '提升服务').clipped).toBe(true);
    expect(find(page, '全面提升')).not.toHaveProperty('clipped');
  });

  test('a character no face has, and bold that the browser made up', async () => {
    const { pages, fonts } = readPdf(await openFixture('faults'));
    expect(fonts.map(({ type }) => type)).toEqual(['CIDFontType2', 'Type3']);
    const glyphs = pages.flatMap(({ runs }) => runs.flatMap((run) => run.glyphs));
    expect(glyphs.filter(({ missing }) => missing)).toHaveLength(1);
    expect(pages[0]?.runs.find(({ text }) => text === '提升')?.font.type).toBe('Type3');
  });

  test('nothing on it', async () => {
    const doc = await makeDocument();
    expect(readPdf(doc)).toMatchObject({
      pages: [{ runs: [], rules: [], shapes: [], images: [], links: [] }],
      fonts: [],
      info: {},
      tagged: false,
      outline: [],
    });
  });

  test('content in several streams is read as one', async () => {
    const doc = await makeDocument();
    const { context } = doc.file;
    const streams = ['0 0 72', '72 re f'].map((part) =>
      context.register(context.flateStream(part)),
    );
    doc.file.getPage(0).node.set(doc.lib.PDFName.of('Contents'), context.obj(streams));
    expect(readPdf(doc).pages[0]?.rules).toHaveLength(1);
  });

  test('no content at all', async () => {
    const doc = await makeDocument();
    doc.file.getPage(0).node.delete(doc.lib.PDFName.of('Contents'));
    expect(readPdf(doc).pages[0]?.runs).toEqual([]);
  });

  test('a box that does not begin at 0', async () => {
    const doc = await makeDocument({ content: '72 144 72 72 re f', mediaBox: [72, 72, 216, 288] });
    const [page] = readPdf(doc).pages;
    expect(page).toMatchObject({ width: 50.8 });
    expect(page?.height).toBeCloseTo(76.2, 9);
    expect(page?.rules[0]?.x).toBeCloseTo(0, 9);
    expect(page?.rules[0]?.y).toBeCloseTo(25.4, 9);
  });
});
