import type { Candidate, Origin } from '../fonts/candidate.ts';
import { readTable } from '../fonts/sfnt.ts';
import type { Flaw, Typeface } from '../fonts/typeface.ts';
import { openPlain } from '../workspace/plain-file.ts';
import { type Coverage, openCoverage } from './characters.ts';
import { type Embedding, embeddingOf, type Licence, licenceOf } from './licence.ts';

/** What can be said of a face without setting anything in it. */
export interface FaceFacts {
  /** As people know it; empty for a file that does not tell. */
  family: string;
  path: string;
  /** Place in a collection (.ttc); 0 in other files. */
  index: number;
  origin: Origin;
  substitute: boolean;
  flaw?: Flaw;
  outlines: Outlines;
  /** Absent where the file does not tell. */
  licence?: Licence;
  embedding?: Embedding;
  coverage: Coverage;
}

/** How a face draws: Chromium keeps only static TrueType outlines (glyf) a font when it prints. */
export type Outlines = 'truetype' | 'cff' | 'variable' | 'none';

/** Measures faces, each in some 10 ms: so only those that are shown. */
export type Measure = (face: Candidate) => Promise<FaceFacts>;

export function openMeasure(): Measure {
  const coverageOf = openCoverage();
  return async ({ typeface, origin, substitute }) => {
    const { path, index, names, flaw, glyphOf } = typeface;
    return {
      family: names.human,
      path,
      index,
      origin,
      substitute,
      ...(flaw && { flaw }),
      outlines: outlinesOf(typeface),
      ...(await readLicence(typeface)),
      coverage: coverageOf(glyphOf),
    };
  };
}

function outlinesOf({ directory }: Typeface): Outlines {
  if (directory.has('fvar')) return 'variable';
  if (directory.has('CFF ') || directory.has('CFF2')) return 'cff';
  return directory.has('glyf') ? 'truetype' : 'none';
}

/** Nothing is known of the licence of a file that cannot be read: its flaw says so already. */
async function readLicence({
  path,
  directory,
  names,
}: Typeface): Promise<Pick<FaceFacts, 'licence' | 'embedding'>> {
  const [name, os2] = [directory.get('name'), directory.get('OS/2')];
  if (name === undefined || os2 === undefined) return {};
  try {
    await using file = await openPlain(path);
    const fsType = (await readTable(file, os2)).readUInt16BE(8);
    const licence = licenceOf(names, await readTable(file, name));
    return { licence, embedding: embeddingOf(fsType) };
  } catch {
    return {};
  }
}
