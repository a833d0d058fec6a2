import { VFile } from 'vfile';
import type { Build, Outcome } from '../../src/build/outcome.ts';
import { type Place, type Problem, report, type Severity } from '../../src/finding/finding.ts';

/** A problem in both languages whose texts can be told apart. */
export function problem(rule: string, severity: Severity = 'error', advice = true): Problem {
  const text = { zh: `${rule}不对`, en: `${rule} is wrong` };
  return advice
    ? { rule, severity, text, advice: { zh: `改${rule}`, en: `mend ${rule}` } }
    : { rule, severity, text };
}

/** A place within one line. */
export function within(line: number, from: number, to: number): Place {
  return { start: { line, column: from }, end: { line, column: to } };
}

/** An issue with the given findings. */
export function outcome(
  source: string,
  text: string,
  found: [Problem, (Place | undefined)?][] = [],
  rest: Partial<Outcome> = {},
): Outcome {
  const file = new VFile({ path: source, value: text });
  for (const [one, place] of found) report(file, one, place);
  return { source, file, status: 'built', outputs: [], fonts: [], ms: 20, ...rest };
}

export function buildOf(outcomes: Outcome[], rest: Partial<Build> = {}): Build {
  return { outcomes, notes: [], ms: 1234, ...rest };
}
