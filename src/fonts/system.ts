import path from 'node:path';
import type { Candidate } from './candidate.ts';
import { fontFolders, listFonts, type Machine } from './folders.ts';
import { maybeKnown, standingOf } from './official.ts';
import { readTypefaces, type Typeface } from './typeface.ts';

/**
 * The known faces installed on a machine, flawed ones too. Folders that cannot be listed are passed over in silence:
 * they are not the editor's to mend.
 */
export async function systemFaces(machine: Machine): Promise<Candidate[]> {
  const listings = await Promise.all(fontFolders(machine).map((folder) => listFonts(folder)));
  const files = listings.flatMap((listing) => listing.files);
  const likely = files.filter((file) => maybeKnown(path.basename(file)));
  const candidates: Candidate[] = [];
  for (let i = 0; i < likely.length; i += atOnce) {
    const read = await Promise.all(likely.slice(i, i + atOnce).map(readTypefaces));
    candidates.push(...read.flat().flatMap(candidateOf));
  }
  return candidates;
}

/** macOS lets a process open 256 files. */
const atOnce = 32;

function candidateOf(typeface: Typeface): Candidate[] {
  const standing = standingOf(typeface.names.all);
  if (standing === undefined) return [];
  const { role, rank, standsIn } = standing;
  return [{ typeface, origin: 'system', role, rank, substitute: standsIn }];
}
