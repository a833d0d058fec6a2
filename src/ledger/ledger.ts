import { checkGaps } from './gaps.ts';
import { groupBy, type LedgerIssue } from './issue.ts';
import { checkOrder } from './order.ts';
import { checkRepeats } from './repeats.ts';
import { checkSpans } from './spans.ts';
import { checkTotals } from './totals.ts';

/**
 * Checks the numbers of an archive run by run: of one masthead the 正刊 with the 合刊, the 增刊, and the
 * 专刊. Findings go to the issues' files, each naming the other file it concerns. Two issues under one
 * number are errors; whatever may be an office's own history is a warning.
 */
export function checkLedger(issues: readonly LedgerIssue[]): void {
  for (const run of groupBy(issues, ({ run }) => run).values()) {
    checkRepeats(run);
    checkSpans(run);
    checkGaps(run, issues);
    checkOrder(run);
    checkTotals(run);
  }
}
