import { dayNumber } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { report } from '../finding/finding.ts';
import type { LedgerIssue } from './issue.ts';
import { dateFuture } from './problems.ts';

/** Says which issues are dated later than today. */
export function checkFuture(issues: readonly LedgerIssue[], today: CivilDate): void {
  for (const { file, places, date } of issues) {
    if (date === undefined || dayNumber(date) <= dayNumber(today)) continue;
    report(file, dateFuture(date, today), places['date']);
  }
}
