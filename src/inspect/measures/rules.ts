import type { PageReading } from '../../pdf/reading.ts';
import type { LongRule } from './measures.ts';

/** The level rules of a page that go most of the way across, from the top down; pieces on one line are one. */
export function longRules(page: PageReading, number: number): LongRule[] {
  const level = page.rules
    .filter(({ width, height }) => height < thickest && width > height)
    .sort((one, other) => one.y - other.y || one.x - other.x);
  const found: LongRule[] = [];
  for (const { x, y, width, height, color } of level) {
    const open = found.find(
      (rule) =>
        Math.abs(rule.y - y) < 0.2 && rule.color === color && x - (rule.x + rule.width) < 20,
    );
    if (open === undefined) {
      found.push({ x, y, width, thickness: height, color, at: [] });
      continue;
    }
    const right = Math.max(open.x + open.width, x + width);
    open.x = Math.min(open.x, x);
    open.width = right - open.x;
  }
  return found
    .filter(({ width }) => width > shortest)
    .map((rule) => ({ ...rule, at: [{ page: number, box: boxOf(rule) }] }));
}

/** Whether upright rules stand on a level one, as in a table. */
export function isOfTable(rule: LongRule, page: PageReading): boolean {
  return page.rules.some(({ x, y, width, height }) => {
    const upright = width < thickest && height > 3;
    const touches = y - 0.5 <= rule.y && rule.y <= y + height + 0.5;
    return upright && touches && x > rule.x - 1 && x < rule.x + rule.width + 1;
  });
}

function boxOf({ x, y, width, thickness }: LongRule) {
  return { x, y, width, height: thickness };
}

/** mm: what is thicker is a bar, what is shorter an underline. */
const thickest = 3;
const shortest = 90;
