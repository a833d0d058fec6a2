import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import type { RuleSettings } from '../brief/fields.ts';
import { locator } from '../brief/matter/lines.ts';
import { report, type Severity } from '../finding/finding.ts';
import { type CheckedText, readCheckedText } from './checked-text.ts';
import { readDirectives } from './directives.ts';
import type { Found } from './found.ts';
import type { Offence, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

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
  const { problems, offences } = askAll(source, readCheckedText(source, brief), settings);
  const found = offences.flatMap(({ rule, severity, found: some }) =>
    some.map((offence) => foundBy(rule, severity, offence)),
  );
  return [...problems, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How many of what `findAll` finds are of each severity; says of none of them what would set it right. */
export function countAll(
  source: string,
  brief: Brief,
  settings: RuleSettings = {},
): Record<Severity, number> {
  const text = readCheckedText(source, brief);
  const { problems, offences } = askAll(source, asItStands(text), settings);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { problem } of problems) counts[problem.severity] += 1;
  for (const { severity, found } of offences) counts[severity] += found.length;
  return counts;
}

/** A text that no rule can change: working out changes takes longer than finding what is wrong. */
function asItStands(text: CheckedText): CheckedText {
  return { ...text, blocks: text.blocks.map((block) => ({ ...block, edit: () => undefined })) };
}

interface Asked {
  rule: Rule;
  severity: Severity;
  found: Offence[];
}

/** Asks every rule that the office lets speak; gives what the manuscript's own comments leave of it. */
function askAll(
  source: string,
  text: CheckedText,
  settings: RuleSettings,
): { problems: Found[]; offences: Asked[] } {
  const { isSilenced, problems } = readDirectives(source, text.comments);
  const offences = rules.flatMap((rule) => {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') return [];
    const found = [...rule.check(text)].filter(({ start }) => !isSilenced(rule.id, start));
    return { rule, severity, found: distinct(found) };
  });
  return { problems, offences };
}

/** More characters than any manuscript has. */
const widest = 2 ** 26;

/** An offence found twice is said once. */
function distinct(offences: Offence[]): Offence[] {
  const isRising = offences.every(({ start }, at) => start > (offences[at - 1]?.start ?? -1));
  if (isRising) return offences;
  const places = new Map(
    offences.map((offence) => [offence.start * widest + offence.end, offence]),
  );
  return [...places.values()];
}

function foundBy(rule: Rule, severity: Severity, offence: Offence): Found {
  const { start, end, text, advice, fix } = offence;
  const problem = { rule: rule.id, severity, text, advice };
  return fix === undefined ? { problem, start, end } : { problem, start, end, fix };
}
