import { type Entry, splitEntries } from './entries.ts';
import type { Part } from './field-kinds.ts';
import { valueFlat } from './key-problems.ts';
import { findKey, type Key } from './keys.ts';
import { linesOf, type Span, trimmed } from './lines.ts';
import { claim, type Reader, say, state } from './reader.ts';
import { sayStray, sayUnknownPart } from './stray-keys.ts';
import { type Member, readValue, type Value } from './yaml-value.ts';

/** A key with keys below it. */
type Group<P extends Part = Part> = Key & { parts: readonly P[] };

/** Reads the keys below a key, one by one; unknown and repeated ones are said and passed over. */
export function readParts<P extends Part>(
  reader: Reader,
  group: Group<P>,
  entry: Entry,
  read: (part: P, value: Value) => void,
): void {
  const isKey = (key: string) => findKey(group.parts, key) !== undefined;
  for (const { key, value } of membersOf(reader, group, entry, isKey)) {
    const part = findKey(group.parts, key.text);
    if (part === undefined) {
      sayUnknownPart(reader, group.parts, key);
      continue;
    }
    const name = `${group.name}.${part.name}`;
    if (!claim(reader, part, name, key)) continue;
    state(reader, name, value);
    read(part, value);
  }
}

/**
 * The keys below a key with their values.
 * @param isKey tells the keys that open an entry however far in they stand
 */
export function membersOf(
  reader: Reader,
  group: Key & { parts: readonly Key[] },
  entry: Entry,
  isKey: (key: string) => boolean,
): Member[] {
  if (hasKeysBelow(entry.rest)) return membersBelow(reader, entry.rest, isKey);
  const value = readValue(entry.rest);
  state(reader, group.name, value);
  if (value.kind === 'map') return value.members;
  if (value.kind === 'fault') say(reader, value.problem, value.span);
  else if (value.kind !== 'blank') say(reader, valueFlat(group, group.parts), value.span);
  return [];
}

/** Keys on lines of their own are cut apart here, so that each may have its own slips of typing. */
function membersBelow(reader: Reader, rest: Span, isKey: (key: string) => boolean): Member[] {
  const { entries, strays } = splitEntries(rest, isKey);
  for (const line of strays) sayStray(reader, line);
  reader.entries.push(...entries);
  return entries.map(({ key, rest: below }) => ({ key, value: readValue(below) }));
}

/** Whether a key’s own line is empty and the next starts neither a list nor a map in braces. */
function hasKeysBelow(rest: Span): boolean {
  const [head, ...lines] = linesOf(rest).map((line) => trimmed(line).text.replace(/^#.*/, ''));
  const first = lines.find((line) => line !== '');
  return head === '' && first !== undefined && !/^[-{[]/.test(first);
}
