import { lstat } from 'node:fs/promises';
import { VFile } from 'vfile';
import type { CivilDate } from '../brief/fields.ts';
import type { Source } from '../build/outcome.ts';
import { showPath } from '../build/plan.ts';
import { reasonOf } from '../build/problems.ts';
import { type Manuscript, readManuscripts } from '../entries/manuscripts.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { bareMasthead, issueNumbers, type LedgerIssue, type Series } from '../ledger/issue.ts';
import { findWorkspace, listIssues, type Workspace } from '../workspace/workspace.ts';
import { createFile } from './create-file.ts';
import { doubtsOf } from './doubts.ts';
import { draftIssue } from './draft-issue.ts';
import { mastheadFor, numbersFor, runFor, type Wanted } from './numbering.ts';
import { fileUnwritable, issueTaken, issueThere, noOffice, totalTaken } from './problems.ts';

/** What is said of a new issue; texts are sound by the table of fields. */
export interface NextOptions {
  cwd: string;
  title?: string | undefined;
  series?: Series | undefined;
  date: CivilDate;
  column?: string | undefined;
  masthead?: string | undefined;
  /** Numbers of one's own, where those that come next are not wanted or cannot be told. */
  issue?: string | undefined;
  total?: string | undefined;
  /** Make nothing, only say what would be. */
  dryRun?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export interface NewIssue {
  status: 'created' | 'planned';
  /** Absolute. */
  path: string;
  /** As shown to people. */
  source: string;
  text: string;
  series: Series;
  date: CivilDate;
  issue: string;
  total?: string;
  /** The bulletin, where others have issues and it has none, so that brief began its numbers. */
  begins?: string;
}

/** What is wrong with the configuration, or with the numbers of other issues. */
export interface Refusal {
  status: 'refused';
  configurations: Source[];
  doubts: Source[];
}

/**
 * Opens the next issue: a manuscript with the numbers that follow, beside those that are there. Refuses
 * where what is there does not say which numbers follow.
 * @throws Failure `usage` without a workspace, where several bulletins could be meant, or where the file
 * is there; `write` when it cannot be made; the signal's reason when interrupted
 */
export async function openIssue(options: NextOptions): Promise<NewIssue | Refusal> {
  const { cwd, series = '正刊', date, signal } = options;
  const workspace = await findWorkspace(cwd);
  if (workspace === undefined) throw noOffice(cwd);
  if (hasErrors(workspace.configFile)) return refusedBy(workspace, cwd);
  const manuscripts = await readManuscripts(workspace, await listIssues(workspace), {
    cwd,
    ...(signal && { signal }),
  });

  const named = options.masthead ?? workspace.office.fields.masthead;
  const wanted: Wanted = { series, date, masthead: mastheadFor(manuscripts, named) };
  const numbers = settleNumbers(manuscripts, wanted, workspace, options);
  if ('doubts' in numbers) return { status: 'refused', configurations: [], ...numbers };

  const { title, column } = options;
  const said = { ...wanted, ...numbers, ...(title && { title }), ...(column && { column }) };
  const { path, text } = draftIssue(said, manuscripts, workspace);
  const issue: NewIssue = {
    status: options.dryRun ? 'planned' : 'created',
    path,
    source: showPath(path, cwd),
    text,
    series,
    date,
    ...numbers,
    ...(begins(wanted, manuscripts, options) && { begins: wanted.masthead }),
  };
  const run = manuscripts.filter(({ ledger }) => ledger.run === runFor(wanted));
  const doubts = takersOf(issue, run);
  if (doubts.length > 0) return { status: 'refused', configurations: [], doubts };
  signal?.throwIfAborted();
  const there = manuscripts.find((manuscript) => manuscript.path === path)?.ledger;
  if (options.dryRun) await refuseTaken(issue, there);
  else await create(issue, there);
  return issue;
}

/** Whether a bulletin has its first issue where others have theirs: an office may have renamed its own. */
function begins(
  { masthead }: Wanted,
  manuscripts: readonly Manuscript[],
  { issue }: NextOptions,
): boolean {
  const names = new Set(manuscripts.map(({ ledger }) => ledger.masthead).filter(Boolean));
  return issue === undefined && names.size > 0 && !names.has(bareMasthead(masthead));
}

function refusedBy({ configFile }: Workspace, cwd: string): Refusal {
  const source = { source: showPath(configFile.path, cwd), file: configFile };
  return { status: 'refused', configurations: [source], doubts: [] };
}

/** Numbers of one's own, or those that come next; a 期号 of one's own may be the first of its kind. */
function settleNumbers(
  manuscripts: readonly Manuscript[],
  wanted: Wanted,
  { office }: Workspace,
  { issue, total }: NextOptions,
): { issue: string; total?: string } | { doubts: Source[] } {
  const run = runFor(wanted);
  const isTotalled = manuscripts.some(
    ({ ledger }) => ledger.run === run && ledger.totals.length > 0,
  );
  if (issue !== undefined && (total !== undefined || !isTotalled)) {
    return { issue, ...(total !== undefined && { total }) };
  }
  const doubts = doubtsOf(manuscripts, { run, year: wanted.date.year, office });
  if (doubts.length > 0) return { doubts };
  const next = numbersFor(manuscripts, wanted, office);
  if ('doubts' in next) return next;
  return { ...next, ...(issue && { issue }), ...(total && { total }) };
}

/** The issues that have one of the new numbers already. */
function takersOf({ issue, total, date }: NewIssue, run: readonly Manuscript[]): Source[] {
  const [numbers, totals] = [issueNumbers(issue), issueNumbers(total ?? '')];
  return run.flatMap(({ source, file, ledger }) => {
    const shown = new VFile({ path: source, value: String(file) });
    const { year, places } = ledger;
    const [taken] = ledger.numbers.filter((number) => numbers.includes(number));
    if (taken !== undefined && year === date.year) {
      report(shown, issueTaken(taken, year), places['issue']);
    }
    const [takenTotal] = ledger.totals.filter((number) => totals.includes(number));
    if (takenTotal !== undefined) report(shown, totalTaken(takenTotal), places['total']);
    return shown.messages.length === 0 ? [] : [{ source, file: shown }];
  });
}

/** @param there what stands in its place, where that is a manuscript */
async function refuseTaken({ path, source }: NewIssue, there?: LedgerIssue): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined) throw issueThere(source, there);
}

async function create({ path, source, text }: NewIssue, there?: LedgerIssue): Promise<void> {
  const isNew = await createFile(path, text).catch((error: unknown) => {
    throw fileUnwritable(source, reasonOf(error), error);
  });
  if (!isNew) throw issueThere(source, there);
}
