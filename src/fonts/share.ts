import type { Candidate } from './candidate.ts';
import type { Metrics } from './metrics.ts';
import { fontBroken } from './problems.ts';
import type { Role } from './roles.ts';
import type { Typeface } from './typeface.ts';

/** A character that its role's face lacks, and the face that sets it. */
export interface Loan {
  role: Role;
  character: string;
  family: string;
}

/** Whom to ask for the characters of a role: its own face, then the others in turn. */
export interface Chain {
  face: Candidate;
  others: readonly Candidate[];
  /** Who sets a character, of those asked for before: issues of one office ask for the same ones. */
  setters: Map<string, Candidate | undefined>;
}

export interface MetricsReader {
  metrics(typeface: Typeface): Promise<Metrics>;
}

/** Who sets which characters of a role. `own` are those its own face sets, `lent` those of other faces. */
export interface Share {
  role: Role;
  chain: Chain;
  own: Set<string>;
  lent: Map<Candidate, Set<string>>;
  missing: string[];
  loans: Loan[];
}

/** Asks each face in turn for the characters of a role. Throws Failure for a damaged face. */
export async function shareOut(
  role: Role,
  characters: ReadonlySet<string>,
  chain: Chain,
  reader: MetricsReader,
): Promise<Share> {
  const share: Share = { role, chain, own: new Set(), lent: new Map(), missing: [], loans: [] };
  const wanted = [...characters].filter(isSet).sort();
  const setters = await settersOf(wanted, chain, reader);
  for (const character of wanted) {
    const setter = setters.get(character);
    if (setter === undefined) share.missing.push(character);
    else if (setter === chain.face) share.own.add(character);
    else {
      share.lent.set(setter, (share.lent.get(setter) ?? new Set<string>()).add(character));
      // A quotation mark in full width is house style, not a lack.
      if (!isQuote(character) || !holds(chain.face, character)) {
        share.loans.push({ role, character, family: setter.typeface.names.human });
      }
    }
  }
  for (const companion of companionsOf(characters)) {
    if (holds(chain.face, companion)) share.own.add(companion);
  }
  return share;
}

/** Who sets each of these characters, once found; waiting for what is known takes longer than all the rest. */
async function settersOf(
  wanted: readonly string[],
  chain: Chain,
  reader: MetricsReader,
): Promise<Chain['setters']> {
  for (const character of wanted) {
    if (chain.setters.has(character)) continue;
    chain.setters.set(character, await setterOf(character, chain, reader));
  }
  return chain.setters;
}

/** The first face that draws a character, in full width where Chinese asks for it; a narrow one when there is no other. */
async function setterOf(
  character: string,
  { face, others }: Chain,
  reader: MetricsReader,
): Promise<Candidate | undefined> {
  // Chromium shows every control as a box, whatever a face has for it.
  if (/\p{Cc}/u.test(character)) return undefined;
  let narrow: Candidate | undefined;
  for (const candidate of [face, ...others]) {
    const glyph = glyphOf(candidate, character);
    if (glyph === 0) continue;
    const metrics = await guarded(candidate.typeface, () => reader.metrics(candidate.typeface));
    // Some faces map characters they lack to an empty glyph.
    if (metrics.blank(glyph) && !/\p{White_Space}/u.test(character)) continue;
    if (!isQuote(character) || metrics.advance(glyph) > 0.9) return candidate;
    narrow ??= candidate;
  }
  return narrow;
}

function holds(candidate: Candidate, character: string): boolean {
  return glyphOf(candidate, character) !== 0;
}

function glyphOf({ typeface }: Candidate, character: string): number {
  return typeface.glyphOf(character.codePointAt(0) ?? 0);
}

/** Line ends, joiners, soft hyphens, variation selectors and their like leave no mark. */
function isSet(character: string): boolean {
  return !/[\t\n\r\p{Zl}\p{Zp}]|(?!\p{L})\p{Default_Ignorable_Code_Point}/u.test(character);
}

/** Unicode has one code for Chinese and Western quotation marks; faces draw one or the other. */
function isQuote(character: string): boolean {
  return /[“”‘’]/u.test(character);
}

/**
 * What a face should bring along though it leaves no mark: a space, which HarfBuzz sets invisible characters with; those
 * characters themselves, or Chromium takes them from whatever font the system has; the hyphens a soft one may become.
 */
function companionsOf(characters: ReadonlySet<string>): string[] {
  const invisible = [...characters].filter((character) => !isSet(character));
  return [' ', ...invisible, ...(characters.has('\u00ad') ? ['-', '\u2010'] : [])];
}

/** Whatever fails here is the font's fault: its tables were sound on opening. */
export async function guarded<T>(typeface: Typeface, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw fontBroken(typeface.path, cause);
  }
}
