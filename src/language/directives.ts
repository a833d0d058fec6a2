import { distance } from 'fastest-levenshtein';
import type { Finding } from './check.ts';
import type { CheckedText, Comment } from './checked-text.ts';
import { directiveUnknown, ruleUnknown } from './problems.ts';
import type { Rule } from './rule.ts';

/** What a manuscript's own comments say of the rules. */
export interface Directives {
  isSilenced(rule: string, offset: number): boolean;
  /** Directives and rules that do not exist. */
  problems: Finding[];
}

/**
 * Reads `<!-- brief-disable rule other-rule -->` up to `<!-- brief-enable -->`, and
 * `brief-disable-line` and `brief-disable-next-line`; without a rule all rules are meant. In front
 * matter they stand after a `#`.
 */
export function readDirectives(text: CheckedText, rules: readonly Rule[]): Directives {
  const problems: Finding[] = [];
  const silences: Silence[] = [];
  for (const comment of text.comments) {
    const [, verb = '', rest = ''] = /^brief-([\w-]*)\s*(.*)$/s.exec(comment.text) ?? [];
    if (verb === '') continue;
    const ids = rest.split(/[\s,，、;；]+/).filter((id) => id !== '');
    for (const id of ids) {
      if (rules.some((rule) => rule.id === id)) continue;
      problems.push(finding(ruleUnknown(id, nearest(id, rules)), comment));
    }
    const reach = reachOf(verb, text.source, comment);
    if (reach === undefined) problems.push(finding(directiveUnknown(`brief-${verb}`), comment));
    else silences.push({ ...reach, rules: ids, silent: verb !== 'enable' });
  }
  return { isSilenced: (rule, offset) => isSilenced(silences, rule, offset), problems };
}

/** From here to there some rules are silent, or speak again. */
interface Silence {
  start: number;
  end: number;
  /** None: all rules. */
  rules: readonly string[];
  silent: boolean;
}

/** The last directive that speaks of a rule at a place has it. */
function isSilenced(silences: readonly Silence[], rule: string, offset: number): boolean {
  const last = silences.findLast(
    ({ start, end, rules }) =>
      start <= offset && offset < end && (rules.length === 0 || rules.includes(rule)),
  );
  return last?.silent === true;
}

function reachOf(
  verb: string,
  source: string,
  { start, end }: Comment,
): { start: number; end: number } | undefined {
  switch (verb) {
    case 'disable':
    case 'enable':
      return { start, end: Number.POSITIVE_INFINITY };
    case 'disable-line':
      return lineAt(source, start);
    case 'disable-next-line': {
      const next = /\n\s*/g;
      next.lastIndex = end;
      next.exec(source);
      return next.lastIndex === 0 ? { start: end, end } : lineAt(source, next.lastIndex);
    }
    default:
      return undefined;
  }
}

function lineAt(source: string, offset: number): { start: number; end: number } {
  const end = source.indexOf('\n', offset);
  return {
    start: source.lastIndexOf('\n', offset - 1) + 1,
    end: end < 0 ? Number.POSITIVE_INFINITY : end + 1,
  };
}

function finding(problem: Finding['problem'], { start, end }: Comment): Finding {
  return { problem, start, end };
}

/** The rule that was probably meant. */
function nearest(id: string, rules: readonly Rule[]): string | undefined {
  const ranked = rules
    .map((rule) => ({ id: rule.id, away: distance(rule.id, id) }))
    .sort((a, b) => a.away - b.away);
  const [first] = ranked;
  return first !== undefined && first.away <= Math.max(2, id.length / 3) ? first.id : undefined;
}
