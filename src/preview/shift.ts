import type { Placed } from './placing.ts';

/**
 * Places known of an earlier text, in the offsets of the present one: the pages shown may be older than
 * the manuscript. What was changed since leads to where the change begins.
 */
export function shiftPlaces(placed: Placed[], before: string, now: string): Placed[] {
  if (before === now) return placed;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const changedEnd = before.length - tail;
  const moved = (offset: number) => offset + now.length - before.length;
  // What is put in between two characters belongs to neither.
  const startNow = (offset: number) =>
    offset >= changedEnd ? moved(offset) : Math.min(offset, head);
  const endNow = (offset: number) =>
    offset <= head ? offset : moved(Math.max(offset, changedEnd));
  return placed.map((each) => {
    const start = startNow(each.start);
    return { ...each, start, end: Math.max(start, endNow(each.end)) };
  });
}
