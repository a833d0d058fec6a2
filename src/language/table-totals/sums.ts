import { type Amount, countAt, nothing, written } from './amounts.ts';
import type { Cell } from './tables.ts';

/** A total and what it is a total of, counted in units of the last place that any of them has. */
export interface Sum {
  cell: Cell;
  total: number;
  /** In the order of the table; 0 where nothing stands. */
  terms: readonly number[];
  /** How far they may lie apart because each was rounded. */
  slack: number;
  places: number;
}

/** A total that its terms do not come to. */
export interface Mismatch {
  cell: Cell;
  label: string;
  side: 'above' | 'below' | 'left' | 'right';
  total: string;
  sum: string;
  /** By how much the total is too much; too little where there is a `-`. */
  excess: string;
}

/**
 * @param isMeasured whether whole numbers may have been rounded, as those of money; things are counted
 * @returns none where something else than numbers of one kind stands among them
 */
export function readSum(
  cell: Cell,
  termCells: readonly Cell[],
  isMeasured: boolean,
): Sum | undefined {
  const total = cell.amount;
  const amounts = termCells.map(({ amount }) => amount);
  const known = amounts.filter((amount): amount is Amount => amount !== undefined);
  const stated = known.filter((amount) => amount !== nothing);
  if (
    total === undefined ||
    total === nothing ||
    known.length < amounts.length ||
    stated.length < 2
  )
    return undefined;
  if (!areAlike(stated, total)) return undefined;
  const all = [...stated, total];
  const places = Math.max(...all.map((amount) => amount.places));
  const terms = known.map((amount) => countAt(amount, places));
  const sum = { cell, total: countAt(total, places), terms, places };
  return { ...sum, slack: slackOf(all, places, isMeasured || multiple.test(total.unit)) };
}

/** Whether those of the terms that are kept come to the total. */
export function fits({ terms, total, slack }: Sum, isKept?: (at: number) => boolean): boolean {
  const kept = isKept === undefined ? terms : terms.filter((_, at) => isKept(at));
  return Math.abs(added(kept) - total) <= slack;
}

export function added(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}

/** Whether it takes more than one term to make the total: proof that these are its parts. */
export function isProof(sum: Sum): boolean {
  return fits(sum) && sum.terms.filter((term) => term !== 0).length > 1;
}

/** The last, the greatest or the mean of them: what is so at a time, or counted once. */
export function isLevel({ terms, total, slack }: Sum): boolean {
  if (total === terms[0] || total === terms.at(-1) || total === Math.max(...terms)) return true;
  const count = terms.filter((term) => term !== 0).length;
  return count > 0 && Math.abs(added(terms) - total * count) <= Math.max(slack, count / 2);
}

export function mismatchOf(
  { cell, total, terms, places }: Sum,
  label: string,
  side: Mismatch['side'],
): Mismatch {
  const sum = added(terms);
  return {
    ...{ cell, label, side },
    total: written(total, places),
    sum: written(sum, places),
    excess: written(total - sum, places),
  };
}

/** All terms have one unit, or none; their total may leave it out. Of rates there are no sums. */
function areAlike(terms: readonly Amount[], total: Amount): boolean {
  const units = new Set(terms.filter(({ count }) => count !== 0).map(({ unit }) => unit));
  const [unit = total.unit] = units;
  if (units.size > 1 || notAdded.test(unit + total.unit)) return false;
  return (
    unit === total.unit || ((unit === '' || total.unit === '') && !multiple.test(unit + total.unit))
  );
}

/** Half a unit of its last place for each number; one whose zeros were dropped counts as the roughest. */
function slackOf(all: readonly Amount[], places: number, isMeasured: boolean): number {
  if (places === 0 && !isMeasured) return 0;
  const roughest = Math.min(...all.map((amount) => amount.places || places));
  const halves = all
    .filter(({ count }) => count !== 0)
    .map((amount) => 10 ** (places - (amount.places || roughest)) / 2);
  return added(halves);
}

const multiple = /[万亿千百]/;
/** Rates, dates, ranks, and what is said roughly. */
const notAdded = /[%％‰°℃年月日天时分秒点号名级届期岁折成倍余多左右上下近约+*]/;
