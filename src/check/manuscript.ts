import { stat } from 'node:fs/promises';
import { VFile } from 'vfile';
import type { FieldPlaces } from '../brief/brief.ts';
import { decode } from '../brief/decode.ts';
import { readBrief } from '../brief/read.ts';
import type { FieldSet } from '../brief/read-fields.ts';
import { showPath } from '../build/plan.ts';
import { manuscriptUnreadable, reasonOf } from '../build/problems.ts';
import { writeWhole } from '../build/write.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { check, findAll } from '../language/check.ts';
import { fixAll } from '../language/fix.ts';
import { settingsFor } from '../language/settings.ts';
import { type LedgerNumbers, numbersOf } from '../ledger/issue.ts';
import { readNamed } from '../workspace/plain-file.ts';
import { realPath } from '../workspace/real-path.ts';
import { manuscriptUnwritable, notUtf8 } from './problems.ts';
import { isWanted, isWantedOfFile, isWantedProblem, type Wanted } from './wanted.ts';

/** A manuscript to be checked. */
export interface Task {
  /** Absolute path of the manuscript, or `-`. */
  path: string;
  /** As shown to people. */
  source: string;
  office: FieldSet;
}

/** What to do with each manuscript. */
export interface TaskOptions extends Wanted {
  cwd: string;
  /** Set right what the rules can, in the files themselves. */
  fix?: boolean;
  /** With `fix`: show what would change and leave the files alone. */
  dryRun?: boolean;
}

/** What was found in one manuscript, after what could be set right was. */
export interface CheckedManuscript {
  /** Its text as it now stands, with the findings. */
  file: VFile;
  /** Findings set right. */
  fixed: number;
  /** The text before and after, where it changes. */
  change?: { before: string; after: string };
  /** It is not UTF-8, and so never written back. */
  isForeign?: true;
  /** How it is numbered; absent where it cannot be read. */
  numbering?: Numbering;
}

export interface Numbering extends LedgerNumbers {
  /** Where the manuscript states its fields. */
  places: FieldPlaces;
}

/** Holds one manuscript against the rules. */
export async function checkManuscript(
  task: Task,
  options: TaskOptions,
  stdin?: () => Promise<Uint8Array>,
): Promise<CheckedManuscript> {
  const file = new VFile({ path: task.source });
  const read = await readManuscript(file, task, stdin);
  if (read === undefined) return { file, fixed: 0 };
  const { text, bom, isUtf8 } = read;
  if (text === '' && hasErrors(file)) {
    // It is no text: nothing is to be said of it but why.
    file.messages = file.messages.filter((message) => isWantedOfFile(message, options));
    return { file, fixed: 0 };
  }
  const { text: after, fixed } = options.fix ? mend(text, task, options) : { text, fixed: 0 };
  const isPlanned = after !== text && options.dryRun === true && isUtf8;
  const isWritten =
    after !== text && !isPlanned && (await write(file, task, after, { bom, isUtf8 }, options));
  file.value = isWritten ? after : text;
  const numbering = find(file, task, options);
  if (!isUtf8) return { file, fixed: 0, isForeign: true, numbering };
  if (!isWritten && !isPlanned) return { file, fixed: 0, numbering };
  return { file, fixed, change: { before: text, after }, numbering };
}

interface Manuscript {
  text: string;
  bom: boolean;
  isUtf8: boolean;
}

async function readManuscript(
  file: VFile,
  { path }: Task,
  stdin?: () => Promise<Uint8Array>,
): Promise<Manuscript | undefined> {
  try {
    const bytes = path === '-' ? await (stdin?.() ?? new Uint8Array()) : await readNamed(path);
    const { text, bom, encoding, problem } = decode(bytes);
    if (problem !== undefined) report(file, problem);
    return { text, bom, isUtf8: encoding === 'utf-8' };
  } catch (error) {
    report(file, manuscriptUnreadable(path, error));
    return undefined;
  }
}

/** All that the rules can set right, and what that brings to light. */
function mend(
  text: string,
  { path, source, office }: Task,
  options: TaskOptions,
): { text: string; fixed: number } {
  return fixAll(text, (next) => {
    const brief = readBrief(new VFile({ path: source, value: next }), path, office);
    return findAll(next, brief, settingsFor(office.check, brief.fields))
      .filter(({ problem }) => isWantedProblem(problem, options))
      .flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  });
}

async function write(
  file: VFile,
  { path }: Task,
  text: string,
  { bom, isUtf8 }: Pick<Manuscript, 'bom' | 'isUtf8'>,
  { cwd }: TaskOptions,
): Promise<boolean> {
  if (!isUtf8 || path === '-') {
    report(file, notUtf8(path === '-'));
    return false;
  }
  try {
    // Another file takes its place: of a link where that leads, and open to whom it was open.
    // Not every drive of Windows can tell.
    const real = await realPath(path).catch(() => path);
    const { mode } = await stat(real);
    await writeWhole([{ path: real, mode, data: `${bom ? '\ufeff' : ''}${text}` }]);
    return true;
  } catch (error) {
    report(file, manuscriptUnwritable(showPath(path, cwd), reasonOf(error)));
    return false;
  }
}

function find(file: VFile, { path, office }: Task, options: TaskOptions): Numbering {
  const ofFile = file.messages.splice(0).filter((message) => isWantedOfFile(message, options));
  const brief = readBrief(file, path, office);
  check(file, brief, settingsFor(office.check, brief.fields));
  const ofText = file.messages.filter((message) => isWanted(message, options));
  file.messages = [...ofFile, ...ofText];
  return { ...numbersOf(brief.fields), places: brief.places };
}
