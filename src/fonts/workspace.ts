import path from 'node:path';
import type { Problem } from '../finding/finding.ts';
import { type Candidate, holdsBasics } from './candidate.ts';
import { listFonts } from './folders.ts';
import { roleNamed, standingOf } from './official.ts';
import { folderUnreadable, fontOnlyLends, fontUnfit, fontWithoutRole } from './problems.ts';
import { readTypefaces, type Typeface } from './typeface.ts';

/** What a place holds, and what is to be said about it. */
export interface Found {
  candidates: Candidate[];
  notes: Problem[];
}

/** The faces the office put into its own folder (absolute), with a word on each that cannot play a role. */
export async function workspaceFaces(folder: string): Promise<Found> {
  const { files, unreadable } = await listFonts(folder, 2);
  const found: Found = { candidates: [], notes: unreadable.map(folderUnreadable) };
  for (const file of files) {
    const typefaces = await readTypefaces(file);
    const candidates = typefaces.map((typeface) => candidateOf(typeface));
    found.candidates.push(...candidates);
    found.notes.push(...notesOn(path.basename(file), candidates));
  }
  return found;
}

/** A file name that says its role is the office's own decision; otherwise the names inside the font tell. */
function candidateOf(typeface: Typeface): Candidate {
  const told = roleNamed(path.parse(typeface.path).name);
  const known = standingOf(typeface.names.all);
  const role = told ?? known?.role ?? roleNamed(typeface.names.all.join(' '));
  return {
    typeface,
    origin: 'workspace',
    rank: known?.rank ?? unknownRank,
    substitute: told === undefined && known?.standsIn === true,
    ...(role && { role }),
  };
}

/** After every known face. */
const unknownRank = 1000;

/** One note a file: a collection is judged by its best face. */
function notesOn(file: string, candidates: readonly Candidate[]): Problem[] {
  const sound = candidates.filter(({ typeface }) => typeface.flaw === undefined);
  const flaw = candidates[0]?.typeface.flaw;
  if (sound.length === 0) return flaw === undefined ? [] : [fontUnfit(file, flaw, 'warning')];
  if (!sound.some(({ role }) => role !== undefined)) return [fontWithoutRole(file)];
  return sound.some(holdsBasics) ? [] : [fontOnlyLends(file)];
}
