import type { Edit } from './edit.ts';

/** A manuscript set right, and how many findings that took. */
export interface Fixed {
  text: string;
  fixed: number;
}

/**
 * Makes the changes the rules propose, and those they propose then, until none is left. Byte for byte
 * nothing else changes.
 * @param propose the fixes for a text, each of them all made or not at all
 */
export function fixAll(text: string, propose: (text: string) => Iterable<readonly Edit[]>): Fixed {
  let result: Fixed = { text, fixed: 0 };
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { text: next, fixed } = applyFixes(result.text, propose(result.text));
    if (fixed === 0) break;
    result = { text: next, fixed: result.fixed + fixed };
  }
  return result;
}

/** Rules that mend each other's work end after two or three passes. */
const mostPasses = 10;

/** Makes the given changes once, the leftmost first; one that meets another already made is left. */
export function applyFixes(text: string, fixes: Iterable<readonly Edit[]>): Fixed {
  const sorted = [...fixes]
    .filter((edits) => edits.length > 0)
    .map((edits) => edits.toSorted((a, b) => a.start - b.start))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const claims: Claims = { characters: new Set(), starts: new Set() };
  const made: Edit[] = [];
  let fixed = 0;
  for (const edits of sorted) {
    if (!edits.every((edit) => isFree(claims, edit))) continue;
    for (const edit of edits) claim(claims, edit);
    made.push(...edits);
    fixed += 1;
  }
  return { text: splice(text, made), fixed };
}

/** What changes already made have touched. */
interface Claims {
  characters: Set<number>;
  starts: Set<number>;
}

/** Whether a change meets none already made: no character in common, no two at one place. */
function isFree({ characters, starts }: Claims, { start, end }: Edit): boolean {
  if (starts.has(start) || (characters.has(start - 1) && characters.has(start))) return false;
  for (let at = start; at < end; at += 1) {
    if (characters.has(at) || starts.has(at)) return false;
  }
  return true;
}

function claim({ characters, starts }: Claims, { start, end }: Edit): void {
  starts.add(start);
  for (let at = start; at < end; at += 1) characters.add(at);
}

function splice(text: string, edits: Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const kept = sorted.map(({ start }, index) => text.slice(sorted[index - 1]?.end ?? 0, start));
  const last = text.slice(sorted.at(-1)?.end ?? 0);
  return sorted.map((edit, index) => `${kept[index] ?? ''}${edit.text}`).join('') + last;
}
