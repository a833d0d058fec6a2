import { report } from '../finding/finding.ts';
import { groupBy, type LedgerIssue } from './issue.ts';
import { issueRepeated, totalRepeated } from './problems.ts';

/** Two issues of a run under one 总期号, or under one 期号 of one year: said on both. */
export function checkRepeats(run: readonly LedgerIssue[]): void {
  for (const [total, issues] of groupBy(run, ({ total }) => total)) {
    for (const [issue, other] of pairs(issues)) {
      report(issue.file, totalRepeated(total, other.source), issue.places['total']);
    }
  }
  for (const [year, issues] of groupBy(run, ({ year }) => year)) checkYear(year, issues);
}

function checkYear(year: number, issues: readonly LedgerIssue[]): void {
  const holders = issues.flatMap((issue) => issue.numbers.map((number) => ({ number, issue })));
  const said = new Set<LedgerIssue>();
  for (const [number, taken] of groupBy(holders, (holder) => holder.number)) {
    for (const [issue, other] of pairs(taken.map((holder) => holder.issue))) {
      // Two 合刊 may share several numbers; the first says it.
      if (said.has(issue)) continue;
      said.add(issue);
      report(issue.file, issueRepeated(number, year, other.source), issue.places['issue']);
    }
  }
}

/** Each with another one: the first with the second, the others with the first. */
function pairs<T>(issues: readonly T[]): [T, T][] {
  const [first, second] = issues;
  if (first === undefined || second === undefined) return [];
  return issues.map((issue) => [issue, issue === first ? second : first]);
}
