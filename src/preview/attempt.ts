import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { imprintOf } from '../build/imprint.ts';
import type { Job } from '../build/plan.ts';
import { type Read, readIssue, type SetIssue, setIssue } from '../build/set.ts';
import type { Tools } from '../build/tools.ts';
import { hasErrors, type Problem, report } from '../finding/finding.ts';
import type { Press, Print } from '../press/press.ts';
import { pressProblem, problemOf } from './problems.ts';

/** What became of setting and printing a manuscript as it stood at one moment. */
export interface Attempt {
  /** Its findings are those of `build`. */
  file: VFile;
  /** Absent when something kept the bulletin from coming out. */
  edition?: Edition;
}

/** A bulletin as `build` would let it out. */
export interface Edition {
  pdf: Uint8Array;
  /** Of the PDF's bytes. */
  digest: string;
  pages: number;
  /** Landscape pages among them. */
  wide: number;
  brief: Brief;
  /** The manuscript it was set from. */
  text: string;
}

export interface AttemptOptions {
  template?: string;
  signal: AbortSignal;
}

/**
 * Prints an issue as `build` does; whatever goes wrong is a finding on its file.
 * @throws the signal's reason when stopped
 */
export async function attempt(job: Job, tools: Tools, options: AttemptOptions): Promise<Attempt> {
  const read = await readIssue(job, options);
  const { file, brief } = read;
  options.signal.throwIfAborted();
  if (brief === undefined) return { file };
  const text = String(file);
  const print = await printIssue({ ...read, brief }, job, tools, options);
  for (const problem of print?.problems ?? []) report(file, problem);
  if (print === undefined || hasErrors(file)) return { file };
  const { pdf, placement } = print;
  const { pages, widePages: wide } = placement;
  const digest = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  return { file, edition: { pdf, digest, pages: pages + wide, wide, brief, text } };
}

async function printIssue(
  read: Required<Read>,
  job: Job,
  tools: Tools,
  options: AttemptOptions,
): Promise<Print | undefined> {
  const failed = (problem: Problem): undefined => {
    options.signal.throwIfAborted();
    report(read.file, problem);
  };
  const ready = await prepare(read, job, tools, options).catch((error) => failed(problemOf(error)));
  return ready && printSet(ready, tools).catch((error) => failed(pressProblem(error)));
}

interface Ready {
  press: Press;
  set: SetIssue;
}

async function prepare(
  read: Required<Read>,
  job: Job,
  tools: Tools,
  options: AttemptOptions,
): Promise<Ready | undefined> {
  const set = await setIssue(read, job, tools, options);
  options.signal.throwIfAborted();
  if (set === undefined || hasErrors(read.file)) return undefined;
  const press = await tools.press();
  if (press === undefined) throw tools.browserFailure() ?? new Error('there is no press');
  return { press, set };
}

async function printSet(
  { press, set: { bulletin, dressing, evenColophon } }: Ready,
  { machine }: Tools,
): Promise<Print> {
  const imprint = imprintOf(bulletin.about, machine.env);
  const sheet = {
    leaf: bulletin.leaf(dressing),
    text: bulletin.text,
    colophon: bulletin.hasColophon ? (evenColophon ? 'even' : 'last') : 'none',
    fonts: dressing.subsets.map(({ postScript }) => postScript),
  } as const;
  return press.print(sheet, imprint);
}
