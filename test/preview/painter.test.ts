import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { openPainter } from '../../src/preview/painter.ts';
import { hanText, manuscript, print } from '../layout/print.ts';

async function paper() {
  const { pdf } = await print(manuscript(`# 题目\n\n${hanText(900)}`));
  return pdf;
}

/** Whether a picture shows a colour near a place, mm. */
function shows(
  picture: Uint8Array,
  [x, y]: [number, number],
  isWanted: (rgb: number[]) => boolean,
) {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture));
  const reach = Math.round((5 * width) / 210);
  const [middle, line] = [Math.round((x * width) / 210), Math.round((y * height) / 297)];
  for (let row = line - reach; row < line + reach; row += 1) {
    for (let column = middle - reach; column < middle + reach; column += 1) {
      const at = 4 * (row * width + column);
      if (isWanted([...data.subarray(at, at + 3)])) return true;
    }
  }
  return false;
}

test('a page is drawn at the size asked for, in its colours, each where it stands', async () => {
  await using painter = openPainter();
  const { paint } = painter.open(await paper());
  const isRed = ([r = 0, g = 0, b = 0]: number[]) => r > 180 && g < 90 && b < 90;
  const isDark = (rgb: number[]) => Math.max(...rgb) < 100;
  for (const width of [397, 794]) {
    const first = await paint(1, width);
    expect(PNG.sync.read(Buffer.from(first)).width).toBe(width);
    // The name at the top; text below it; nothing in the margin.
    expect(shows(first, [105, 68], isRed)).toBe(true);
    expect(shows(first, [105, 200], isDark)).toBe(true);
    expect(shows(first, [105, 200], isRed)).toBe(false);
    expect(shows(first, [12, 150], isDark)).toBe(false);
    // A page without a colour, and the pictures of both are whole.
    const second = await paint(2, width);
    expect(shows(second, [105, 80], isDark)).toBe(true);
    expect(shows(second, [12, 150], isDark)).toBe(false);
  }
});

test('what several ask for is drawn once, and forgotten in the end', async () => {
  await using painter = openPainter();
  const { paint } = painter.open(await paper());
  const first = paint(1, 300);
  expect(paint(1, 300)).toBe(first);
  await first;
  for (let width = 301; width < 345; width += 1) await paint(1, width);
  const again = paint(1, 300);
  expect(again).not.toBe(first);
  expect(await again).toEqual(await first);
});

test('a page that is not there, a PDF that is none, and one that is closed are said to be', async () => {
  await using painter = openPainter();
  const pdf = await paper();
  const { paint, close } = painter.open(pdf);
  await expect(paint(9, 300)).rejects.toThrow();
  await expect(painter.open(new Uint8Array([1, 2, 3])).paint(1, 300)).rejects.toThrow();
  // After each of them the others go on.
  await expect(paint(2, 300)).resolves.toBeInstanceOf(Uint8Array);
  close();
  await expect(paint(2, 301)).rejects.toThrow();
});

test('it ends with the page it is at, however many are waiting', async () => {
  const painter = openPainter();
  const { paint } = painter.open(await paper());
  await paint(1, 2999);
  const begun = performance.now();
  await paint(1, 3000);
  const one = performance.now() - begun;
  const asked = Array.from({ length: 30 }, (_, index) => paint(1, 3001 + index));
  for (const each of asked) each.catch(() => undefined);
  const ending = performance.now();
  await painter[Symbol.asyncDispose]();
  expect(performance.now() - ending).toBeLessThan(10 * one);
});

test('a painter that has gone answers nobody, and keeps nobody waiting', async () => {
  const painter = openPainter();
  const { paint } = painter.open(await paper());
  const asked = paint(1, 300);
  asked.catch(() => undefined);
  await painter[Symbol.asyncDispose]();
  await expect(asked).rejects.toThrow('ended');
  await expect(paint(1, 301)).rejects.toThrow('ended');
});
