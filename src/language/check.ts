import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import type { RuleSettings } from '../brief/fields.ts';
import { locator } from '../brief/matter/lines.ts';
import { report } from '../finding/finding.ts';
import { readCheckedText } from './checked-text.ts';
import { readDirectives } from './directives.ts';
import type { Edit } from './edit.ts';
import type { Found } from './found.ts';
import type { Offence, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** Changes to the manuscript that set this right, made together or not at all. */
    fix?: readonly Edit[];
  }
}

/** Holds a manuscript against the rules of language and form; what is found goes to `file`. */
export function check(file: VFile, brief: Brief, settings: RuleSettings = {}): void {
  const source = String(file);
  const locate = locator(source);
  for (const { problem, start, end, fix } of findAll(source, brief, settings)) {
    const place = locate({ text: source.slice(start, end), offset: start });
    const message = report(file, problem, place);
    if (fix !== undefined) message.fix = fix;
  }
}

/** What the rules find in a manuscript, from its top to its end. */
export function findAll(source: string, brief: Brief, settings: RuleSettings = {}): Found[] {
  const text = readCheckedText(source, brief);
  const { isSilenced, problems } = readDirectives(source, text.comments);
  const found = rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const offences = [...rule.check(text)].filter(({ start }) => !isSilenced(rule.id, start));
    return distinct(offences).map((offence) => foundBy(rule, severity, offence));
  });
  return [...problems, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** More characters than any manuscript has. */
const widest = 2 ** 26;

/** An offence found twice is said once. */
function distinct(offences: Offence[]): Offence[] {
  if (offences.length < 2) return offences;
  const places = new Map(
    offences.map((offence) => [offence.start * widest + offence.end, offence]),
  );
  return [...places.values()];
}

function foundBy(rule: Rule, severity: Rule['severity'], offence: Offence): Found {
  const { start, end, text, advice, fix } = offence;
  const problem = { rule: rule.id, severity, text, advice };
  return fix === undefined ? { problem, start, end } : { problem, start, end, fix };
}
