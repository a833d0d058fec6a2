import { parse } from 'node:path';
import type { Problem } from '../finding/finding.ts';
import { type Resolve, readBundled } from '../fonts/bundled.ts';
import { type Candidate, holdsBasics, inOrder } from '../fonts/candidate.ts';
import type { Machine } from '../fonts/folders.ts';
import { roleNamed } from '../fonts/official.ts';
import { type Role, roles } from '../fonts/roles.ts';
import { chainOf } from '../fonts/shelf.ts';
import { systemFaces } from '../fonts/system.ts';
import { workspaceFaces } from '../fonts/workspace.ts';

/** Where faces are looked for. */
export interface FacePlaces {
  machine: Machine;
  /** The office's own folder; need not exist. */
  folder?: string | undefined;
  resolve: Resolve;
}

/** Every face found, by the role it may play. */
export interface FaceSurvey {
  roles: RoleFaces[];
  /** Faces of no role: they only lend characters that no other face has. */
  lenders: Candidate[];
  /** Faces that cannot be used, of whatever role; also those of files that are no fonts. */
  flawed: Candidate[];
  /** What the office's own folder gives reason to say. */
  notes: Problem[];
}

export interface RoleFaces {
  role: Role;
  chosen?: Chosen;
  /** The role's other faces in the order in which they would come. */
  others: Other[];
}

export interface Chosen {
  face: Candidate;
  why: Why;
}

/** Why a face plays a role. */
export type Why =
  /** The name of its file says so: the office's own decision. */
  | 'named'
  /** It is an official face of the role, from the office's own folder or installed. */
  | 'official'
  /** No official one was found, and it comes nearest; from anywhere. */
  | 'stand-in'
  /** The role has no face at all: it belongs to another. */
  | 'lent';

export interface Other {
  face: Candidate;
  /** Why it does not play the role: it cannot be used, it lacks common characters, another comes before. */
  whyNot: 'flawed' | 'partial' | 'later';
}

/** Finds all faces for all roles, chosen as a build chooses them. No outlines are read. */
export async function surveyFaces({ machine, folder, resolve }: FacePlaces): Promise<FaceSurvey> {
  const [own, installed, bundled] = await Promise.all([
    folder === undefined ? { candidates: [], notes: [] } : workspaceFaces(folder),
    systemFaces(machine),
    readBundled(resolve),
  ]);
  const all = inOrder([...own.candidates, ...installed, ...bundled]);
  const sound = all.filter(({ typeface }) => typeface.flaw === undefined);
  const usable = sound.some(holdsBasics) ? sound : [];
  return {
    roles: roles.map((role) => {
      const face = usable.length === 0 ? undefined : chainOf(role, usable).face;
      const others = all.filter((other) => other.role === role && other !== face);
      return {
        role,
        ...(face && { chosen: { face, why: whyOf(role, face) } }),
        others: others.map((other) => ({ face: other, whyNot: whyNotOf(other) })),
      };
    }),
    lenders: sound.filter(({ role }) => role === undefined),
    flawed: all.filter(({ typeface }) => typeface.flaw !== undefined),
    notes: own.notes,
  };
}

function whyOf(role: Role, { role: own, origin, substitute, typeface }: Candidate): Why {
  if (own !== role) return 'lent';
  if (substitute) return 'stand-in';
  const isNamed = origin === 'workspace' && roleNamed(parse(typeface.path).name) === role;
  return isNamed ? 'named' : 'official';
}

function whyNotOf(face: Candidate): Other['whyNot'] {
  if (face.typeface.flaw !== undefined) return 'flawed';
  return holdsBasics(face) ? 'later' : 'partial';
}
