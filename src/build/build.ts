import { VFile } from 'vfile';
import { hasErrors, report } from '../finding/finding.ts';
import { readMachine } from '../workspace/machine.ts';
import type { Build, BuildOptions, Outcome, Source } from './outcome.ts';
import { type Job, planJobs, showPath } from './plan.ts';
import { outputClash } from './problems.ts';
import { openTools, type Tools } from './tools.ts';

/**
 * Builds issues: each on its own, so that a bad one never stops the others.
 * @throws Failure for broken usage or set-up; the signal's reason when interrupted
 */
export async function build(options: BuildOptions): Promise<Build> {
  const start = performance.now();
  const machine = readMachine(options.env);
  const jobs = await planJobs(options);
  const configurations = configurationsOf(jobs, options.cwd);
  if (configurations.some(({ file }) => hasErrors(file))) {
    return { outcomes: [], configurations, notes: [], ms: since(start) };
  }
  await using tools = openTools(machine, options);
  // The browser starts while the rest is still being loaded.
  tools.warm();
  const { buildIssue } = await import('./issue.ts');
  const clashes = findClashes(jobs);
  const outcomes = await inTurn(jobs, options, machine.processors, (job) => {
    const other = clashes.get(job);
    return other === undefined ? buildIssue(job, tools, options) : clashing(job, other, options);
  });
  return { outcomes, configurations, ...(await lookBack(outcomes, tools)), ms: since(start) };
}

function configurationsOf(jobs: Job[], cwd: string): Source[] {
  const files = new Set(jobs.map(({ office }) => office.workspace?.configFile));
  return [...files]
    .filter((file) => file !== undefined && file.messages.length > 0)
    .flatMap((file) => (file === undefined ? [] : [{ source: showPath(file.path, cwd), file }]));
}

/** As many issues at a time as there are processors; results in the order asked for. */
async function inTurn(
  jobs: Job[],
  options: BuildOptions,
  processors: number,
  buildOne: (job: Job) => Promise<Outcome> | Outcome,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = jobs.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) {
      options.signal?.throwIfAborted();
      const outcome = await buildOne(job);
      outcomes[index] = outcome;
      done += 1;
      options.onProgress?.({ done, total: jobs.length, outcome });
    }
  };
  const workers = Math.min(options.jobs ?? processors, jobs.length);
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

function clashing(job: Job, other: Job, { cwd }: BuildOptions): Outcome {
  const file = new VFile({ path: job.source });
  report(file, outputClash(showPath(job.target, cwd), other.source));
  return { source: job.source, file, status: 'failed', outputs: [], fonts: [] };
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

async function lookBack(
  outcomes: Outcome[],
  tools: Tools,
): Promise<Pick<Build, 'notes' | 'missing' | 'unwritten'>> {
  const press = await tools.press();
  const shelves = await tools.shelves();
  const notes = [...shelves.flatMap((shelf) => shelf.notes), ...(press?.notes ?? [])];
  const failure = tools.browserFailure();
  if (failure !== undefined) {
    notes.push({ rule: 'browser-missing', severity: 'error', text: failure.text });
  }
  const unwritten = outcomes.some(({ file }) =>
    file.messages.some(({ ruleId }) => ruleId === 'output-unwritable'),
  );
  return {
    notes,
    ...(failure !== undefined && { missing: 'browser' }),
    ...(unwritten && { unwritten }),
  };
}

function since(start: number): number {
  return Math.round(performance.now() - start);
}
