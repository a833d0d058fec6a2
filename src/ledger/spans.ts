import { report } from '../finding/finding.ts';
import type { LedgerIssue } from './issue.ts';
import { issueSpan } from './problems.ts';

/** A 合刊 that claims more numbers than one takes. */
export function checkSpans(run: readonly LedgerIssue[]): void {
  for (const { file, places, excess, totalExcess } of run) {
    if (excess !== undefined) report(file, issueSpan('issue', excess), places['issue']);
    if (totalExcess !== undefined) report(file, issueSpan('total', totalExcess), places['total']);
  }
}
