import { type Problem, report } from '../finding/finding.ts';
import { groupBy, type LedgerIssue } from './issue.ts';
import { issueRepeated, totalRepeated } from './problems.ts';

/** Two issues of a run under one 总期号, or under one 期号 of one year: said on both. */
export function checkRepeats(run: readonly LedgerIssue[]): void {
  checkNumbers(run, 'total', ({ totals }) => totals, totalRepeated);
  for (const [year, issues] of groupBy(run, ({ year }) => year)) {
    const problemOf = (number: number, other: string) => issueRepeated(number, year, other);
    checkNumbers(issues, 'issue', ({ numbers }) => numbers, problemOf);
  }
}

function checkNumbers(
  issues: readonly LedgerIssue[],
  key: 'total' | 'issue',
  numbersOf: (issue: LedgerIssue) => readonly number[],
  problemOf: (number: number, other: string) => Problem,
): void {
  const holders = issues.flatMap((issue) => numbersOf(issue).map((number) => ({ number, issue })));
  const said = new Set<LedgerIssue>();
  for (const [number, taken] of groupBy(holders, (holder) => holder.number)) {
    for (const [issue, other] of pairs(taken.map((holder) => holder.issue))) {
      // Two 合刊 may share several numbers; the first says it.
      if (said.has(issue)) continue;
      said.add(issue);
      report(issue.file, problemOf(number, other.source), issue.places[key]);
    }
  }
}

/** Each with another one: the first with the second, the others with the first. */
function pairs<T>(issues: readonly T[]): [T, T][] {
  const [first, second] = issues;
  if (first === undefined || second === undefined) return [];
  return issues.map((issue) => [issue, issue === first ? second : first]);
}
