import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageReading } from '../../src/pdf/reading.ts';
import { linesOf, manuscript, printIn } from './print.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-pictures-'));
  // Three times as wide as the 版心, so that it must be made to fit.
  const picture = new PNG({ width: 1800, height: 600 });
  picture.data.fill(0x99);
  await writeFile(join(folder, 'wide.png'), PNG.sync.write(picture));
  const half = new PNG({ width: 280, height: 200 });
  half.data.fill(0x66);
  await writeFile(join(folder, 'half.png'), PNG.sync.write(half));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['by itself', '![图](wide.png)', 156],
  ['with a link', '[![图](wide.png)](https://example.com)', 156 - 2 * 5.64],
  ['first in a paragraph', '![图](wide.png) 后面有字。', 156 - 2 * 5.64],
  ['in a list', '- ![图](wide.png) 后面有字。', undefined],
])('a picture wider than the 版心 is made to fit it: %s', async (_, markdown, width) => {
  const pages = await printed(markdown);
  const [image, ...others] = pages.flatMap(({ images }) => images);
  expect(others).toEqual([]);
  if (image === undefined) throw new Error('no picture');
  // 版心 from 28 mm to 184 mm (GB/T 9704-2012 5.2.1); Chromium sets pictures on whole pixels of 0.26 mm.
  expect(image.x).toBeGreaterThan(27.7);
  expect(image.x + image.width).toBeLessThan(184.3);
  if (width !== undefined) expect(Math.abs(image.width - width)).toBeLessThan(0.3);
});

test('two pictures of a paragraph stand side by side in the middle, over their caption', async () => {
  const pages = await printed('![前](half.png) ![后](half.png)\n\n图1 前后');
  const [left, right, ...others] = pages.flatMap(({ images }) => images);
  expect(others).toEqual([]);
  if (left === undefined || right === undefined) throw new Error('no pictures');
  expect(left.y).toBeCloseTo(right.y, 1);
  expect((left.x + right.x + right.width) / 2).toBeCloseTo(28 + 156 / 2, 0);
  const caption = pages.flatMap(linesOf).find(({ text }) => text === '图1 前后');
  expect(caption?.baseline).toBeGreaterThan(left.y + left.height);
});

test('pictures of one line with titles stand side by side, each over its own', async () => {
  const pages = await printed('![前](wide.png "图1 前")![后](half.png "图2 后")');
  const images = pages.flatMap(({ images }) => images).sort((one, other) => one.x - other.x);
  const [left, right] = images;
  if (left === undefined || right === undefined) throw new Error('no pictures');
  expect(left.x).toBeGreaterThan(27.7);
  expect(right.x + right.width).toBeLessThan(184.3);
  expect(right.x + right.width - left.x).toBeGreaterThan(155);
  expect(left.width / left.height).toBeCloseTo(3, 1);
  expect(right.width / right.height).toBeCloseTo(1.4, 1);
  expect(right.x).toBeGreaterThan(left.x + left.width);
  expect(Math.abs(right.y + right.height - left.y - left.height)).toBeLessThan(0.3);
  const lines = pages.flatMap(linesOf).filter(({ text }) => /图1 前|图2 后/.test(text));
  expect(lines.map(({ text }) => text.replace(/\s+/g, ''))).toEqual(['图1前图2后']);
});

test('of pictures of one line with titles a long one makes none larger or lower', async () => {
  const long = '图2 改造以后的街道，这一个图题长得要折成两行才放得下';
  const pages = await printed(`![前](half.png "图1 改造前") ![后](half.png "${long}")`);
  const [left, right] = pages.flatMap(({ images }) => images);
  if (left === undefined || right === undefined) throw new Error('no pictures');
  expect(left.width).toBeCloseTo(right.width, 1);
  expect(left.y).toBeCloseTo(right.y, 1);
});

test('pictures of one line too wide for it are made smaller together, and keep their shapes', async () => {
  const pages = await printed('![前](wide.png) ![中](half.png) ![后](wide.png)\n\n图1 前后');
  const images = pages.flatMap(({ images }) => images).sort((one, other) => one.x - other.x);
  expect(images).toHaveLength(3);
  const [first, middle, last] = images;
  if (first === undefined || middle === undefined || last === undefined) throw new Error('none');
  expect(first.x).toBeGreaterThan(27.7);
  expect(last.x + last.width).toBeLessThan(184.3);
  expect(last.x + last.width - first.x).toBeGreaterThan(155);
  for (const { width, height } of [first, last]) expect(width / height).toBeCloseTo(3, 1);
  expect(middle.width / middle.height).toBeCloseTo(1.4, 1);
  expect(middle.x).toBeGreaterThan(first.x + first.width + 3.5);
  const centre = ({ y, height }: typeof first) => y + height / 2;
  expect(centre(middle)).toBeCloseTo(centre(first), 0);
});

test('a picture stands apart from the text above it and below', async () => {
  const [page] = await printed('前文。\n\n![图](half.png)');
  const [image] = page?.images ?? [];
  if (page === undefined || image === undefined) throw new Error('no picture');
  const lines = linesOf(page);
  const above = lines.find(({ text }) => text === '前文。')?.baseline ?? 0;
  const below = lines.find(({ text }) => text === '后文。')?.baseline ?? 0;
  // A character of 3号 reaches 0.12 em below its baseline and 0.88 em above.
  expect(image.y - above - 0.12 * 5.64).toBeGreaterThan(3.9);
  expect(below - 0.88 * 5.64 - image.y - image.height).toBeGreaterThan(3.9);
});

test('pictures of two lines stand one above the other, apart', async () => {
  const pages = await printed('![前](half.png)\n![后](half.png)\n\n图1 前后');
  const [upper, lower] = pages.flatMap(({ images }) => images).sort((one, two) => one.y - two.y);
  if (upper === undefined || lower === undefined) throw new Error('no pictures');
  expect(lower.x).toBeCloseTo(upper.x, 1);
  expect(lower.y - upper.y - upper.height).toBeCloseTo(2, 0);
});

test('pictures in a table have columns as wide as that of a long text', async () => {
  const rows = ['| 点位 | 问题 | 整改前 | 整改后 |', '|---|---|---|---|'];
  const cells = ['东街口', '占道经营'.repeat(20), '![前](wide.png)', '![后](wide.png)'];
  const pages = await printed([...rows, `| ${cells.join(' | ')} |`].join('\n'));
  const widths = pages.flatMap(({ images }) => images).map(({ width }) => width);
  // What the short column leaves of 156 mm is for three.
  expect(widths).toHaveLength(2);
  for (const width of widths) expect(width).toBeGreaterThan(38);
});

test.each(['\n', '\n\n'])('the caption is set in the middle, after %j', async (between) => {
  const pages = await printed(`![图](wide.png)${between}图1 走势`);
  const line = pages.flatMap(linesOf).find(({ text }) => text === '图1 走势');
  const right = Math.max(...(line?.runs ?? []).map(({ x, width }) => x + width));
  expect(((line?.left ?? 0) + right) / 2).toBeCloseTo(28 + 156 / 2, 0);
});

test('the characters before a picture that turns are not spread over their line', async () => {
  const pages = await printed('- 现场情况![图](wide.png)');
  const line = pages.flatMap(linesOf).find(({ text }) => text.endsWith('现场情况'));
  const right = Math.max(...(line?.runs ?? []).map(({ x, width }) => x + width));
  // A bullet and four characters from the left of the 版心, set in by two.
  expect(right).toBeLessThan(28 + 9 * 5.64);
});

function printed(markdown: string): Promise<PageReading[]> {
  return printIn(folder, manuscript(`# 题\n\n${markdown}\n\n后文。`));
}
