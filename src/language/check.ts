import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { locator } from '../brief/matter/lines.ts';
import { type Problem, report, type Severity } from '../finding/finding.ts';
import { readCheckedText } from './checked-text.ts';
import { readDirectives } from './directives.ts';
import type { Edit, Offence, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** What an office may settle. */
export interface CheckOptions {
  /** Severities other than the rules' own, by rule id; `off` for a rule that does not apply. */
  rules?: Readonly<Partial<Record<string, Severity | 'off'>>>;
  /** The manuscript's text as parsed, where it is at hand: parsing takes most of the time. */
  tree?: Root;
}

/** Something a rule has found, at its place in the manuscript. */
export interface Finding {
  problem: Problem;
  start: number;
  end: number;
  fix?: readonly Edit[];
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Changes to the manuscript that set this right, made together or not at all. */
    fix?: readonly Edit[];
  }
}

/** Holds a manuscript against the rules of language and form; what is found goes to `file`. */
export function check(file: VFile, brief: Brief, options: CheckOptions = {}): void {
  const source = String(file);
  const locate = locator(source);
  for (const { problem, start, end, fix } of findAll(source, brief, options)) {
    const place = locate({ text: source.slice(start, end), offset: start });
    const message = report(file, problem, place);
    if (fix !== undefined) message.fix = fix;
  }
}

/** What the rules find in a manuscript, from its top to its end. */
export function findAll(source: string, brief: Brief, options: CheckOptions = {}): Finding[] {
  const text = readCheckedText(source, brief, options.tree);
  const { isSilenced, problems } = readDirectives(text, rules);
  const found = rules.flatMap((rule) => {
    const severity = options.rules?.[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const offences = [...rule.check(text)].filter(({ start }) => !isSilenced(rule.id, start));
    return distinct(offences).map((offence) => findingOf(rule, severity, offence));
  });
  return [...problems, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An offence found twice is said once. */
function distinct(offences: Offence[]): Offence[] {
  const places = new Map(offences.map((offence) => [`${offence.start} ${offence.end}`, offence]));
  return [...places.values()];
}

function findingOf(rule: Rule, severity: Severity, offence: Offence): Finding {
  const { start, end, text, advice, fix } = offence;
  const problem = { rule: rule.id, severity, text, advice };
  return fix === undefined ? { problem, start, end } : { problem, start, end, fix };
}
