import { VFile } from 'vfile';
import type { CivilDate } from '../brief/fields.ts';
import { readManuscripts } from '../entries/manuscripts.ts';
import { report } from '../finding/finding.ts';
import { settlerFor } from '../language/settler.ts';
import { checkFuture } from '../ledger/future.ts';
import type { LedgerIssue } from '../ledger/issue.ts';
import { checkLedger } from '../ledger/ledger.ts';
import { ledgerRules } from '../ledger/rules.ts';
import { listIssues, type Workspace } from '../workspace/workspace.ts';
import type { CheckedManuscript, Numbering } from './manuscript.ts';
import { isWanted, isWantedRule, type Wanted } from './wanted.ts';

/** A manuscript that was checked, and where it lies. */
export interface CheckedFile {
  path: string;
  source: string;
  manuscript: CheckedManuscript;
}

export interface NumberOptions extends Wanted {
  cwd: string;
  /** Today; without it no date is too late. */
  today?: CivilDate;
  signal?: AbortSignal;
}

/**
 * Holds the numbers of checked manuscripts against those of the whole workspace. Of the issues that were
 * not checked only the front matter is read.
 */
export async function checkNumbers(
  checked: readonly CheckedFile[],
  workspace: Workspace,
  options: NumberOptions,
): Promise<void> {
  if (!ledgerRules.some(({ id }) => isWantedRule(id, options))) return;
  const known = new Map(checked.map((each) => [each.path, each]));
  const paths = await listIssues(workspace);
  const others = await readManuscripts(
    workspace,
    paths.filter((path) => !known.has(path)),
    options,
  );
  const listed = new Set(paths);
  const own = checked.flatMap(({ path, source, manuscript }) => {
    const { numbering, file } = manuscript;
    if (numbering === undefined || !listed.has(path)) return [];
    return [{ issue: ledgerIssue(source, numbering), numbering, file }];
  });
  checkLedger([...own.map(({ issue }) => issue), ...others.map(({ ledger }) => ledger)]);
  if (options.today !== undefined) {
    checkFuture(
      own.map(({ issue }) => issue),
      options.today,
    );
  }
  for (const { issue, numbering, file } of own) tell(file, issue, numbering, workspace, options);
}

/** With a file of its own, for not all that is found is to be told. */
function ledgerIssue(source: string, numbering: Numbering): LedgerIssue {
  return { source, file: new VFile({ path: source }), ...numbering };
}

function tell(
  file: VFile,
  issue: LedgerIssue,
  { series }: Numbering,
  { office }: Workspace,
  wanted: Wanted,
): void {
  if (issue.file.messages.length === 0) return;
  const settle = settlerFor(String(file), office.check, { series });
  for (const { problem, place } of issue.file.messages) {
    const kept = problem && settle(problem, place);
    if (kept === undefined) continue;
    const message = report(file, kept, place);
    if (!isWanted(message, wanted)) file.messages.pop();
  }
}
