import type { Role } from './roles.ts';
import type { Typeface } from './typeface.ts';

/** Where a face was found; the office's own folder comes first, what brief brings along comes last. */
export const origins = ['workspace', 'system', 'bundled'] as const;

export type Origin = (typeof origins)[number];

/** A face found somewhere, sound or flawed, with the part it may play. */
export interface Candidate {
  typeface: Typeface;
  origin: Origin;
  /** None for a face that plays no role: it only lends characters that no other face holds. */
  role?: Role;
  /** Place among the faces of its role and origin; smaller is preferred. */
  rank: number;
  /** It stands in for the official face. */
  substitute: boolean;
}

/** Whether a face can carry a role, or only lend characters: a font of rare characters has no common ones. */
export function holdsBasics({ typeface }: Candidate): boolean {
  return [...'0123456789一中国的这发展，。'].every(
    (character) => typeface.glyphOf(character.codePointAt(0) ?? 0) !== 0,
  );
}

/** The candidates in the order they are asked: by origin, then rank, then path. */
export function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      origins.indexOf(a.origin) - origins.indexOf(b.origin) ||
      a.rank - b.rank ||
      compare(a.typeface.path, b.typeface.path) ||
      a.typeface.index - b.typeface.index,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
