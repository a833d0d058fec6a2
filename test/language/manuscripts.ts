import { VFile } from 'vfile';
import type { Brief } from '../../src/brief/brief.ts';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';
import { findAll } from '../../src/language/check.ts';
import { type CheckedText, readCheckedText } from '../../src/language/checked-text.ts';
import { type Fixed, fixAll } from '../../src/language/fix.ts';
import type { Offence, Rule } from '../../src/language/rule.ts';

/** What a manuscript says, read without an office's defaults. */
export function briefOf(source: string): Brief {
  return readBrief(new VFile(source), 'test.md', emptyFields());
}

export function checkedText(source: string): CheckedText {
  return readCheckedText(source, briefOf(source));
}

/** What one rule finds in a manuscript. */
export function offencesOf(rule: Rule, source: string): Offence[] {
  return [...rule.check(checkedText(source))];
}

/** What one rule makes of a manuscript. */
export function fixedBy(rule: Rule, source: string): string {
  return fixAll(source, (text) => offencesOf(rule, text).flatMap(({ fix }) => (fix ? [fix] : [])))
    .text;
}

/** What all rules together make of a manuscript. */
export function fixedByAll(source: string): Fixed {
  return fixAll(source, (text) =>
    findAll(text, briefOf(text)).flatMap(({ fix }) => (fix ? [fix] : [])),
  );
}

/** What all rules together find, as `rule: the text found`. */
export function foundIn(source: string): string[] {
  return findAll(source, briefOf(source)).map(
    ({ problem, start, end }) => `${problem.rule}: ${source.slice(start, end)}`,
  );
}
