import type { Bilingual, Severity } from '../finding/finding.ts';
import type { CheckedText } from './checked-text.ts';
import type { Edit } from './edit.ts';

/** What an office's text must obey. A rule's page, examples and tests all come from its own file. */
export interface Rule {
  /** Lower case, words joined by `-`, noun first (`dash-form`). */
  id: string;
  authority: Authority;
  /** Where a standard states it, as `GB/T 15834-2011 4.10`. */
  clause?: string;
  severity: Severity;
  /** What it asks for and why, in one sentence. */
  about: Bilingual;
  examples: readonly Example[];
  /** Correct text that looks wrong. */
  silent?: readonly string[];
  check(text: CheckedText): Iterable<Offence>;
}

/** `standard`: a clause says so; `practice`: offices do so; `mechanical`: a slip of the hand. */
export type Authority = 'standard' | 'practice' | 'mechanical';

/** A body, or a whole manuscript with its front matter. */
export interface Example {
  wrong: string;
  /** Exactly what the rule's own change makes of `wrong`, unless an editor must make it. */
  right: string;
  byHand?: true;
}

/** One place that offends; `start` and `end` are offsets in the manuscript. */
export interface Offence {
  start: number;
  end: number;
  text: Bilingual;
  advice: Bilingual;
  /** Changes that set it right, made together or not at all; absent where an editor must decide. */
  fix?: readonly Edit[];
}

/** Whether a rule can set right what it finds. */
export function fixes(rule: Rule): boolean {
  return rule.examples.some(({ byHand }) => byHand !== true);
}
