import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { decode } from '../brief/decode.ts';
import { readBrief } from '../brief/read.ts';
import type { Source } from '../build/outcome.ts';
import { type Job, planJobs, showPath } from '../build/plan.ts';
import { manuscriptUnreadable, outputUnwritable, reasonOf } from '../build/problems.ts';
import { writeWhole } from '../build/write.ts';
import { report, type Severity, severityOf } from '../finding/finding.ts';
import { check, findAll } from '../language/check.ts';
import { fixAll } from '../language/fix.ts';
import { notUtf8 } from './problems.ts';

/** What `check` is asked for. */
export interface CheckOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Manuscripts as given; none means every issue of the workspace. `-` is standard input. */
  files: string[];
  stdin?: () => Promise<Uint8Array>;
  /** Set right what the rules can, in the files themselves. */
  fix?: boolean;
  /** With `fix`: show what would change and leave the files alone. */
  dryRun?: boolean;
  /** Only these rules; none means all. */
  rules?: readonly string[];
  /** Nothing less grave. */
  severity?: Severity;
  signal?: AbortSignal;
}

/** What was found in one manuscript, after what could be set right was. */
export interface CheckedIssue extends Source {
  /** Findings set right. */
  fixed: number;
  /** The text before and after, where it changes. */
  change?: { before: string; after: string };
}

export interface Checked {
  issues: CheckedIssue[];
  configurations: Source[];
  /** Wall time, ms. */
  ms: number;
}

/**
 * Holds manuscripts against the rules of language and form; prints nothing, needs no browser and no faces.
 * @throws Failure `usage` when nothing is named and there is no workspace; the signal's reason when interrupted
 */
export async function checkIssues(options: CheckOptions): Promise<Checked> {
  const start = performance.now();
  const { cwd, env, files } = options;
  const jobs = await planJobs({ cwd, env, files, formats: [], timeout: 0 });
  const issues: CheckedIssue[] = [];
  for (const job of jobs) {
    options.signal?.throwIfAborted();
    issues.push(await checkIssue(job, options));
  }
  return { issues, configurations: configurationsOf(jobs, cwd), ms: performance.now() - start };
}

async function checkIssue(job: Job, options: CheckOptions): Promise<CheckedIssue> {
  const file = new VFile({ path: job.source });
  const read = await readManuscript(file, job, options);
  if (read === undefined) return { source: job.source, file, fixed: 0 };
  const { text, bom, isUtf8 } = read;
  const { text: after, fixed } = options.fix ? mend(text, job, options) : { text, fixed: 0 };
  const isChanged = after !== text;
  const isWritten =
    isChanged && !options.dryRun && (await write(file, job, after, { bom, isUtf8 }, options.cwd));
  file.value = isWritten ? after : text;
  find(file, job, options);
  return {
    source: job.source,
    file,
    fixed: isChanged && (isWritten || options.dryRun) ? fixed : 0,
    ...(isChanged && (isWritten || options.dryRun) && { change: { before: text, after } }),
  };
}

interface Manuscript {
  text: string;
  bom: boolean;
  isUtf8: boolean;
}

async function readManuscript(
  file: VFile,
  job: Job,
  { stdin, signal }: CheckOptions,
): Promise<Manuscript | undefined> {
  try {
    const bytes =
      job.path === '-' ? await (stdin?.() ?? new Uint8Array()) : await readFile(job.path);
    const { text, bom, encoding, problem } = decode(bytes);
    if (problem !== undefined) report(file, problem);
    return { text, bom, isUtf8: encoding === 'utf-8' };
  } catch (error) {
    signal?.throwIfAborted();
    report(file, manuscriptUnreadable(reasonOf(error)));
    return undefined;
  }
}

/** All that the rules can set right, and what that brings to light. */
function mend(text: string, job: Job, options: CheckOptions): { text: string; fixed: number } {
  return fixAll(text, (next) => {
    const brief = readBrief(
      new VFile({ path: job.source, value: next }),
      job.path,
      job.office.fields,
    );
    return findAll(next, brief)
      .filter(({ problem }) => isWanted(problem.rule, options))
      .flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  });
}

async function write(
  file: VFile,
  job: Job,
  text: string,
  { bom, isUtf8 }: Pick<Manuscript, 'bom' | 'isUtf8'>,
  cwd: string,
): Promise<boolean> {
  if (!isUtf8 || job.path === '-') {
    report(file, notUtf8(job.path === '-'));
    return false;
  }
  try {
    await writeWhole([{ path: job.path, data: `${bom ? '\ufeff' : ''}${text}` }]);
    return true;
  } catch (error) {
    report(file, outputUnwritable(showPath(job.path, cwd), reasonOf(error)));
    return false;
  }
}

function find(file: VFile, job: Job, options: CheckOptions): void {
  const brief = readBrief(file, job.path, job.office.fields);
  check(file, brief);
  const least = ranks[options.severity ?? 'info'];
  file.messages = file.messages.filter(
    (message) => ranks[severityOf(message)] >= least && isWanted(message.ruleId ?? '', options),
  );
}

function isWanted(rule: string, { rules = [] }: CheckOptions): boolean {
  return rules.length === 0 || rules.includes(rule);
}

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function configurationsOf(jobs: Job[], cwd: string): Source[] {
  const files = new Set(jobs.map(({ office }) => office.workspace?.configFile));
  return [...files].flatMap((file) =>
    file === undefined || file.messages.length === 0
      ? []
      : [{ source: showPath(file.path, cwd), file }],
  );
}
