import type { FieldSet } from '../brief/read-fields.ts';
import { report } from '../finding/finding.ts';
import { settlerFor } from '../language/settler.ts';
import type { Manuscript } from './manuscripts.ts';

/**
 * Leaves of what the ledger has said of an issue what its office and its own comments do not lift, as grave
 * as the office holds it to be. What breaks one of the `firm` rules stays as it is.
 */
export function settleNumbers(
  { file, ledger }: Pick<Manuscript, 'file' | 'ledger'>,
  { check }: Pick<FieldSet, 'check'>,
  firm: ReadonlySet<string> = new Set(),
): void {
  if (file.messages.length === 0) return;
  const settle = settlerFor(String(file), check, { series: ledger.series });
  for (const message of file.messages.splice(0)) {
    const { problem, place } = message;
    if (problem === undefined || firm.has(problem.rule)) {
      file.messages.push(message);
      continue;
    }
    const kept = settle(problem, place);
    if (kept !== undefined) report(file, kept, place);
  }
}
