import type { VFile } from 'vfile';
import { parseDate } from './date.ts';
import { fieldTable, isOffices } from './field-table.ts';
import type { Distribution } from './fields.ts';
import { type Entry, splitEntries } from './matter/entries.ts';
import { checkText } from './matter/field-checks.ts';
import type {
  AddressField,
  DateField,
  DistributionField,
  Field,
  FoldersField,
  LinesField,
  Part,
  RulesField,
  SettingField,
  TextField,
} from './matter/field-kinds.ts';
import { dateInvalid, fieldChoice, fieldShape } from './matter/field-problems.ts';
import { emptyFields, type FieldSet } from './matter/field-set.ts';
import { sayHabits } from './matter/habits.ts';
import { keyScope } from './matter/key-problems.ts';
import { findKey } from './matter/keys.ts';
import { locator, type Span } from './matter/lines.ts';
import { readNumberLines } from './matter/number-lines.ts';
import { joinLines } from './matter/paragraphs.ts';
import { readParts } from './matter/read-parts.ts';
import { readRules } from './matter/read-rules.ts';
import { readLine, readList, readParagraphs } from './matter/read-text.ts';
import { claim, type Reader, type Scope, say, state } from './matter/reader.ts';
import { sayIndentedKey, sayStray, sayUnknownKey } from './matter/stray-keys.ts';
import { readValue, type Value } from './matter/yaml-value.ts';

export { emptyFields, type FieldSet, requireFields, withDefaults } from './matter/field-set.ts';

/** The YAML of a file: all of a configuration, or the front matter of a manuscript. */
export interface FieldSource {
  value: string;
  /** 1-based line of the file on which the YAML starts. */
  line: number;
  /** Offset in the file of its first character. */
  offset: number;
}

/** Reads front matter or a configuration by the one table of fields. Findings go to `file`. */
export function readFields(file: VFile, source: FieldSource, scope: Scope): FieldSet {
  const reader: Reader = {
    file,
    locate: locator(String(file)),
    scope,
    set: emptyFields(),
    suspects: {},
    entries: [],
  };
  const { entries, strays } = splitEntries({ text: source.value, offset: source.offset });
  for (const line of strays) {
    if (!isOpeningFence(line, entries)) sayStray(reader, line);
  }
  for (const entry of entries) readEntry(reader, entry);
  sayHabits(reader, entries);
  reader.set.keys = { ...reader.suspects, ...reader.set.keys };
  return reader.set;
}

/** YAML allows a `---` before the first key; some write one at the top of a configuration too. */
function isOpeningFence({ text, offset }: Span, entries: readonly Entry[]): boolean {
  return text === '---' && entries.every(({ key }) => key.offset > offset);
}

function readEntry(reader: Reader, entry: Entry): void {
  reader.entries.push(entry);
  const field = fieldOf(reader, entry.key);
  if (field === undefined || !claim(reader, field, field.name, entry.key)) return;
  if (field.kind === 'distribution') readDistribution(reader, field, entry);
  else if (field.kind === 'folders') readFolders(reader, field, entry);
  else if (field.kind === 'rules') readRules(reader, field, entry);
  else readSimple(reader, field, entry);
}

/** The field of a key; none, and said, where this file may not state it. */
function fieldOf(reader: Reader, key: Span): Field | undefined {
  const field = findKey(fieldTable, key.text);
  if (field === undefined) sayUnknownKey(reader, key);
  if (field === undefined || !isOffices(field) || reader.scope === 'workspace') return field;
  say(reader, keyScope(field), key);
  return undefined;
}

function readSimple(reader: Reader, field: SimpleField, entry: Entry): void {
  if (sayIndentedKey(reader, entry)) return;
  const value = readValue(entry.rest);
  state(reader, field.name, value);
  if (field.kind === 'text') readTextField(reader, field, value);
  else if (field.kind === 'date') readDate(reader, field, value);
  else if (field.kind === 'setting') readSetting(reader, field, value);
  else if (field.kind === 'address') readAddress(reader, field, value);
  else readNumber(reader, field, value);
}

type SimpleField = Exclude<Field, RulesField | { parts: readonly Part[] }>;

function readTextField(reader: Reader, field: TextField, value: Value): void {
  const paragraphs = readParagraphs(reader, field, value);
  if (paragraphs === undefined) return;
  const typed = field.paragraphs === true ? paragraphs.join('\n') : joinLines(paragraphs);
  const { text, problem } = checkText(field, typed);
  if (problem !== undefined) say(reader, problem, value.span);
  if (problem?.severity !== 'error') reader.set.fields[field.name] = text;
}

function readDate(reader: Reader, field: DateField, value: Value): void {
  const text = readLine(reader, field, value);
  if (text === undefined) return;
  const date = parseDate(text);
  if (typeof date === 'string') say(reader, dateInvalid(field, text, date), value.span);
  else reader.set.fields.date = date;
}

function readSetting(reader: Reader, field: SettingField, value: Value): void {
  const text = readLine(reader, field, value);
  if (text === undefined) return;
  const choice = field.choices.find(({ value: name, zh }) => name === text || zh === text);
  if (choice === undefined) say(reader, fieldChoice(field, text, field.choices), value.span);
  else Object.assign(reader.set.layout, choice.sets);
}

function readAddress(reader: Reader, field: AddressField, value: Value): void {
  const text = readLine(reader, field, value);
  if (text === undefined) return;
  const { shape } = field;
  const isSound = new RegExp(shape.pattern, 'u').test(text) && URL.canParse(text);
  if (isSound) reader.set.address = text.replace(/\/*$/, '/');
  else say(reader, fieldShape(field, text, shape), value.span);
}

function readNumber(reader: Reader, field: LinesField, value: Value): void {
  const typed = readList(reader, field, value);
  if (typed === undefined) return;
  const read = readNumberLines(field, typed);
  if ('problem' in read) say(reader, read.problem, value.span);
  else reader.set.layout.number = read.lines;
}

function readDistribution(reader: Reader, field: DistributionField, entry: Entry): void {
  const lists: Distribution = {};
  readParts(reader, field, entry, (part, value) => {
    const text = readList(reader, part, value)?.join('、');
    if (text !== undefined) lists[part.name] = text;
  });
  if (Object.keys(lists).length > 0) reader.set.fields.distribution = lists;
}

function readFolders(reader: Reader, field: FoldersField, entry: Entry): void {
  readParts(reader, field, entry, (part, value) => {
    const text = readLine(reader, part, value);
    if (text !== undefined) reader.set.folders[part.name] = text;
  });
}
