import type { CheckSettings, Fields, RuleSettings } from '../brief/fields.ts';
import type { Problem } from '../finding/finding.ts';

/** What an office settles of the rules for one issue: what it says of the 刊别 counts first. */
export function settingsFor({ all, series }: CheckSettings, fields: Fields): RuleSettings {
  return { ...all, ...series[fields.series ?? '正刊'] };
}

/** A problem as grave as an office holds it to be; none where its rule does not apply. */
export function settled(problem: Problem, settings: RuleSettings): Problem | undefined {
  const severity = settings[problem.rule] ?? problem.severity;
  return severity === 'off' ? undefined : { ...problem, severity };
}
