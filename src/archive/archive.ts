import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, BuildOptions, Outcome, Source } from '../build/outcome.ts';
import { showPath } from '../build/plan.ts';
import { type Manuscript, readManuscripts } from '../entries/manuscripts.ts';
import { settleNumbers } from '../entries/settle.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { checkLedger } from '../ledger/ledger.ts';
import { refuseBelowArchive } from '../workspace/archive-around.ts';
import { findWorkspace, listIssues, type Workspace } from '../workspace/workspace.ts';
import { archiveFolder, readPublished } from './folder.ts';
import { lockFolder } from './lock.ts';
import type { Archive, ArchiveOptions } from './outcome.ts';
import { isOwnPlace } from './places.ts';
import { nameTaken, noArchiveWorkspace, nothingToArchive, secretOnline } from './problems.ts';
import type { PublishTools } from './publish-edition.ts';
import { refuseForeign } from './standing.ts';

/** What makes the bulletins and what stands around them, where it is not brief's own. */
export interface ArchiveTools extends PublishTools {
  build?: ((options: BuildOptions) => Promise<Build>) | undefined;
  /** Called when the bulletins are made: from now on what they say, and then all else, is held in memory. */
  onBuilt?: () => void;
}

/**
 * Builds what is missing of a workspace's issues and publishes them all into one folder, or with
 * `check` only looks over their numbers, as the office holds them to be grave. Two issues under one
 * number are not published, nor is an issue taken out of the archive while its manuscript is there.
 * @throws Failure for broken usage or set-up; the signal's reason when interrupted
 */
export async function archive(options: ArchiveOptions, tools: ArchiveTools = {}): Promise<Archive> {
  const start = performance.now();
  const done = await perform(options, tools);
  return { ...done, ms: Math.round(performance.now() - start) };
}

async function perform(options: ArchiveOptions, tools: ArchiveTools): Promise<Omit<Archive, 'ms'>> {
  const { cwd, check, signal } = options;
  const workspace = await findWorkspace(cwd);
  if (workspace === undefined) throw noArchiveWorkspace(cwd);
  const folder = archiveFolder(workspace, cwd, options.out);
  const refused = refusal(folder, workspace, cwd);
  if (hasErrors(workspace.configFile)) return refused;

  const manuscripts = await readManuscripts(workspace, await listIssues(workspace), {
    cwd,
    ...(signal && { signal }),
  });
  if (manuscripts.length === 0) throw nothingToArchive(workspace.folders.briefs);
  checkLedger(manuscripts.map(({ ledger }) => ledger));
  for (const manuscript of manuscripts) {
    settleNumbers(manuscript, workspace.office, repeated);
    checkPlace(manuscript, workspace);
  }
  if (check) return { ...refused, status: 'checked', issues: manuscripts.map(checkedIssue) };
  if (manuscripts.some(({ file }) => hasErrors(file))) {
    return { ...refused, issues: issuesOf(manuscripts) };
  }
  // Before an hour of printing.
  await refuseBelowArchive(folder, workspace.root);
  await readPublished(folder);
  await using _lock = await lockFolder(folder);
  // Again: another run may have published meanwhile.
  await refuseForeign(folder, await readPublished(folder), comingBulletins(manuscripts, workspace));
  const { outcomes, configurations: _, ms: __, ...looks } = await makeAll(options, tools);
  tools.onBuilt?.();
  addFindings(manuscripts, outcomes);
  const run = { ...refused, ...looks, issues: issuesOf(manuscripts) };
  if (looks.missing !== undefined || looks.unwritten) return run;
  const { publishIssues } = await import('./publish-issues.ts');
  const published = await publishIssues(
    { workspace, folder, manuscripts, outcomes },
    options,
    tools,
  );
  if (published === undefined) return run;
  return { ...run, ...published, notes: [...run.notes, ...published.notes] };
}

function refusal(folder: string, workspace: Workspace, cwd: string): Omit<Archive, 'ms'> {
  return {
    status: 'refused',
    folder: showPath(folder, cwd),
    issues: [],
    configurations: configurationsOf(workspace, cwd),
    notes: [],
    changes: { written: 0, unchanged: 0, removed: 0 },
  };
}

function configurationsOf({ configFile }: Workspace, cwd: string): Source[] {
  if (configFile.messages.length === 0) return [];
  return [{ source: showPath(configFile.path, cwd), file: configFile }];
}

/** Two issues under one number: no office may have that published. */
const repeated: ReadonlySet<string> = new Set(['ledger-total-repeated', 'ledger-issue-repeated']);

/** What keeps one manuscript out of the archive, whatever its numbers. */
function checkPlace({ name, file, ledger, secrecy }: Manuscript, { office }: Workspace): void {
  const place = `${name}.html`;
  if (isOwnPlace(place)) report(file, nameTaken(place));
  if (office.address !== undefined && secrecy !== undefined) {
    report(file, secretOnline(secrecy), ledger.places['secrecy']);
  }
}

/** All findings, for nothing else will say them. */
function checkedIssue({ source, file, readings }: Manuscript): Archive['issues'][number] {
  file.messages.push(...readings);
  return { source, file, status: 'checked' };
}

function issuesOf(manuscripts: readonly Manuscript[]): Archive['issues'] {
  return manuscripts.map(({ source, file }) => ({ source, file, status: 'unpublished' }));
}

/** Files that are yet to be made. What is in the place of others is compared with them when they are published. */
function comingBulletins(
  manuscripts: readonly Manuscript[],
  { folders }: Workspace,
): { path: string }[] {
  return manuscripts
    .filter(({ name }) => !existsSync(join(folders.out, `${name}.pdf`)))
    .flatMap(({ name }) => [{ path: `${name}.html` }, { path: `${name}.pdf` }]);
}

async function makeAll(options: ArchiveOptions, tools: ArchiveTools): Promise<Build> {
  const { out: _, check: __, ...given } = options;
  const build = tools.build ?? (await import('../build/build.ts')).build;
  return build({ ...given, files: [], formats: ['html', 'pdf'] });
}

/** What the build has found is said on the same file. */
function addFindings(manuscripts: readonly Manuscript[], outcomes: readonly Outcome[]): void {
  const found = new Map(outcomes.map(({ source, file }) => [source, file.messages]));
  for (const { source, file } of manuscripts) file.messages.push(...(found.get(source) ?? []));
}
