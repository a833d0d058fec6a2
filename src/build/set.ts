import { dirname } from 'node:path';
import { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { decode } from '../brief/decode.ts';
import { readBrief } from '../brief/read.ts';
import { type Bulletin, composeBulletin } from '../bulletin/compose.ts';
import type { Template } from '../bulletin/template.ts';
import { Failure } from '../finding/failure.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { glyphBorrowed, glyphMissing } from '../fonts/glyph-problems.ts';
import type { Dressing } from '../fonts/shelf.ts';
import { readNamed } from '../workspace/plain-file.ts';
import { digest, digestManuscript } from './cache/digest.ts';
import type { Job } from './plan.ts';
import { manuscriptUnreadable, templateUnusable } from './problems.ts';
import type { Tools } from './tools.ts';

export interface SetOptions {
  template?: string;
  stdin?: () => Promise<Uint8Array>;
  signal?: AbortSignal;
}

/** A manuscript as it was read; without a brief it could not be. */
export interface Read {
  file: VFile;
  brief?: Brief;
  /** Of its bytes and its name. */
  sha256: string;
}

/** Reads a manuscript; what is wrong with it is a finding on its file. */
export async function readIssue(job: Job, { stdin, signal }: SetOptions): Promise<Read> {
  const file = new VFile({ path: job.source });
  try {
    const bytes =
      job.path === '-' ? await (stdin?.() ?? new Uint8Array()) : await readNamed(job.path);
    const sha256 = digestManuscript(bytes, job.path);
    const { text, problem } = decode(bytes);
    file.value = text;
    if (problem !== undefined) report(file, problem);
    if (hasErrors(file)) return { file, sha256 };
    return { file, sha256, brief: readBrief(file, job.path, job.office.fields) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    report(file, manuscriptUnreadable(job.path, error));
    return { file, sha256: '' };
  }
}

/** An issue set in a template and its faces, ready for the press. */
export interface SetIssue {
  bulletin: Bulletin;
  dressing: Dressing;
  template: Template;
  pictures: { address: string; sha256: string }[];
  evenColophon: boolean;
}

/** Sets an issue; undefined when something is wrong with it that neither faces nor press could mend. */
export async function setIssue(
  { file, brief }: Required<Read>,
  { office, path }: Job,
  tools: Tools,
  { template: wanted }: SetOptions,
): Promise<SetIssue | undefined> {
  const template = await tools
    .template(wanted ?? templateOf(brief), office)
    .catch((error: unknown) => {
      const place = brief.places['template'];
      // One that the manuscript itself asks for is the manuscript's fault, and no other issue's.
      if (!(error instanceof Failure) || wanted !== undefined || place === undefined) throw error;
      report(file, templateUnusable(error.text), place);
      return undefined;
    });
  if (template === undefined) return undefined;
  const folder = path === '-' ? office.root : dirname(path);
  const pictures = new Map<string, string>();
  const bulletin = await composeBulletin(brief, template, file, {
    folder,
    root: office.root,
    onRead: (address, data) => pictures.set(address, digest(data)),
  });
  const isBroken = hasErrors(file);
  // One that cannot come out is dressed too, for what its faces lack can be mended in the same go.
  const shelf = await tools.shelf(office);
  const dressing = await shelf.dress(bulletin.census.usage);
  for (const { role, character } of dressing.missing) {
    report(file, glyphMissing(character, role), bulletin.census.placeOf(file, role, character));
  }
  for (const { role, character, family } of dressing.fallbacks) {
    const problem = glyphBorrowed(character, role, family);
    report(file, problem, bulletin.census.placeOf(file, role, character));
  }
  if (isBroken) return undefined;
  return {
    bulletin,
    dressing,
    template,
    pictures: Array.from(pictures, ([address, sha256]) => ({ address, sha256 })),
    evenColophon: brief.layout.colophon === 'even',
  };
}

/** The template an issue asks for by name. */
export function templateOf({ fields }: Brief): string {
  return fields.template ?? 'official';
}
