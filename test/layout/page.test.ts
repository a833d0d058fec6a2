import { beforeAll, describe, expect, test } from 'vitest';
import {
  distribution,
  hanText,
  linesOf,
  manuscript,
  type Printed,
  pageAt,
  print,
} from './print.ts';

/** GB/T 9704-2012 5: the page, the 版心 and the grid, measured in the finished PDF. */
let printed: Printed;

beforeAll(async () => {
  const paragraphs = Array.from({ length: 6 }, () => hanText(400));
  printed = await print(manuscript(`# 标题\n\n${paragraphs.join('\n\n')}`, distribution));
});

test('every page is A4 to the thousandth of a point', () => {
  expect(printed.reading.pages.length).toBeGreaterThan(3);
  for (const page of printed.reading.pages) {
    expect(page.width).toBeCloseTo(210, 3);
    expect(page.height).toBeCloseTo(297, 3);
  }
});

test('a full line of Han holds 28 characters and fills 28 to 184 mm', () => {
  const full = linesOf(pageAt(printed, 1)).filter(({ text }) => text.length === 28);
  expect(full.length).toBeGreaterThan(15);
  for (const line of full) {
    expect(line.left).toBeCloseTo(28, 0);
    expect(Math.abs(line.left - 28)).toBeLessThan(0.5);
    expect(Math.abs(line.right - 184)).toBeLessThan(0.5);
    expect(line.runs.every(({ size }) => Math.abs(size - 16) < 0.05)).toBe(true);
  }
});

test('a page of text holds 22 lines on the grid of 10.227 mm', () => {
  const lines = linesOf(pageAt(printed, 1)).filter(({ baseline }) => baseline < 262);
  expect(lines).toHaveLength(22);
  const first = lines[0]?.baseline ?? 0;
  for (const [index, { baseline }] of lines.entries()) {
    expect(Math.abs(baseline - first - (index * 225) / 22)).toBeLessThan(0.3);
  }
  expect(first).toBeGreaterThan(37);
  expect(lines.at(-1)?.baseline).toBeLessThan(262);
});

test('a paragraph begins two characters in and its other lines at the edge', () => {
  const lines = linesOf(pageAt(printed, 1)).filter(({ baseline }) => baseline < 262);
  const indents = lines.map(({ left }) => (left - 28) / (156 / 28));
  for (const indent of indents) {
    expect([0, 2].some((wanted) => Math.abs(indent - wanted) < 0.1)).toBe(true);
  }
  expect(indents.some((indent) => indent > 1.9)).toBe(true);
});

test('what is indented keeps to the 28 places of a line, and wastes none', async () => {
  const long = hanText(100);
  const body = `# 标题\n\n## 一、${long}\n\n${long}\n\n> ${long}\n\n- ${hanText(60)}`;
  const { reading } = await print(manuscript(body));
  const lines = reading.pages.flatMap(linesOf).filter(({ text }) => !text.startsWith('—'));
  const begun = lines.findIndex(({ text }) => text.startsWith('一、'));
  const counts = lines.slice(begun, begun + 16).map(({ text }) => text.length);
  // A heading of 102, a paragraph of 100, a quotation two narrower on either side, an item with its bullet.
  expect(counts).toEqual([26, 28, 28, 20, 26, 28, 28, 18, 22, 24, 24, 24, 6, 26, 25, 10]);
  for (const { runs } of lines.slice(begun, begun + 15)) {
    for (const { text, x } of runs.flatMap(({ glyphs }) => glyphs)) {
      if (!/\p{Script=Han}/u.test(text)) continue;
      const place = (x - 28) / (156 / 28);
      expect(Math.abs(place - Math.round(place))).toBeLessThan(0.025);
    }
  }
});

describe('the page number', () => {
  test.each([
    ['odd, right', 0, '— 1 —', 'right', 184 - 4.94],
    ['even, left', 1, '— 2 —', 'left', 28 + 4.94],
  ] as const)('%s, one character in, in 4号 宋体', (_, index, text, side, place) => {
    const number = linesOf(pageAt(printed, index)).at(-1);
    expect(number?.text).toBe(text);
    expect(Math.abs((number?.[side] ?? 0) - place)).toBeLessThan(0.5);
    expect(number?.runs[0]?.size).toBeCloseTo(14, 1);
    expect(number?.runs[0]?.font.name).toMatch(/NotoSerifSC-Regular|Song|Sun/);
    // The dash lies 0.36 em above the baseline in the bundled 宋体: its top 7 mm below the 版心.
    expect(Math.abs((number?.baseline ?? 0) - 0.36 * 4.94 - 269)).toBeLessThan(0.5);
  });
});

test('only faces that brief brings are on the pages, each one named TrueType subset', () => {
  expect(printed.reading.fonts.length).toBeGreaterThan(2);
  for (const font of printed.reading.fonts) {
    expect(font).toMatchObject({
      type: 'CIDFontType2',
      embedded: true,
      subset: true,
      toUnicode: true,
    });
    expect(font.name).not.toBe('');
  }
  const names = printed.reading.fonts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
