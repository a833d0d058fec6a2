import { dayNumber } from '../brief/date.ts';
import { report } from '../finding/finding.ts';
import { groupBy, type LedgerIssue } from './issue.ts';
import { totalMissing, totalSmall } from './problems.ts';

/** A total that is lower than the issue number, or missing where the run has begun to count. */
export function checkTotals(run: readonly LedgerIssue[]): void {
  const undated = run.filter(({ year }) => year === undefined);
  for (const issues of groupBy(run, ({ year }) => year).values()) checkSize(issues, undated);
  checkPresence(run);
}

/**
 * A 合刊 takes several issue numbers and one total, so in a first year totals may fall behind by that; so
 * may one of no known year.
 */
function checkSize(issues: readonly LedgerIssue[], undated: readonly LedgerIssue[]): void {
  const known = [...issues, ...undated];
  for (const { file, places, numbers, total } of issues) {
    const number = numbers.at(-1);
    if (total === undefined || number === undefined) continue;
    const combined = known
      .filter((issue) => (issue.numbers.at(-1) ?? 0) <= number)
      .reduce((sum, issue) => sum + additional(issue), 0);
    if (total + combined < number) report(file, totalSmall(total, number), places['total']);
  }
}

/** How many numbers an issue takes beyond its first, those of a slip too. */
function additional({ numbers, excess }: LedgerIssue): number {
  return Math.max(numbers.length - 1, 0) + (excess === undefined ? 0 : excess.to - excess.from);
}

function checkPresence(run: readonly LedgerIssue[]): void {
  const counted = run.filter(({ total }) => total !== undefined);
  const first = earliest(counted);
  if (first?.date === undefined) return;
  for (const { file, places, total, date } of run) {
    if (total !== undefined || date === undefined) continue;
    if (dayNumber(date) > dayNumber(first.date)) {
      report(file, totalMissing(first.source), places['issue']);
    }
  }
}

function earliest(issues: readonly LedgerIssue[]): LedgerIssue | undefined {
  const dated = issues.filter(({ date }) => date !== undefined);
  return dated.reduce<LedgerIssue | undefined>((first, issue) => {
    if (first?.date === undefined || issue.date === undefined) return first ?? issue;
    return dayNumber(issue.date) < dayNumber(first.date) ? issue : first;
  }, undefined);
}
