// @ts-check
/* Between the manuscript and the pages: which box is which text. */

/**
 * @typedef {{ page: number, x: number, y: number, width: number, height: number, start: number, end: number }} Placed
 * @typedef {{ page: number, x: number, y: number, width: number, height: number }} Spot
 */

/**
 * The boxes of a stretch of the manuscript, mm; of a blank that is not printed those of its neighbours.
 * @param {readonly Placed[]} placed
 * @param {number} start UTF-16 offset
 * @param {number} end exclusive
 * @returns {Spot[]}
 */
export function spotsOf(placed, start, end) {
  for (let more = 0; more <= 2; more += 1) {
    const spots = exactSpots(placed, start - more, end + more);
    if (spots.length > 0) return spots;
  }
  return [];
}

/**
 * Characters of one box are of one width.
 * @param {readonly Placed[]} placed @param {number} start @param {number} end
 */
function exactSpots(placed, start, end) {
  return placed
    .filter((each) => each.start < end && each.end > start)
    .map(({ page, x, y, width, height, ...line }) => {
      const unit = width / Math.max(1, line.end - line.start);
      const from = Math.max(0, start - line.start) * unit;
      const to = Math.min(line.end - line.start, end - line.start) * unit;
      return { page, x: x + from, y, width: Math.max(to - from, 1), height };
    });
}

/**
 * The offset in the manuscript of what is at a point of a page, mm; undefined where nothing is near.
 * @param {readonly Placed[]} placed
 * @param {{ page: number, x: number, y: number }} point
 * @returns {number | undefined}
 */
export function offsetAt(placed, { page, x, y }) {
  const [nearest] = placed
    .filter((each) => each.page === page)
    .map((each) => ({ each, distance: distanceTo(each, x, y) }))
    .filter(({ distance }) => distance < reach)
    .sort((one, other) => one.distance - other.distance);
  if (nearest === undefined) return undefined;
  const { each } = nearest;
  const share = Math.min(Math.max((x - each.x) / each.width, 0), 0.999);
  return each.start + Math.floor(share * (each.end - each.start));
}

/** @param {Placed} box @param {number} x @param {number} y */
function distanceTo({ x: left, y: top, width, height }, x, y) {
  const aside = Math.max(left - x, 0, x - left - width);
  const away = Math.max(top - y, 0, y - top - height);
  return Math.hypot(aside, away);
}

/** mm: somewhat more than the distance between two lines. */
const reach = 6;

/**
 * Where the lines of a text begin.
 * @param {string} text
 */
export function lineStartsOf(text) {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
}

/**
 * Line and column, from 1.
 * @param {readonly number[]} starts
 * @param {number} offset
 */
export function pointAt(starts, offset) {
  const line = Math.max(1, starts.filter((start) => start <= offset).length);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
