import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VFile } from 'vfile';
import { decode } from '../brief/decode.ts';
import { readBrief } from '../brief/read.ts';
import { type Bulletin, composeBulletin } from '../bulletin/compose.ts';
import { Failure } from '../finding/failure.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { glyphBorrowed, glyphMissing } from '../fonts/problems.ts';
import type { Dressing } from '../fonts/shelf.ts';
import type { Print } from '../press/press.ts';
import { imprintOf } from './imprint.ts';
import type { Format, Outcome, Output } from './outcome.ts';
import { type Job, showPath } from './plan.ts';
import { manuscriptUnreadable, outputUnwritable, printFailed, reasonOf } from './problems.ts';
import type { Tools } from './tools.ts';
import { type Draft, writeWhole } from './write.ts';

export interface IssueOptions {
  cwd: string;
  formats: Format[];
  template?: string;
  stdin?: () => Promise<Uint8Array>;
  signal?: AbortSignal;
}

/**
 * Builds one issue. What is wrong with it is a finding on its file, and then nothing of it is written.
 * @throws the signal's reason when interrupted, Failure when the set-up is broken
 */
export async function buildIssue(job: Job, tools: Tools, options: IssueOptions): Promise<Outcome> {
  const file = new VFile({ path: job.source });
  const failed: Outcome = { source: job.source, file, status: 'failed', outputs: [], fonts: [] };

  await readManuscript(file, job, options);
  if (hasErrors(file)) return failed;
  const set = await setIssue(file, job, tools, options);
  if (set === undefined) return failed;
  const { bulletin, dressing, evenColophon } = set;
  const fonts = dressing.uses;
  if (hasErrors(file)) return { ...failed, fonts };

  const print = await printIssue(file, { bulletin, dressing, evenColophon }, tools, options);
  if (hasErrors(file)) return { ...failed, fonts };
  const drafts = draftsOf(job, { bulletin, dressing, print }, options.formats);
  options.signal?.throwIfAborted();
  const outputs = await write(file, drafts, print, options);
  // Without a browser an issue asked for as PDF alone has nothing to show.
  if (outputs === undefined || outputs.length === 0) return { ...failed, fonts };
  return { source: job.source, file, status: 'built', outputs, fonts };
}

async function readManuscript(
  file: VFile,
  job: Job,
  { stdin, signal }: IssueOptions,
): Promise<void> {
  try {
    const bytes =
      job.path === '-' ? await (stdin?.() ?? new Uint8Array()) : await readFile(job.path);
    const { text, problem } = decode(bytes);
    file.value = text;
    if (problem !== undefined) report(file, problem);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    report(file, manuscriptUnreadable(reasonOf(error)));
  }
}

interface SetIssue {
  bulletin: Bulletin;
  dressing: Dressing;
  evenColophon: boolean;
}

async function setIssue(
  file: VFile,
  job: Job,
  tools: Tools,
  { template: wanted }: IssueOptions,
): Promise<SetIssue | undefined> {
  const { office, path } = job;
  const brief = readBrief(file, path, office.fields);
  const template = await tools.template(wanted ?? brief.fields.template ?? 'official', office);
  const folder = path === '-' ? office.root : dirname(path);
  const bulletin = await composeBulletin(brief, template, file, { folder, root: office.root });
  // What follows costs faces and a browser; an issue that cannot come out needs neither.
  if (hasErrors(file)) return undefined;
  const shelf = await tools.shelf(office);
  const dressing = await shelf.dress(bulletin.census.usage);
  for (const { role, character } of dressing.missing) {
    report(file, glyphMissing(character, role), bulletin.census.placeOf(file, role, character));
  }
  for (const { role, character, family } of dressing.fallbacks) {
    const problem = glyphBorrowed(character, role, family);
    report(file, problem, bulletin.census.placeOf(file, role, character));
  }
  return { bulletin, dressing, evenColophon: brief.layout.colophon === 'even' };
}

async function printIssue(
  file: VFile,
  { bulletin, dressing, evenColophon }: SetIssue,
  tools: Tools,
  { signal }: IssueOptions,
): Promise<Print | undefined> {
  const press = await tools.press();
  if (press === undefined) return undefined;
  try {
    const print = await press.print(
      {
        render: (placement) => bulletin.render(dressing, placement),
        text: bulletin.text,
        colophon: bulletin.hasColophon ? (evenColophon ? 'even' : 'last') : 'none',
        fonts: dressing.subsets.map(({ postScript }) => postScript),
      },
      imprintOf(bulletin.about, tools.machine.env),
      signal,
    );
    for (const problem of print.problems) report(file, problem);
    return print;
  } catch (error) {
    signal?.throwIfAborted();
    report(file, printFailed(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

function draftsOf(
  { target }: Job,
  {
    bulletin,
    dressing,
    print,
  }: Pick<SetIssue, 'bulletin' | 'dressing'> & { print?: Print | undefined },
  formats: Format[],
): (Draft & { format: Format })[] {
  return formats.flatMap((format): (Draft & { format: Format })[] => {
    const path = `${target}.${format}`;
    if (format === 'html')
      return [{ format, path, data: bulletin.render(dressing, print?.placement) }];
    return print === undefined ? [] : [{ format, path, data: print.pdf }];
  });
}

async function write(
  file: VFile,
  drafts: (Draft & { format: Format })[],
  print: Print | undefined,
  { cwd, signal }: IssueOptions,
): Promise<Output[] | undefined> {
  try {
    await writeWhole(drafts, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const path = drafts[0]?.path ?? '';
    report(file, outputUnwritable(showPath(path, cwd), reasonOf(error)));
    return undefined;
  }
  const pages = print && print.placement.pages + print.placement.widePages;
  return drafts.map(({ format, path, data }) => ({
    format,
    path: showPath(path, cwd),
    bytes: Buffer.byteLength(data),
    ...(pages !== undefined && { pages }),
  }));
}
