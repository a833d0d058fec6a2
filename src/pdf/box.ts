import type { Point } from './matrix.ts';

/** A rectangle in mm; x and y are its top left corner, from the page's top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box without edges: what nothing has been cut to yet. */
export const boundless: Box = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** The smallest box around the points. */
export function boxAround(points: readonly Point[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What both boxes cover; undefined when they do not meet. */
export function overlap(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

/** How far, in mm, the inner box reaches out of the outer one on its worst side; 0 when it does not. */
export function excess(inner: Box, outer: Box): number {
  return Math.max(
    0,
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - (outer.x + outer.width),
    inner.y + inner.height - (outer.y + outer.height),
  );
}
