import type { Problem } from '../../finding/finding.ts';
import { fieldTable, isOffices } from '../field-table.ts';
import { type Entry, splitEntries } from './entries.ts';
import type { Field, Part } from './field-kinds.ts';
import { documentSecond, lineUnclear } from './front-matter-problems.ts';
import { keyIndented, keyPlace, keyTitle, keyUnknown } from './key-problems.ts';
import { findKey, type Key, nearestKey } from './keys.ts';
import { linesOf, type Span } from './lines.ts';
import { type Reader, say } from './reader.ts';

/** Says of a key that is in no table what was probably meant. */
export function sayUnknownKey(reader: Reader, written: Span): void {
  say(reader, explainUnknownKey(reader, written), written);
}

function explainUnknownKey(reader: Reader, written: Span): Problem {
  const { text } = written;
  if (/^(?:(?:sub)?title|[大副]?标题|题目)$/.test(text)) return keyTitle(text);
  const known = keysOf(reader);
  for (const group of known) {
    const part = 'parts' in group ? findKey<Part>(group.parts, text) : undefined;
    if (part !== undefined) return keyPlace(part, group);
  }
  const nearest = nearestKey(known, text);
  if (nearest !== undefined) reader.suspects[nearest.key.name] ??= reader.locate(written);
  return keyUnknown(text, nearest?.name, known);
}

/** Says of a key below a key that it is none of those. */
export function sayUnknownPart(reader: Reader, parts: readonly Key[], written: Span): void {
  const nearest = nearestKey(parts, written.text);
  say(reader, keyUnknown(written.text, nearest?.name, parts), written);
}

/** Says of a line that has no key, or is a fence in the middle of a configuration. */
export function sayStray(reader: Reader, line: Span): void {
  const key = findKey(fieldTable, line.text.split(/\s/, 1).join());
  if (key !== undefined) reader.suspects[key.name] ??= reader.locate(line);
  say(reader, /^(?:---|\.\.\.)/.test(line.text) ? documentSecond() : lineUnclear(), line);
}

/**
 * Whether a line below a one-line value is itself a key, typed too far in; said if it is.
 * Where the value is in quotes, a list or a block, its lines are its own.
 */
export function sayIndentedKey(reader: Reader, { rest }: Entry): boolean {
  const [head, ...lines] = linesOf(rest);
  if (head === undefined || !/^\s*[^\s"'[{|>#]/.test(head.text)) return false;
  for (const line of lines) {
    const [written] = splitEntries(line).entries.map((entry) => entry.key);
    const key = written === undefined ? undefined : findKey(fieldTable, written.text);
    if (written === undefined || key === undefined) continue;
    reader.suspects[key.name] ??= reader.locate(written);
    say(reader, keyIndented(key), written);
    return true;
  }
  return false;
}

/** The keys that a source may state. */
function keysOf({ scope }: Reader): readonly Field[] {
  return scope === 'issue' ? fieldTable.filter((field) => !isOffices(field)) : fieldTable;
}
