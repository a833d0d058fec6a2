import type { Build } from '../build/outcome.ts';
import { type Severity, severityOf } from '../finding/finding.ts';

/** How a run went, in numbers. Findings are those on files; the notes on the run are not counted. */
export interface Tally {
  built: number;
  failed: number;
  errors: number;
  warnings: number;
}

type Findings = Pick<Build, 'outcomes' | 'configurations'>;

export function tally({ outcomes, configurations = [] }: Findings): Tally {
  const files = [...configurations, ...outcomes];
  const severities = files.flatMap(({ file }) => file.messages.map(severityOf));
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  const built = outcomes.filter(({ status }) => status === 'built').length;
  return {
    built,
    failed: outcomes.length - built,
    errors: count('error'),
    warnings: count('warning'),
  };
}
