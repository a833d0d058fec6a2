import type { Comment } from './comments.ts';
import type { Found } from './found.ts';
import { nearestRule } from './nearest-rule.ts';
import { directiveUnknown, ruleUnknown } from './problems.ts';
import { everyRule } from './rule-ids.ts';

/** What a manuscript's own comments say of the rules. */
export interface Directives {
  isSilenced(rule: string, offset: number): boolean;
  /** Directives and rules that do not exist. */
  problems: Found[];
}

/**
 * Reads `<!-- brief-disable rule other-rule -->` up to `<!-- brief-enable -->`, and
 * `brief-disable-line` and `brief-disable-next-line`; without a rule all rules are meant. In front
 * matter they stand after a `#`.
 */
export function readDirectives(source: string, comments: readonly Comment[]): Directives {
  const problems: Found[] = [];
  const silences: Silence[] = [];
  for (const comment of comments) {
    const [, verb = '', rest = ''] = /^brief-([\w-]*)\s*(.*)$/s.exec(comment.text) ?? [];
    if (verb === '') continue;
    const ids = rest.split(/[\s,，、;；]+/).filter((id) => id !== '');
    for (const id of ids) {
      if (!everyRule.includes(id))
        problems.push(finding(ruleUnknown(id, nearestRule(id)), comment));
    }
    const reach = reachOf(verb, source, comment);
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

function finding(problem: Found['problem'], { start, end }: Comment): Found {
  return { problem, start, end };
}
