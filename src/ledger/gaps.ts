import { report } from '../finding/finding.ts';
import { groupBy, type LedgerIssue, type Range } from './issue.ts';
import { issueGap, issueStart, totalGap } from './problems.ts';

/**
 * Numbers that a run leaves out between its first and its last one, and years that do not start from 1;
 * said on the issue after the gap. The first year of a run may start anywhere, and so may its totals.
 * @param issues all there are: some offices count every series on in one total
 */
export function checkGaps(run: readonly LedgerIssue[], issues: readonly LedgerIssue[]): void {
  checkTotals(run, issues);
  const years = groupBy(run, ({ year }) => year);
  const firstYear = Math.min(...years.keys());
  // Where the date is mistaken the manuscript is there all the same, in whatever year.
  const undated = run.filter(({ year }) => year === undefined).flatMap(claimed);
  for (const [year, ofYear] of years) {
    checkYear(year, ofYear, { isFirst: year === firstYear, undated });
  }
}

interface Holder {
  number: number;
  issue: LedgerIssue;
}

function checkTotals(run: readonly LedgerIssue[], issues: readonly LedgerIssue[]): void {
  const masthead = run[0]?.masthead;
  const ofMasthead = issues.filter((issue) => issue.masthead === masthead);
  const taken = rising(
    ofMasthead.flatMap(({ totals, totalExcess }) => [
      ...totals.map(alone),
      ...(totalExcess === undefined ? [] : [totalExcess]),
    ]),
  );
  const holders = run.flatMap((issue) => issue.totals.map((number) => ({ number, issue })));
  for (const { missing, before, after } of gapsOf(holders)) {
    const left = without(missing, taken);
    if (left.length === 0) continue;
    report(after.file, totalGap(left, before.source), after.places['total']);
  }
}

/** What is missing without what others have, in rising order. */
function without({ from, to }: Range, taken: readonly Range[]): Range[] {
  const left: Range[] = [];
  let start = from;
  for (const each of taken) {
    if (each.to < start || each.from > to) continue;
    if (each.from > start) left.push({ from: start, to: each.from - 1 });
    start = each.to + 1;
  }
  return start > to ? left : [...left, { from: start, to }];
}

function checkYear(
  year: number,
  issues: readonly LedgerIssue[],
  { isFirst, undated }: { isFirst: boolean; undated: readonly Range[] },
): void {
  const holders = issues.flatMap((issue) => issue.numbers.map((number) => ({ number, issue })));
  const [lowest] = inOrder(holders);
  const isLate =
    lowest !== undefined && lowest.number > 1 && !undated.some(({ from }) => from < lowest.number);
  if (!isFirst && isLate) {
    report(lowest.issue.file, issueStart(lowest.number, year), lowest.issue.places['issue']);
  }
  const taken = rising([...undated, ...issues.flatMap(({ excess }) => excess ?? [])]);
  for (const { missing, before, after } of gapsOf(holders)) {
    const left = without(missing, taken);
    if (left.length === 0) continue;
    report(after.file, issueGap(left, year, before.source), after.places['issue']);
  }
}

/** The numbers of an issue, with those of a slip: they are somewhere among them. */
function claimed({ numbers, excess }: LedgerIssue): Range[] {
  return [...numbers.map(alone), ...(excess === undefined ? [] : [excess])];
}

function alone(number: number): Range {
  return { from: number, to: number };
}

function rising(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((one, other) => one.from - other.from);
}

/** The gaps between numbers, with the issues on both sides. */
function gapsOf(holders: readonly Holder[]) {
  const sorted = inOrder(holders);
  return sorted.flatMap((after, index) => {
    const before = sorted[index - 1];
    if (before === undefined || after.number - before.number < 2) return [];
    const missing = { from: before.number + 1, to: after.number - 1 };
    return [{ missing, before: before.issue, after: after.issue }];
  });
}

function inOrder(holders: readonly Holder[]): Holder[] {
  return [...holders].sort((one, other) => one.number - other.number);
}
