import type { Build, Outcome } from '../build/outcome.ts';
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
