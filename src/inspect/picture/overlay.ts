import { type Box, overlap } from '../../pdf/box.ts';
import { typeArea } from '../measures/frame.ts';
import type { PageSize } from '../measures/measures.ts';
import type { Row } from '../outcome.ts';
import { badge, badgeSize, type Canvas, type Color, fill, outline } from './canvas.ts';

/** Draws 版心, the grid of 28 × 22, and what deviates on the page, numbered as in the report. */
export function drawOverlay(
  canvas: Canvas,
  page: number,
  size: PageSize,
  rows: readonly Row[],
): void {
  const area = areaOf(size);
  if (area === typeArea) drawGrid(canvas);
  outline(canvas, area, blue, 0.25);
  const taken: Box[] = [];
  for (const row of rows.filter(({ verdict }) => verdict === 'deviates')) {
    const color = row.authority === 'standard' ? red : orange;
    for (const { box } of row.at.filter((spot) => spot.page === page)) {
      fill(canvas, box, color, 0.12);
      outline(canvas, box, color, 0.3);
      const place = freePlace(box, badgeSize(row.number), taken, size);
      taken.push(place);
      badge(canvas, place.x, place.y, row.number, color);
    }
  }
}

/** A turned page is bound at what was its head (GB/T 9704-2012 8). */
function areaOf({ width, height }: PageSize): Box {
  if (width <= height) return typeArea;
  const foot = typeArea.y + typeArea.height;
  return { x: 297 - foot, y: typeArea.x, width: typeArea.height, height: typeArea.width };
}

function drawGrid(canvas: Canvas): void {
  const { x, y, width, height } = typeArea;
  for (let column = 1; column < 28; column += 1) {
    fill(canvas, { x: x + (width * column) / 28, y, width: hair, height }, blue, 0.25);
  }
  for (let line = 1; line < 22; line += 1) {
    fill(canvas, { x, y: y + (height * line) / 22, width, height: hair }, blue, 0.35);
  }
}

/** At the upper left of the box, outside of it; further left or right where another badge stands. */
function freePlace(
  box: Box,
  { width, height }: { width: number; height: number },
  taken: readonly Box[],
  page: PageSize,
): Box {
  const y = Math.min(Math.max(0, box.y - height - 0.3), page.height - height);
  const start = Math.min(Math.max(0, box.x - 0.3), page.width - width);
  for (let x = start; x + width <= page.width; x += width + 0.5) {
    const place = { x, y, width, height };
    if (!taken.some((other) => overlap(place, other))) return place;
  }
  return { x: start, y, width, height };
}

const hair = 0.05;
const blue: Color = [40, 110, 220];
const red: Color = [215, 30, 30];
const orange: Color = [225, 130, 0];
