import type { RuleSettings } from '../fields.ts';
import type { Entry } from './entries.ts';
import type { RulesField } from './field-kinds.ts';
import { fieldChoice } from './field-problems.ts';
import { valueFlat } from './key-problems.ts';
import type { Key } from './keys.ts';
import { membersOf } from './read-parts.ts';
import { readLine } from './read-text.ts';
import { claim, type Reader, say, state } from './reader.ts';
import type { Member } from './yaml-value.ts';

/** Reads how grave each rule is held to be; whether there is such a rule is for others to say. */
export function readRules(reader: Reader, field: RulesField, entry: Entry): void {
  const { check } = reader.set;
  for (const member of membersOf(reader, { ...field, parts: [anyRule] }, entry, () => false)) {
    const series = field.series.find((name) => name === member.key.text);
    if (series === undefined) readRule(reader, field, member, 'check', check.all);
    else readSeries(reader, field, member, series);
  }
}

function readSeries(
  reader: Reader,
  field: RulesField,
  { key, value }: Member,
  series: string,
): void {
  const group = { name: series, zh: series };
  const name = `check.${series}`;
  if (!claim(reader, group, name, key)) return;
  state(reader, name, value);
  const rules: RuleSettings = {};
  reader.set.check.series[series] = rules;
  if (value.kind === 'map') {
    for (const member of value.members) readRule(reader, field, member, name, rules);
  } else if (value.kind === 'fault') say(reader, value.problem, value.span);
  else if (value.kind !== 'blank') say(reader, valueFlat(group, [anyRule]), value.span);
}

function readRule(
  reader: Reader,
  field: RulesField,
  { key, value }: Member,
  group: string,
  rules: RuleSettings,
): void {
  const id = key.text.replace(/^(["'])(.*)\1$/, '$2');
  const rule = { name: id, zh: id };
  const name = `${group}.${id}`;
  if (!claim(reader, rule, name, key)) return;
  state(reader, name, value);
  const text = readLine(reader, rule, value);
  if (text === undefined) return;
  const choice = field.choices.find(({ value: known, zh }) => known === text || zh === text);
  if (choice === undefined) say(reader, fieldChoice(rule, text, field.choices), value.span);
  else rules[id] = choice.value;
}

/** Stands for any rule where it is explained what may stand below. */
const anyRule: Key = { name: 'time-relative', zh: 'time-relative' };
