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
