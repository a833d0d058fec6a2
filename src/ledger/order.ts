import { dayNumber } from '../brief/date.ts';
import { type Problem, report } from '../finding/finding.ts';
import { groupBy, type LedgerIssue } from './issue.ts';
import { dateOrder, numberOrder } from './problems.ts';

/**
 * Numbers rise with the date; several issues may share a day. Where totals are stated they are held
 * against the dates, and the issue numbers of a year against the totals; else against the dates.
 */
export function checkOrder(run: readonly LedgerIssue[]): void {
  const byTotal = rows(run, totalOf, dateOf);
  for (const { issue, other, isLate } of strays(byTotal)) {
    say(issue, dateOrder('total', other.source, isLate), 'date');
  }
  for (const issues of groupBy(run, ({ year }) => year).values()) {
    const hasTotals = issues.every((issue) => totalOf(issue) !== undefined);
    const sorted = rows(issues, ({ numbers }) => numbers[0], hasTotals ? totalOf : dateOf);
    for (const { issue, other, isLate } of strays(sorted)) {
      if (hasTotals) say(issue, numberOrder(other.source, isLate), 'issue');
      else say(issue, dateOrder('issue', other.source, isLate), 'date');
    }
  }
}

function say(issue: LedgerIssue, problem: Problem, key: string): void {
  report(issue.file, problem, issue.places[key] ?? issue.places['issue']);
}

/** An issue with what must not fall from one to the next. */
interface Row {
  issue: LedgerIssue;
  value: number;
}

function rows(
  issues: readonly LedgerIssue[],
  numberOf: (issue: LedgerIssue) => number | undefined,
  measureOf: (issue: LedgerIssue) => number | undefined,
): Row[] {
  return issues
    .flatMap((issue) => {
      const [number, value] = [numberOf(issue), measureOf(issue)];
      return number === undefined || value === undefined ? [] : [{ issue, number, value }];
    })
    .sort((one, other) => one.number - other.number || one.value - other.value);
}

function dateOf({ date }: LedgerIssue): number | undefined {
  return date && dayNumber(date);
}

function totalOf({ totals }: LedgerIssue): number | undefined {
  return totals[0];
}

/** The fewest rows without which the others are in order, each with a row that it contradicts. */
function strays(sorted: readonly Row[]) {
  const kept = longestRise(sorted.map(({ value }) => value));
  const isKept = new Set(kept);
  return sorted.flatMap(({ issue, value }, index) => {
    if (isKept.has(index)) return [];
    const before = sorted[kept.findLast((place) => place < index) ?? -1];
    if (before !== undefined && before.value > value) {
      return [{ issue, other: before.issue, isLate: false }];
    }
    const after = sorted[kept.find((place) => place > index) ?? -1];
    return after === undefined ? [] : [{ issue, other: after.issue, isLate: true }];
  });
}

/** Places of a longest subsequence that never falls. */
function longestRise(values: readonly number[]): number[] {
  // tails[n]: the place of the lowest value that a rise of n + 1 can end with.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, value] of values.entries()) {
    const length = firstAbove(tails, values, value);
    previous[place] = tails[length - 1];
    tails[length] = place;
  }
  const rise: number[] = [];
  for (let place = tails.at(-1); place !== undefined; place = previous[place]) rise.push(place);
  return rise.reverse();
}

/** How many of the tails have no higher value, by halves. */
function firstAbove(tails: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
