import { posix } from 'node:path';
import { isoDate } from '../brief/date.ts';
import type { Outcome } from '../build/outcome.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { report } from '../finding/finding.ts';
import { issueNumbers, type LedgerIssue } from '../ledger/issue.ts';
import { inPool } from '../many/in-pool.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { editionOf } from './edition.ts';
import { type ReadEntry, readEntry } from './entries.ts';
import { type Published, readPublished } from './folder.ts';
import { type KnownIssue, type Memory, readMemory, writeMemory } from './memory.ts';
import { refuseOthers } from './others.ts';
import type { Archive, ArchiveIssue, ArchiveOptions } from './outcome.ts';
import { issueLost, movedIssueLost } from './problems.ts';
import { findEdition, type PublishTools, publishEdition } from './publish-edition.ts';
import { noteReplaced } from './replaced.ts';
import { noteWithdrawn } from './withdrawn.ts';

/** What is to be published, and where. */
export interface Publication {
  workspace: Workspace;
  /** Absolute. */
  folder: string;
  manuscripts: readonly Manuscript[];
  outcomes: readonly Outcome[];
}

/**
 * Publishes the issues that were built: the bulletins, the site around them, the catalogue, the feed;
 * nothing where an issue would drop out of the archive that still has its manuscript. Where nothing has
 * changed since, it only looks whether the archive is whole.
 * @throws Failure `usage` where nothing that is in the archive would stay, `write`, the signal's reason when interrupted
 */
export async function publishIssues(
  publication: Publication,
  options: ArchiveOptions,
  tools: PublishTools,
): Promise<Pick<Archive, 'status' | 'issues' | 'changes' | 'notes'> | undefined> {
  const { workspace, folder, manuscripts } = publication;
  const memory = await readMemory(workspace.folders.out);
  const read = await readAll(publication, options, memory);
  const published = await readPublished(folder);
  const failed = manuscripts.filter((_, index) => read[index] === undefined);
  if (reportLost(failed, manuscripts, published, memory)) return undefined;

  const found = read.filter((each) => each !== undefined);
  const edition = await editionOf(publication, manuscripts, found, options);
  await refuseOthers(edition, published, memory);
  const changed = [
    ...noteWithdrawn(folder, published, edition.entries, memory),
    ...noteReplaced(published, edition.entries),
  ];
  const done =
    (await findEdition(edition, memory, options.signal)) ??
    (await publishEdition(edition, published, memory, options, tools));
  const issues = Object.fromEntries(found.map(({ entry, known }) => [entry.name, known]));
  await writeMemory(workspace.folders.out, { ...memory, ...done.memory, issues }, memory);
  return {
    status: 'published',
    issues: manuscripts.map((each, index) => issueOf(each, read[index])),
    changes: done.changes,
    notes: [...done.notes, ...changed],
  };
}

function readAll(
  { workspace, manuscripts, outcomes }: Publication,
  { cwd, signal }: ArchiveOptions,
  memory: Memory,
): Promise<(ReadEntry | undefined)[]> {
  const built = new Map(outcomes.map((outcome) => [outcome.source, outcome]));
  const readOne = async (manuscript: Manuscript): Promise<ReadEntry | undefined> => {
    const outcome = built.get(manuscript.source);
    if (outcome === undefined || outcome.status === 'failed') return undefined;
    const known = memory.issues[manuscript.name];
    const read = await readEntry(manuscript, outcome, workspace, cwd, known);
    const { file } = manuscript;
    // A text is kept to show what was said of it; of five thousand with nothing said it would be 25 MB.
    if (file.messages.length === 0) file.value = '';
    return read;
  };
  return inPool(manuscripts, readAtOnce, readOne, { signal });
}

/** Enough to keep a disk busy; each holds a PDF. */
const readAtOnce = 4;

/**
 * Says which issues in the archive have failed, and whether any has. One whose manuscript was moved is
 * known by the file name: the move itself may have made it fail.
 * @param memory knows, as a rule, what was published
 */
function reportLost(
  failed: readonly Manuscript[],
  manuscripts: readonly Manuscript[],
  { issues }: Published,
  memory: Memory,
): boolean {
  const there = new Set(manuscripts.map(({ name }) => name));
  const left = [...issues].filter((name) => !there.has(name));
  const lost = failed.flatMap(({ name, file, ledger }) => {
    if (issues.has(name)) return { file, problem: issueLost() };
    const former = left.find(
      (each) =>
        posix.basename(each) === posix.basename(name) && !isOther(ledger, memory.issues[each]),
    );
    return former === undefined ? [] : { file, problem: movedIssueLost(former) };
  });
  for (const { file, problem } of lost) report(file, problem);
  return lost.length > 0;
}

/** Whether it is surely another issue, of another day and another total: either may have been corrected. */
function isOther({ date, totals }: LedgerIssue, known: KnownIssue | undefined): boolean {
  const [total] = totals;
  if (known === undefined || date === undefined || total === undefined) return false;
  const { fields } = known.said;
  const before = issueNumbers(fields.total ?? '');
  return before.length > 0 && !before.includes(total) && isoDate(date) !== isoDate(fields.date);
}

function issueOf({ source, file }: Manuscript, read: ReadEntry | undefined): ArchiveIssue {
  if (read === undefined) return { source, file, status: 'unpublished' };
  return { source, file, status: 'published', pages: read.entry.pages };
}
