import { dirname } from 'node:path';
import { VFile } from 'vfile';
import { hasErrors, report } from '../finding/finding.ts';
import { inPool } from '../many/in-pool.ts';
import { refuseInArchive } from '../workspace/archive-around.ts';
import { readMachine } from '../workspace/machine.ts';
import { sourceDate } from '../workspace/source-date.ts';
import { type Cache, entryPath, openCache } from './cache/cache.ts';
import { freshestFirst } from './freshest.ts';
import type { Result } from './issue.ts';
import { lookBack } from './look-back.ts';
import type { Build, BuildOptions, Outcome, Source } from './outcome.ts';
import { type Job, planJobs, sameOnEveryDisk, showPath } from './plan.ts';
import { outputClash } from './problems.ts';
import { type Due, type Sifting, sift } from './sift.ts';
import { openTools } from './tools.ts';
import { sweep } from './write.ts';

/**
 * Builds issues that are not as they should be: each on its own, so that a bad one never stops the others.
 * @throws Failure for broken usage or set-up; the signal's reason when interrupted
 */
export async function build(options: BuildOptions): Promise<Build> {
  options.signal?.throwIfAborted();
  const start = performance.now();
  // Said once, not of each issue when it is printed.
  sourceDate(options.env);
  const machine = readMachine(options.env);
  const jobs = await planJobs(options);
  const configurations = configurationsOf(jobs, options.cwd);
  if (configurations.some(({ file }) => hasErrors(file))) {
    return { outcomes: [], configurations, notes: [], ms: since(start) };
  }
  const roots = new Map(jobs.map(({ out, office }) => [out, office.root]));
  for (const [out, root] of roots) await refuseInArchive(out, root);
  const pages = Math.max(1, Math.min(options.jobs ?? machine.processors, jobs.length));
  await using tools = openTools(machine, { ...options, pages });
  const cache = openCache(tools, options);
  const outcomes = new Map<Job, Outcome>();
  const settle = (job: Job, outcome: Outcome) => void outcomes.set(job, outcome);
  // The browser starts while the other issues are looked at.
  const warm = options.dryRun ? () => undefined : tools.warm;
  const clashes = findClashes(jobs);
  // What was made of one that clashes may be the other's by now.
  const look: Cache['look'] = async (job) => (clashes.has(job) ? 'new' : cache.look(job));
  const sifting = sift(freshestFirst(jobs), look, settle, warm, options.signal);
  const sweepFor = sweeper();
  const buildOne = async ({ job, reason }: Due): Promise<Outcome> => {
    if (options.dryRun) return dueOutcome({ job, reason });
    const begun = performance.now();
    await sweepFor(job);
    const other = clashes.get(job);
    const result = other === undefined ? await make(job) : clashing(job, other, options);
    await cache.keep(job, result);
    const { file } = result.outcome;
    // A text is kept to show what was said of it; of ten thousand with nothing said it would be 100 MB.
    if (file.messages.length === 0) file.value = '';
    return { ...result.outcome, reason, ms: since(begun) };
  };
  const make = async (job: Job): Promise<Result> => {
    const { buildIssue } = await import('./issue.ts');
    return buildIssue(job, tools, options);
  };
  const built = await buildAll(sifting, options, pages + ahead, buildOne, settle);
  // What was killed may have been making what was right all the same, as with `force`.
  if (!options.dryRun) await Promise.all(jobs.map(sweepFor));
  const skipped = sifting.found() - built;
  const ordered = jobs.flatMap((job) => outcomes.get(job) ?? []);
  return {
    outcomes: ordered,
    configurations,
    ...(await lookBack(ordered, tools, cache.problem())),
    ...(skipped > 0 && { skipped }),
    ms: since(start),
  };
}

function configurationsOf(jobs: Job[], cwd: string): Source[] {
  const files = new Set(jobs.map(({ office }) => office.workspace?.configFile));
  return [...files]
    .filter((file) => file !== undefined && file.messages.length > 0)
    .flatMap((file) => (file === undefined ? [] : [{ source: showPath(file.path, cwd), file }]));
}

/** Issues being read, set and written while as many as there are pages are being printed. */
const ahead = 2;

/** Builds so many issues at a time; gives how many. */
async function buildAll(
  { due, found, done: sifted }: Sifting,
  { signal, failFast, dryRun, onProgress }: BuildOptions,
  atOnce: number,
  buildOne: (due: Due) => Promise<Outcome>,
  settle: (job: Job, outcome: Outcome) => void,
): Promise<number> {
  let done = 0;
  const work = async (each: Due): Promise<Outcome> => {
    const outcome = await buildOne(each);
    settle(each.job, outcome);
    done += 1;
    if (!dryRun) onProgress?.({ done, total: found(), outcome });
    return outcome;
  };
  const until = ({ status }: Outcome) => failFast === true && status === 'failed';
  try {
    return (await inPool(due, atOnce, work, { signal, until })).length;
  } finally {
    // None is still being looked at when the run is over; had that failed, the pool would have said so.
    await sifted.catch(() => undefined);
  }
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
    const key = sameOnEveryDisk(job.target);
    const other = first.get(key);
    if (other === undefined) first.set(key, job);
    else clashes.set(job, other);
  }
  return clashes;
}

/** Clears away, once in each folder, what a run that was killed has left half-written beside the files to come. */
function sweeper(): (job: Job) => Promise<unknown> {
  const swept = new Map<string, Promise<void>>();
  const sweepOnce = (folder: string): Promise<void> => {
    const known = swept.get(folder) ?? sweep(folder);
    swept.set(folder, known);
    return known;
  };
  return (job) => Promise.all([job.target, entryPath(job)].map((path) => sweepOnce(dirname(path))));
}

function since(start: number): number {
  return Math.round(performance.now() - start);
}
