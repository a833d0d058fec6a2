import type { FieldSet } from '../brief/read-fields.ts';
import { report } from '../finding/finding.ts';
import { matterComments } from '../language/comments.ts';
import { readDirectives } from '../language/directives.ts';
import { settingsFor, settled } from '../language/settings.ts';
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
  const source = String(file);
  const settings = settingsFor(check, { series: ledger.series });
  const { isSilenced } = readDirectives(source, matterComments(source));
  for (const message of file.messages.splice(0)) {
    const { problem, place } = message;
    if (problem === undefined || firm.has(problem.rule)) {
      file.messages.push(message);
      continue;
    }
    const start = place && 'start' in place ? place.start.offset : undefined;
    const kept = settled(problem, settings);
    if (kept !== undefined && !isSilenced(kept.rule, start ?? 0)) report(file, kept, place);
  }
}
