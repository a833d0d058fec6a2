import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { showPath } from '../build/plan.ts';
import { reasonOf } from '../build/problems.ts';
import { compareText } from '../entries/chronology.ts';
import type { Problem } from '../finding/finding.ts';
import { filesAtOnce, inPool } from '../many/in-pool.ts';
import { manifestName, sumsName } from '../workspace/archive-around.ts';
import { readPlain } from '../workspace/plain-file.ts';
import { codeOf } from '../workspace/system-error.ts';
import { findWorkspace } from '../workspace/workspace.ts';
import { archiveFolderName } from './folder.ts';
import type { FileStatus, FileVerdict, Verification } from './outcome.ts';
import { inspectPdf } from './pdf/inspect.ts';
import { type Expected, readRecords } from './records.ts';
import * as problems from './verify-problems.ts';
import { walk } from './walk.ts';

export interface VerifyOptions {
  cwd: string;
  /** As given; the archive of the workspace unless given. */
  folder?: string;
  signal?: AbortSignal;
}

/**
 * Says of every file of an archive whether it is what was published: there, with the same bytes, and, if
 * it is a PDF, sound and of as many pages; and names whatever else lies in the folder, where the list of
 * what was published is whole.
 * @throws Failure `usage` where the folder is no archive; the signal's reason when interrupted
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const start = performance.now();
  const { cwd, signal } = options;
  const folder = await folderOf(options);
  const { expected, isComplete, faults } = await readRecords(folder);
  const { files: there, closed } = await walk(folder);
  const verdicts = await inPool(expected, filesAtOnce, (file) => look(folder, file), { signal });
  const known = new Set([...expected.map(({ path }) => key(path)), manifestName, sumsName]);
  const extra = isComplete ? there.filter((path) => !known.has(key(path))) : [];
  const files = [
    ...verdicts,
    ...faults,
    ...extra.map((path) => bad(path, 'extra', problems.fileExtra())),
    ...closed.map(({ path, why }) => bad(path, 'unreadable', problems.fileUnreadable(why))),
  ].sort((one, other) => compareText(one.path, other.path));
  return { folder: showPath(folder, cwd), files, ms: Math.round(performance.now() - start) };
}

/** Some file systems write accents apart from their letters. */
function key(path: string): string {
  return path.normalize('NFC');
}

async function folderOf({ cwd, folder }: VerifyOptions): Promise<string> {
  if (folder !== undefined) return resolve(cwd, folder);
  const workspace = await findWorkspace(cwd);
  return join(workspace?.root ?? cwd, archiveFolderName);
}

async function look(folder: string, expected: Expected): Promise<FileVerdict> {
  const { path, sha256, pages } = expected;
  let bytes: Buffer;
  try {
    if ((await lstat(join(folder, path))).isSymbolicLink()) {
      return bad(path, 'changed', problems.fileLinked());
    }
    bytes = await readPlain(join(folder, path));
  } catch (error) {
    const [code, why] = [codeOf(error), reasonOf(error)];
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return bad(path, 'missing', problems.fileMissing());
    const problem = code === 'EISDIR' ? problems.fileFolder(why) : problems.fileUnreadable(why);
    return bad(path, 'unreadable', problem);
  }
  const isChanged = digest(bytes) !== sha256;
  if (!/\.pdf$/i.test(path)) {
    return isChanged ? bad(path, 'changed', problems.fileChanged()) : { path, status: 'ok' };
  }
  const pdf = inspectPdf(bytes);
  if (pdf === undefined) return bad(path, 'unsound', problems.pdfDamaged(isChanged));
  if (isChanged) return { ...bad(path, 'changed', problems.fileChanged()), pages: pdf.pages };
  if (pages !== null && pages !== pdf.pages) {
    return { ...bad(path, 'pages', problems.pagesDiffer(pdf.pages, pages)), pages: pdf.pages };
  }
  return { path, status: 'ok', pages: pdf.pages };
}

function bad(path: string, status: FileStatus, problem: Problem): FileVerdict {
  return { path, status, problem };
}
