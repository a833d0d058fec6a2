import { VFile } from 'vfile';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields, type FieldSet, readFields } from '../../src/brief/read-fields.ts';
import { severityOf } from '../../src/finding/finding.ts';

/** What a reading gave: what is stated, and each finding as `line:column rule`, errors marked by `!`. */
export interface Reading {
  file: VFile;
  set: FieldSet;
  findings: string[];
}

/** Reads a whole text as front matter, or as a configuration. */
export function reading(text: string, scope: 'issue' | 'workspace' = 'issue'): Reading {
  const file = new VFile(text);
  const set = readFields(file, { value: text, line: 1, offset: 0 }, scope);
  return { file, set, findings: findingsOf(file) };
}

export function findingsOf(file: VFile): string[] {
  return file.messages.map((message) => {
    const mark = { error: '!', warning: '?', info: '' }[severityOf(message)];
    const place = message.line === undefined ? '' : `${message.line}:${message.column} `;
    return `${place}${message.ruleId}${mark}`;
  });
}

/** The text of a file at the place of a key or value. */
export function textAt({ file, set }: Reading, name: string): string | undefined {
  const { start, end } = set.places[name] ?? {};
  return String(file).slice(start?.offset, end?.offset);
}

/** The same of a body below ordinary front matter of six lines. */
export function said(body: string): string[] {
  const file = new VFile(
    `---\nmasthead: 简报\nissue: 1\npublisher: 某办\ndate: 2026-01-05\n---\n${body}`,
  );
  readBrief(file, 'test.md', emptyFields());
  return findingsOf(file);
}
