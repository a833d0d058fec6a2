import { VFile } from 'vfile';
import { fieldTable } from '../brief/field-table.ts';
import type { Field, Part } from '../brief/matter/field-kinds.ts';
import type { Scope } from '../brief/matter/reader.ts';
import { type FieldSet, readFields } from '../brief/read-fields.ts';
import type { Problem } from '../finding/finding.ts';
import { yamlText } from './yaml-text.ts';

/** Texts by the names of their keys; `distribution.report` is a key below a key. */
export type Stated = Partial<Record<string, string>>;

/** Whether keys go by their Chinese or their English names. */
export type KeyNames = 'zh' | 'name';

/** What a row of the table of fields says of its key. */
export type Row = Field | Part;

/** The row of a key by its English name. */
export function rowOf(name: string): Row {
  const [group, part] = name.split('.');
  const field = fieldTable.find((row) => row.name === group);
  const row =
    field !== undefined && part !== undefined && 'parts' in field
      ? field.parts.find((row) => row.name === part)
      : field;
  if (row === undefined) throw new TypeError(`no key ${name}`);
  return row;
}

/** Reads texts as if they stood in front matter or a configuration, and says what is wrong with them. */
export function readStated(stated: Stated, scope: Scope): { set: FieldSet; problems: Problem[] } {
  const texts = Object.entries(stated).map(([name, text = '']) => [name, text] as const);
  const value = linesOf(texts, 'name').join('\n');
  const file = new VFile({ value });
  const set = readFields(file, { value, line: 1, offset: 0 }, scope);
  return { set, problems: file.messages.flatMap(({ problem }) => problem ?? []) };
}

/** The lines that state texts; a key below a key, by which others of its kind follow, is indented below it. */
export function linesOf(
  stated: readonly (readonly [name: string, text: string])[],
  names: KeyNames,
): string[] {
  const groups = new Set<string>();
  return stated.flatMap(([name, text]) => {
    const [group = '', part] = name.split('.');
    const key = rowOf(name)[names];
    if (part === undefined) return [`${key}: ${yamlText(text)}`];
    const opening = groups.has(group) ? [] : [`${rowOf(group)[names]}:`];
    groups.add(group);
    return [...opening, `  ${key}: ${yamlText(text)}`];
  });
}
