import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VFile } from 'vfile';
import { hasErrors, report } from '../finding/finding.ts';
import { inPool } from '../many/in-pool.ts';
import { readMachine } from '../workspace/machine.ts';
import { entryPath, openCache } from './cache/cache.ts';
import type { Result } from './issue.ts';
import { lookBack } from './look-back.ts';
import type { Build, BuildOptions, Outcome, Reason, Source } from './outcome.ts';
import { type Job, planJobs, showPath } from './plan.ts';
import { outputClash } from './problems.ts';
import { openTools } from './tools.ts';
import { sweep } from './write.ts';

/**
 * Builds issues that are not as they should be: each on its own, so that a bad one never stops the others.
 * @throws Failure for broken usage or set-up; the signal's reason when interrupted
 */
export async function build(options: BuildOptions): Promise<Build> {
  options.signal?.throwIfAborted();
  const start = performance.now();
  const machine = readMachine(options.env);
  const jobs = await planJobs(options);
  const configurations = configurationsOf(jobs, options.cwd);
  if (configurations.some(({ file }) => hasErrors(file))) {
    return { outcomes: [], configurations, notes: [], ms: since(start) };
  }
  const pages = Math.max(1, Math.min(options.jobs ?? machine.processors, jobs.length));
  await using tools = openTools(machine, { ...options, pages });
  const cache = openCache(tools, options);
  const outcomes = new Map<Job, Outcome>();
  const due: Due[] = [];
  for (const job of jobs) {
    options.signal?.throwIfAborted();
    const begun = performance.now();
    const looked = await cache.look(job);
    if (typeof looked === 'string') due.push({ job, reason: looked });
    else outcomes.set(job, { ...looked, ms: since(begun) });
    if (due.length === 0 || options.dryRun) continue;
    // The browser starts while the other issues are looked at, and the rest is being loaded.
    tools.warm();
    await setImmediate();
  }
  if (options.dryRun) for (const each of due) outcomes.set(each.job, dueOutcome(each));
  const work = options.dryRun ? [] : due;
  await sweepAll(work);
  const clashes = findClashes(jobs);
  const buildOne = async ({ job, reason }: Due): Promise<Outcome> => {
    const begun = performance.now();
    const other = clashes.get(job);
    const result = other === undefined ? await make(job) : clashing(job, other, options);
    await cache.keep(job, result);
    return { ...result.outcome, reason, ms: since(begun) };
  };
  const make = async (job: Job): Promise<Result> => {
    const { buildIssue } = await import('./issue.ts');
    return buildIssue(job, tools, options);
  };
  const skipped = await buildAll(work, options, pages + ahead, buildOne, outcomes);
  const ordered = jobs.flatMap((job) => outcomes.get(job) ?? []);
  return {
    outcomes: ordered,
    configurations,
    ...(await lookBack(ordered, tools)),
    ...(skipped > 0 && { skipped }),
    ms: since(start),
  };
}

interface Due {
  job: Job;
  reason: Reason;
}

function configurationsOf(jobs: Job[], cwd: string): Source[] {
  const files = new Set(jobs.map(({ office }) => office.workspace?.configFile));
  return [...files]
    .filter((file) => file !== undefined && file.messages.length > 0)
    .flatMap((file) => (file === undefined ? [] : [{ source: showPath(file.path, cwd), file }]));
}

/** Issues being read, set and written while as many as there are pages are being printed. */
const ahead = 2;

/** Builds so many issues at a time into `outcomes`; gives how many were left out. */
async function buildAll(
  due: Due[],
  { signal, failFast, onProgress }: BuildOptions,
  atOnce: number,
  buildOne: (due: Due) => Promise<Outcome>,
  outcomes: Map<Job, Outcome>,
): Promise<number> {
  let done = 0;
  const work = async (each: Due): Promise<Outcome> => {
    const outcome = await buildOne(each);
    outcomes.set(each.job, outcome);
    done += 1;
    onProgress?.({ done, total: due.length, outcome });
    return outcome;
  };
  const until = ({ status }: Outcome) => failFast === true && status === 'failed';
  const built = await inPool(due, atOnce, work, { signal, until });
  return due.length - built.length;
}

function dueOutcome({ job: { source }, reason }: Due): Outcome {
  const file = new VFile({ path: source });
  return { source, file, status: 'due', outputs: [], fonts: [], reason, ms: 0 };
}

function clashing(job: Job, other: Job, { cwd }: BuildOptions): Result {
  const file = new VFile({ path: job.source });
  report(file, outputClash(showPath(job.target, cwd), other.source));
  return { outcome: { source: job.source, file, status: 'failed', outputs: [], fonts: [] } };
}

/** Manuscripts whose output another one, named before, would overwrite. */
function findClashes(jobs: Job[]): Map<Job, Job> {
  const clashes = new Map<Job, Job>();
  const first = new Map<string, Job>();
  for (const job of jobs) {
    // Windows and macOS hold names that differ only in case to be the same.
    const key = job.target.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, job);
    else clashes.set(job, other);
  }
  return clashes;
}

/** Clears away what a run that was killed has left half-written beside the files to come. */
async function sweepAll(due: Due[]): Promise<void> {
  const folders = new Set(
    due.flatMap(({ job }) => [job.target, entryPath(job)].map((path) => dirname(path))),
  );
  await Promise.all(Array.from(folders, sweep));
}

function since(start: number): number {
  return Math.round(performance.now() - start);
}
