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
 * A 合刊 takes several issue numbers and, as a rule, one total, so in a first year totals may fall behind by
 * that; so may one of no known year.
 */
function checkSize(issues: readonly LedgerIssue[], undated: readonly LedgerIssue[]): void {
  const known = [...issues, ...undated];
  for (const { file, places, numbers, totals } of issues) {
    const [number, total] = [numbers.at(-1), totals.at(-1)];
    if (total === undefined || number === undefined) continue;
    const combined = known
      .filter((issue) => (issue.numbers.at(-1) ?? 0) <= number)
      .reduce((sum, issue) => sum + additional(issue), 0);
    if (total + combined < number) report(file, totalSmall(total, number), places['total']);
  }
}

/** How many numbers an issue takes beyond its totals, those of a slip too. */
function additional({ numbers, totals, excess }: LedgerIssue): number {
  return (
    Math.max(numbers.length - Math.max(totals.length, 1), 0) +
    (excess === undefined ? 0 : excess.to - excess.from)
  );
}

function checkPresence(run: readonly LedgerIssue[]): void {
  const counted = run.filter(({ totals }) => totals.length > 0);
  const first = earliest(counted);
  if (first?.date === undefined) return;
  for (const { file, places, totals, date } of run) {
    if (totals.length > 0 || date === undefined) continue;
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
