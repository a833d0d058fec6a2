import type { Build, Outcome, Verdict } from '../build/outcome.ts';
import { type Severity, severityOf } from '../finding/finding.ts';

/** How a run went, in numbers. Findings are those on files; the notes on the run are not counted. */
export interface Tally {
  built: number;
  /** Unchanged since an earlier run. */
  cached: number;
  /** To be built, in a dry run. */
  due: number;
  failed: number;
  /** Left out because another had failed. */
  skipped: number;
  /** Pages of what was built. */
  pages: number;
  errors: number;
  warnings: number;
}

/** What `check` says of the texts of a run, and of how many. */
export interface TextTally extends Verdict {
  /** Issues it was asked of. */
  issues: number;
  /** Those of which it has an error or a warning to say. */
  sources: string[];
}

export function tallyTexts({ outcomes }: Pick<Build, 'outcomes'>): TextTally {
  const judged = outcomes.flatMap(({ source, verdict }) => (verdict ? [{ source, verdict }] : []));
  const sum = (key: keyof Verdict) =>
    judged.reduce((total, { verdict }) => total + verdict[key], 0);
  return {
    issues: judged.length,
    sources: judged
      .filter(({ verdict }) => verdict.errors + verdict.warnings > 0)
      .map(({ source }) => source),
    errors: sum('errors'),
    warnings: sum('warnings'),
    infos: sum('infos'),
  };
}

type Findings = Pick<Build, 'outcomes' | 'configurations' | 'skipped'>;

export function tally({ outcomes, configurations = [], skipped = 0 }: Findings): Tally {
  const files = [...configurations, ...outcomes];
  const severities = files.flatMap(({ file }) => file.messages.map(severityOf));
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  const built = outcomes.filter(({ status }) => status === 'built');
  const having = (wanted: Outcome['status']) =>
    outcomes.filter(({ status }) => status === wanted).length;
  return {
    built: built.length,
    cached: having('cached'),
    due: having('due'),
    failed: having('failed'),
    skipped,
    pages: built.reduce((sum, { outputs }) => sum + (outputs[0]?.pages ?? 0), 0),
    errors: count('error'),
    warnings: count('warning'),
  };
}
