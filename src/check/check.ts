import { availableParallelism } from 'node:os';
import { VFile } from 'vfile';
import type { CivilDate } from '../brief/fields.ts';
import type { Source } from '../build/outcome.ts';
import { type Job, planJobs, showPath } from '../build/plan.ts';
import { severities } from '../finding/finding.ts';
import { nearestRule } from '../language/nearest-rule.ts';
import { everyRule } from '../language/rule-ids.ts';
import { listUnread } from '../workspace/issues.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CheckedManuscript, checkManuscript, type TaskOptions } from './manuscript.ts';
import { checkNumbers } from './numbers.ts';
import { ruleUnknown, severityUnknown } from './problems.ts';
import { openThreads } from './threads.ts';
import { isWantedOfFile } from './wanted.ts';

/** What `check` is asked for. */
export interface CheckOptions extends TaskOptions {
  env: Record<string, string | undefined>;
  /** Manuscripts as given; none means every issue of the workspace. `-` is standard input. */
  files: string[];
  stdin?: () => Promise<Uint8Array>;
  /** Today; without it no date is too late. */
  today?: CivilDate;
  /** Processors to use at most; all of them where not said. */
  threads?: number;
  signal?: AbortSignal;
}

/** What was found in one manuscript, after what could be set right was. */
export interface CheckedIssue extends Source, Omit<CheckedManuscript, 'numbering'> {}

export interface Checked {
  issues: CheckedIssue[];
  configurations: Source[];
  /** What lies among the manuscripts in another form and was not read; only where no manuscript was named. */
  unread: string[];
  /** Wall time, ms. */
  ms: number;
}

/**
 * Holds manuscripts against the rules of language and form, and their numbers against those of their
 * workspace; prints nothing, needs no browser and no faces.
 * @throws Failure `usage` when nothing is named and there is no workspace, or a rule or a severity is named that is
 * none; the signal's reason when interrupted
 */
export async function checkIssues(options: CheckOptions): Promise<Checked> {
  options.signal?.throwIfAborted();
  const start = performance.now();
  const { cwd, env, files } = options;
  refuseUnknown(options);
  const jobs = await planJobs({ cwd, env, files, formats: [], timeout: 0 });
  const manuscripts = await checkAll(jobs, options);
  const checked = jobs.flatMap(({ path, source, office }, index) => {
    const manuscript = manuscripts[index];
    return manuscript === undefined ? [] : [{ path, source, office, manuscript }];
  });
  for (const workspace of workspacesOf(jobs)) {
    const own = checked.filter(({ office }) => office.workspace === workspace);
    await checkNumbers(own, workspace, options);
  }
  return {
    issues: checked.map(({ source, manuscript: { numbering: _, ...found } }) => ({
      source,
      ...found,
    })),
    configurations: configurationsOf(jobs, options),
    unread: files.length === 0 ? await unreadIn(jobs, cwd) : [],
    ms: performance.now() - start,
  };
}

/** What is none would be wanted of nothing, and every manuscript would pass. */
function refuseUnknown({ rules, severity }: CheckOptions): void {
  const unknown = rules?.find((id) => !everyRule.includes(id));
  if (unknown !== undefined) throw ruleUnknown(unknown, nearestRule(unknown));
  if (severity !== undefined && !severities.includes(severity)) throw severityUnknown(severity);
}

async function checkAll(jobs: readonly Job[], options: CheckOptions): Promise<CheckedManuscript[]> {
  const { stdin, signal, cwd, fix, dryRun, rules, severity } = options;
  const asked: TaskOptions = {
    cwd,
    ...(fix !== undefined && { fix }),
    ...(dryRun !== undefined && { dryRun }),
    ...(rules && { rules }),
    ...(severity && { severity }),
  };
  const tasks = jobs.map(({ path, source, office }) => ({ path, source, office: office.fields }));
  const most = options.threads ?? availableParallelism();
  const wanted = Math.min(most, Math.floor(tasks.length / worthwhile));
  await using threads = tasks.some(({ path }) => path === '-') ? undefined : openThreads(wanted);
  if (threads !== undefined) return await threads.checkAll(tasks, asked, signal);
  const checked: CheckedManuscript[] = [];
  for (const task of tasks) {
    signal?.throwIfAborted();
    checked.push(await checkManuscript(task, asked, stdin));
    signal?.throwIfAborted();
  }
  return checked;
}

/** So many manuscripts take as long as a thread takes to start. */
const worthwhile = 60;

function workspacesOf(jobs: readonly Job[]): Workspace[] {
  const workspaces = jobs.flatMap(({ office }) => office.workspace ?? []);
  return [...new Set(workspaces)];
}

async function unreadIn(jobs: readonly Job[], cwd: string): Promise<string[]> {
  const paths = await Promise.all(workspacesOf(jobs).map((workspace) => listUnread(workspace)));
  return paths.flat().map((path) => showPath(path, cwd));
}

/** What is wrong with the configurations: errors, and whatever else is grave enough. */
function configurationsOf(jobs: readonly Job[], options: CheckOptions): Source[] {
  const files = new Set(jobs.map(({ office }) => office.workspace?.configFile));
  return [...files].flatMap((file) => {
    if (file === undefined) return [];
    const shown = new VFile({ path: file.path, value: file.value });
    shown.messages = file.messages.filter((message) => isWantedOfFile(message, options));
    return shown.messages.length === 0
      ? []
      : [{ source: showPath(file.path, options.cwd), file: shown }];
  });
}
