import type { VFileMessage } from 'vfile-message';
import { type Problem, type Severity, severityOf } from '../finding/finding.ts';

/** Which findings are asked for. */
export interface Wanted {
  /** Only these rules; none means all. */
  rules?: readonly string[];
  /** Nothing less grave. */
  severity?: Severity;
}

export function isWanted(message: VFileMessage, wanted: Wanted): boolean {
  return isWantedProblem({ rule: message.ruleId ?? '', severity: severityOf(message) }, wanted);
}

/** The same of what is said of a file itself: one that was not read, or not written, obeys no rule. */
export function isWantedOfFile(message: VFileMessage, wanted: Wanted): boolean {
  if (severityOf(message) === 'info') return isWanted(message, wanted);
  const { rules: _, ...ofAnyRule } = wanted;
  return isWanted(message, ofAnyRule);
}

export function isWantedProblem(
  { rule, severity }: Pick<Problem, 'rule' | 'severity'>,
  wanted: Wanted,
): boolean {
  return ranks[severity] >= ranks[wanted.severity ?? 'info'] && isWantedRule(rule, wanted);
}

export function isWantedRule(rule: string, { rules = [] }: Wanted): boolean {
  return rules.length === 0 || rules.includes(rule);
}

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 };
