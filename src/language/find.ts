import type { Bilingual } from '../finding/finding.ts';
import type { Block, Role } from './block.ts';
import type { CheckedText } from './checked-text.ts';
import type { Edit } from './edit.ts';
import type { Offence } from './rule.ts';

/** What a rule says of a place, and the way out. */
export interface Saying {
  text: Bilingual;
  advice: Bilingual;
}

/** A change to prose: what stands from `from` to `to` becomes `text`. */
export type Change = readonly [from: number, to: number, text: string];

/** An offence on a stretch of a block's prose. What would touch markup an editor must change. */
export function offence(
  block: Block,
  [from, to]: readonly [from: number, to: number],
  { text, advice }: Saying,
  changes: readonly Change[] = [],
): Offence {
  const edits = changes.map((change) => block.edit(...change));
  const fix = edits.filter((edit): edit is Edit => edit !== undefined);
  const place = { ...block.span(characterAt(block.prose, from), to), text, advice };
  return fix.length === 0 || fix.length < edits.length ? place : { ...place, fix };
}

/** Where the character begins that an index is within: rules that speak of the last one mean all of 𠮷. */
function characterAt(prose: string, index: number): number {
  return (prose.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}

/** What a pattern finds, and what it should be. */
export interface Swap {
  pattern: RegExp;
  /** What to put for the match; none where it is right after all. */
  right(match: RegExpExecArray, block: Block): string | undefined;
  text: Bilingual;
  /** Unless given, it says what to write. */
  advice?: Bilingual;
  /** Where the pattern looks: `masked` (without addresses, times, models, Latin text) or `prose`. */
  view?: 'masked' | 'prose';
  /** Blocks to pass over. */
  except?: readonly Role[];
}

/** Offences that are set right by writing one thing for another. */
export function* swaps(text: CheckedText, swap: Swap): Generator<Offence> {
  for (const { block, match } of matches(text, swap)) {
    const right = swap.right(match, block);
    if (right === undefined || right === match[0]) continue;
    const from = match.index;
    const to = from + match[0].length;
    const advice = swap.advice ?? (right === '' ? leaveOut(match[0]) : write(right));
    const saying = { text: swap.text, advice };
    yield offence(block, [from, to], saying, [difference(from, match[0], right)]);
  }
}

/** Where a pattern matches in the blocks of a text. */
export function* matches(
  { blocks }: CheckedText,
  { pattern, view = 'masked', except = [] }: Pick<Swap, 'pattern' | 'view' | 'except'>,
): Generator<{ block: Block; match: RegExpExecArray }> {
  for (const block of blocks) {
    if (except.includes(block.role)) continue;
    for (const match of matchesIn(block[view], pattern)) yield { block, match };
  }
}

/** As `matchAll`, without its copy of the pattern: most blocks have no match, and copying took a third of the time. */
function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Only what differs is changed. */
function difference(from: number, wrong: string, right: string): Change {
  let start = 0;
  while (start < wrong.length && start < right.length && wrong[start] === right[start]) start += 1;
  let end = 0;
  const shorter = Math.min(wrong.length, right.length) - start;
  while (end < shorter && wrong.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [from + start, from + wrong.length - end, right.slice(start, right.length - end)];
}

/** 改为“…”. */
export function write(right: string): Bilingual {
  return { zh: `改为“${right}”`, en: `Write “${right}”` };
}

/** 删去“…”. */
export function leaveOut(what: string): Bilingual {
  return { zh: `删去“${what}”`, en: `Delete “${what}”` };
}
