import { VFile } from 'vfile';
import { planJobs, showPath } from '../build/plan.ts';
import { checkIssues } from '../check/check.ts';
import { todayInChina } from '../desk/today.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { findingsOf } from '../report/findings.ts';
import type { Language } from '../report/language.ts';
import { attempt, type Edition } from './attempt.ts';
import type { Bench } from './bench.ts';
import { problemOf } from './problems.ts';
import { type Finding, findingsElsewhere, findingsIn } from './state.ts';

/** What came of a manuscript and of the configuration as they stand. */
export interface SetOnce {
  edition?: Edition;
  /** Those of `build`. */
  findings: Finding[];
  /** Of the manuscript; absent when it was not come to. */
  text?: string;
}

export interface SetOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  template?: string;
  language: Language;
  bench: Bench;
  signal: AbortSignal;
}

/** Reads the configuration and the manuscript and prints; nothing of it is remembered from before. */
export async function setOnce(path: string, options: SetOptions): Promise<SetOnce> {
  const { cwd, env, language, bench } = options;
  try {
    const [job] = await planJobs({ cwd, env, files: [path], formats: [], timeout: 0 });
    if (job === undefined) throw new Error(`${path} was not planned`);
    const { configFile } = job.office.workspace ?? {};
    const elsewhere = configFile === undefined ? [] : findingsOfConfiguration(configFile, options);
    // As `build` has it: with an error in the configuration no manuscript is come to.
    if (configFile !== undefined && hasErrors(configFile)) return { findings: elsewhere };
    const { file, edition } = await attempt(job, bench, options);
    const findings = [...elsewhere, ...findingsIn(file, language)];
    return { findings, text: String(file), ...(edition && { edition }) };
  } catch (error) {
    options.signal.throwIfAborted();
    const file = new VFile({ path: showPath(path, cwd) });
    report(file, problemOf(error));
    return { findings: findingsIn(file, language) };
  }
}

/** What `check` says of the manuscript; nothing where it cannot be read, which `build` has said. */
export async function checkFindings(path: string, options: SetOptions): Promise<Finding[]> {
  const { cwd, env, language, signal } = options;
  const today = todayInChina({}, Date.now());
  const checking = checkIssues({ cwd, env, files: [path], today, signal });
  const checked = await checking.catch(() => undefined);
  return checked?.issues.flatMap(({ file }) => findingsIn(file, language)) ?? [];
}

function findingsOfConfiguration(file: VFile, { cwd, language }: SetOptions): Finding[] {
  const source = showPath(file.path, cwd);
  return findingsElsewhere(source, findingsOf({ source, file }, language));
}
