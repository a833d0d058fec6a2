import type { Box } from '../../pdf/box.ts';

/** A picture of a page, drawn on in mm from its top left. */
export interface Canvas {
  /** RGBA. */
  data: Buffer;
  width: number;
  height: number;
  /** Pixels to the mm. */
  scale: number;
}

export type Color = readonly [red: number, green: number, blue: number];

/** What is in a box; white where that reaches out of the picture. */
export function cut(canvas: Canvas, box: Box): Canvas {
  const { scale } = canvas;
  const [left, top] = [toPixels(canvas, box.x), toPixels(canvas, box.y)];
  const [width, height] = [toPixels(canvas, box.width), toPixels(canvas, box.height)];
  const data = Buffer.alloc(width * height * 4, 255);
  const [from, to] = [Math.max(0, left), Math.min(canvas.width, left + width)];
  for (let y = Math.max(0, top); y < Math.min(canvas.height, top + height); y += 1) {
    const row = y * canvas.width;
    const place = (y - top) * width + from - left;
    if (from < to) canvas.data.copy(data, place * 4, (row + from) * 4, (row + to) * 4);
  }
  return { data, width, height, scale };
}

/** Lays a colour over a box; `strength` 1 hides what is below. */
export function fill(canvas: Canvas, box: Box, color: Color, strength: number): void {
  const left = Math.max(0, Math.round(box.x * canvas.scale));
  const top = Math.max(0, Math.round(box.y * canvas.scale));
  // What is thinner than a pixel is still to be seen.
  const right = Math.min(canvas.width, Math.max(left + 1, toPixels(canvas, box.x + box.width)));
  const bottom = Math.min(canvas.height, Math.max(top + 1, toPixels(canvas, box.y + box.height)));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * canvas.width + x) * 4;
      for (const [part, value] of color.entries()) {
        const before = canvas.data[at + part] ?? 0;
        canvas.data[at + part] = Math.round(before + (value - before) * strength);
      }
      canvas.data[at + 3] = 255;
    }
  }
}

/** Draws the outline of a box, of a thickness in mm, on its outside. */
export function outline(canvas: Canvas, box: Box, color: Color, thickness: number): void {
  const { x, y, width, height } = box;
  const wide = { x: x - thickness, width: width + 2 * thickness, height: thickness };
  const high = { y, width: thickness, height };
  fill(canvas, { ...wide, y: y - thickness }, color, 1);
  fill(canvas, { ...wide, y: y + height }, color, 1);
  fill(canvas, { ...high, x: x - thickness }, color, 1);
  fill(canvas, { ...high, x: x + width }, color, 1);
}

/** The size of a badge that `badge` draws, mm. */
export function badgeSize(number: number): { width: number; height: number } {
  const count = String(number).length;
  return { width: (count * (columns + 1) + 1) * dot, height: (rows + 2) * dot };
}

/** Draws a number, white on a colour, its top left corner at x and y. */
export function badge(canvas: Canvas, x: number, y: number, number: number, color: Color): void {
  fill(canvas, { x, y, ...badgeSize(number) }, color, 1);
  for (const [place, digit] of [...String(number)].entries()) {
    const left = x + (1 + place * (columns + 1)) * dot;
    for (const [row, bits] of (digits[Number(digit)] ?? []).entries()) {
      for (let column = 0; column < columns; column += 1) {
        if ((bits & (1 << (columns - 1 - column))) === 0) continue;
        const place = { x: left + column * dot, y: y + (row + 1) * dot, width: dot, height: dot };
        fill(canvas, place, [255, 255, 255], 1);
      }
    }
  }
}

function toPixels({ scale }: Canvas, mm: number): number {
  return Math.round(mm * scale);
}

/** mm to one dot of a digit. */
const dot = 0.5;
const columns = 3;
const rows = 5;

/** Digits of 3 × 5 dots, row by row. */
const digits: readonly (readonly number[])[] = [
  [0b111, 0b101, 0b101, 0b101, 0b111],
  [0b010, 0b110, 0b010, 0b010, 0b111],
  [0b111, 0b001, 0b111, 0b100, 0b111],
  [0b111, 0b001, 0b111, 0b001, 0b111],
  [0b101, 0b101, 0b111, 0b001, 0b001],
  [0b111, 0b100, 0b111, 0b001, 0b111],
  [0b111, 0b100, 0b111, 0b101, 0b111],
  [0b111, 0b001, 0b010, 0b010, 0b010],
  [0b111, 0b101, 0b111, 0b101, 0b111],
  [0b111, 0b101, 0b111, 0b001, 0b111],
];
