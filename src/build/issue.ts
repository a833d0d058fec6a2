import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { longestListPlace } from '../bulletin/colophon.ts';
import { Failure } from '../finding/failure.ts';
import { hasErrors, report } from '../finding/finding.ts';
import type { PdfProfile } from '../pdf/profile.ts';
import type { Print } from '../press/press.ts';
import { codeOf } from '../workspace/system-error.ts';
import { digest, digestBrief, digestDressing, digestTemplate } from './cache/digest.ts';
import type { Entry } from './cache/entry.ts';
import { stampOf } from './cache/stamp.ts';
import { imprintOf } from './imprint.ts';
import type { Format, Outcome, Output, Verdict } from './outcome.ts';
import { type Job, showPath } from './plan.ts';
import {
  inputLost,
  manuscriptTooMuch,
  outputNameLong,
  outputUnwritable,
  printFailed,
  reasonOf,
} from './problems.ts';
import { readIssue, type SetIssue, type SetOptions, setIssue, templateOf } from './set.ts';
import type { Tools } from './tools.ts';
import { judge } from './verdict.ts';
import { type Draft, writeWhole } from './write.ts';

export interface IssueOptions extends SetOptions {
  cwd: string;
  formats: Format[];
  pdfProfile?: PdfProfile;
  strict?: boolean;
}

/** What became of an issue. */
export interface Result {
  outcome: Omit<Outcome, 'ms'>;
  /** What it was made of and what came out; absent when it did not come out as it should. */
  made?: Made;
}

/** What the issue itself puts into its cache entry. */
export type Made = Pick<Entry, 'manuscript' | 'template' | 'pictures' | 'outputs' | 'pages'> & {
  verdict: Verdict;
  /** Of what it uses of the configuration, and of the faces. */
  configuration: string;
  faces: string;
};

/**
 * Builds one issue. What is wrong with it is a finding on its file, and then nothing of it is written.
 * @throws the signal's reason when interrupted, Failure when the set-up is broken
 */
export async function buildIssue(job: Job, tools: Tools, options: IssueOptions): Promise<Result> {
  const { file, brief, sha256 } = await readIssue(job, options);
  const failed: Result['outcome'] = {
    source: job.source,
    file,
    status: 'failed',
    outputs: [],
    fonts: [],
  };
  if (brief === undefined) return { outcome: failed };
  const used = digestBrief(brief, file);
  const set = await guarded(file, options, () =>
    setIssue({ file, brief, sha256 }, job, tools, options),
  );
  if (set === undefined) return { outcome: failed };
  const fonts = set.dressing.uses;
  if (hasErrors(file)) return { outcome: { ...failed, fonts } };

  const [print, verdict] = await Promise.all([
    printIssue(file, brief, set, tools, options),
    judge(file, brief, job.office.fields.check, options),
  ]);
  if (hasErrors(file)) return { outcome: { ...failed, fonts } };
  const drafts = draftsOf(job, set, print, options.formats);
  options.signal?.throwIfAborted();
  const written = await write(file, drafts, options);
  // Without a browser an issue asked for as PDF alone has nothing to show.
  if (written === undefined || drafts.length === 0) return { outcome: { ...failed, fonts } };
  const pages = print && print.placement.pages + print.placement.widePages;
  const outputs = drafts.map((draft) => outputOf(draft, pages, options.cwd));
  const outcome: Result['outcome'] = {
    source: job.source,
    file,
    status: 'built',
    outputs,
    fonts,
    verdict,
  };
  // One that another program has replaced meanwhile is not to be vouched for.
  const whole = written.filter((each) => each !== undefined);
  if (pages === undefined || whole.length < written.length) return { outcome };
  const made: Made = {
    manuscript: sha256,
    template: { own: templateOf(brief), sha256: digestTemplate(set.template) },
    pictures: set.pictures,
    outputs: whole,
    pages,
    configuration: used,
    faces: digestDressing(set.dressing),
    verdict,
  };
  return { outcome, made };
}

/** A picture that goes while it is read takes down its own issue, and no other; so does what is more than can be set. */
async function guarded<T>(
  file: VFile,
  { signal }: IssueOptions,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    const isTooMuch = isBeyondNode(error);
    if (error instanceof Failure || (codeOf(error) === undefined && !isTooMuch)) throw error;
    report(file, isTooMuch ? manuscriptTooMuch() : inputLost(reasonOf(error)));
    return undefined;
  }
}

/** No more stack, or a text longer than there can be: nothing of that is brief's mistake. */
function isBeyondNode(error: unknown): boolean {
  if (codeOf(error) === 'ERR_STRING_TOO_LONG') return true;
  return error instanceof RangeError && /call stack|string length/.test(error.message);
}

async function printIssue(
  file: VFile,
  brief: Brief,
  { bulletin, dressing, evenColophon }: SetIssue,
  tools: Tools,
  { pdfProfile, signal }: IssueOptions,
): Promise<Print | undefined> {
  const press = await tools.press();
  if (press === undefined) return undefined;
  try {
    const print = await press.print(
      {
        leaf: bulletin.leaf(dressing),
        text: bulletin.text,
        colophon: bulletin.hasColophon ? (evenColophon ? 'even' : 'last') : 'none',
        fonts: dressing.subsets.map(({ postScript }) => postScript),
      },
      imprintOf(bulletin.about, tools.machine.env, pdfProfile),
    );
    for (const problem of print.problems) {
      const isOfLists = problem.rule === 'colophon-too-tall';
      report(file, problem, isOfLists ? longestListPlace(brief) : undefined);
    }
    return print;
  } catch (error) {
    signal?.throwIfAborted();
    const why = error instanceof Failure ? error.text : String(error);
    report(file, printFailed(typeof why === 'string' ? { zh: why, en: why } : why));
    return undefined;
  }
}

type FormatDraft = Draft & { format: Format };

function draftsOf(
  { target }: Job,
  { bulletin, dressing }: SetIssue,
  print: Print | undefined,
  formats: Format[],
): FormatDraft[] {
  return formats.flatMap((format): FormatDraft[] => {
    const path = `${target}.${format}`;
    if (format === 'html')
      return [{ format, path, data: bulletin.render(dressing, print?.placement) }];
    return print === undefined ? [] : [{ format, path, data: print.pdf }];
  });
}

async function write(
  file: VFile,
  drafts: FormatDraft[],
  { cwd, signal }: IssueOptions,
): Promise<(Entry['outputs'][number] | undefined)[] | undefined> {
  try {
    const written = await writeWhole(drafts, signal && { signal });
    return drafts.map(({ format, data }, index) => {
      const stats = written[index];
      return stats && { format, ...stampOf(stats), sha256: digest(data) };
    });
  } catch (error) {
    signal?.throwIfAborted();
    const shown = showPath(pathOf(error, drafts), cwd);
    const isLong = codeOf(error) === 'ENAMETOOLONG';
    report(file, isLong ? outputNameLong(shown) : outputUnwritable(shown, reasonOf(error)));
    return undefined;
  }
}

/** The one whose place could not be taken, else the first. */
function pathOf(error: unknown, drafts: FormatDraft[]): string {
  const place = error instanceof Error && 'dest' in error ? error.dest : undefined;
  return (drafts.find(({ path }) => path === place) ?? drafts[0])?.path ?? '';
}

function outputOf(
  { format, path, data }: FormatDraft,
  pages: number | undefined,
  cwd: string,
): Output {
  return {
    format,
    path: showPath(path, cwd),
    bytes: Buffer.byteLength(data),
    ...(pages !== undefined && { pages }),
  };
}
