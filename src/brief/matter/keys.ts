import { distance } from 'fastest-levenshtein';

/** A key by its names: a row of the table of fields, or a key below one. */
export interface Key {
  name: string;
  zh: string;
  aliases?: readonly string[];
  alike?: readonly string[];
}

/** The key that goes by this name, English or Chinese; blanks inside a Chinese name do not matter. */
export function findKey<K extends Key>(keys: readonly K[], written: string): K | undefined {
  const name = bare(written);
  return keys.find((key) => namesOf(key).includes(name));
}

/** The key that was probably meant by an unknown name, and the name of it to suggest. */
export function nearestKey<K extends Key>(
  keys: readonly K[],
  written: string,
): { key: K; name: string } | undefined {
  const name = bare(written).toLowerCase();
  const meant = keys.find((key) => key.alike?.includes(name));
  if (meant !== undefined) return { key: meant, name: isHan(name) ? meant.zh : meant.name };

  const candidates = keys
    .flatMap((key) => namesOf(key).map((known) => ({ key, name: known })))
    .filter((candidate) => isHan(candidate.name) === isHan(name));
  return longestWithin(candidates, name) ?? closest(candidates, name);
}

function namesOf({ name, zh, aliases = [] }: Key): string[] {
  return [name, zh, ...aliases];
}

/** Without quotes and what cannot be seen; `日　期` is spaced out for looks. */
function bare(written: string): string {
  const visible = written.trim().replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  const name = /^(["']).*\1$/.test(visible) ? visible.slice(1, -1) : visible;
  return isHan(name) ? name.replace(/\s/g, '') : name;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** 本期日期 says 日期. */
function longestWithin<C extends { name: string }>(candidates: C[], name: string): C | undefined {
  return candidates
    .filter(
      (candidate) => candidate.name.length > 1 && isHan(name) && name.includes(candidate.name),
    )
    .sort((one, other) => other.name.length - one.name.length)[0];
}

function closest<C extends { name: string }>(candidates: C[], name: string): C | undefined {
  const [nearest] = candidates
    .map((candidate) => ({ candidate, edits: distance(candidate.name, name) }))
    .filter(({ candidate, edits }) => edits <= tolerance(candidate.name, name))
    .sort((one, other) => one.edits - other.edits);
  return nearest?.candidate;
}

/** How many letters may be wrong: one in two Chinese characters, one in three letters. */
function tolerance(known: string, name: string): number {
  const length = Math.max(known.length, name.length);
  return Math.max(1, Math.floor(length / (isHan(known) ? 2 : 3)));
}
