/** brief as a library: what the commands do, without what they print. Each part is loaded when it is first used. */
import process from 'node:process';
import type { Archive, ArchiveOptions, Verification } from './archive/outcome.ts';
import type { VerifyOptions } from './archive/verify.ts';
import type { Build, BuildOptions } from './build/outcome.ts';
import type { Checked, CheckOptions } from './check/check.ts';
import type { InspectOptions } from './inspect/inspect.ts';
import type { Inspection } from './inspect/outcome.ts';

/**
 * Builds issues as `brief build` does: every issue of the workspace unless `files` names some.
 * @throws Failure for broken usage or set-up; the signal's reason when aborted
 */
export async function build(options: Partial<BuildOptions> = {}): Promise<Build> {
  const room = await import('./build/build.ts');
  const { formats = ['html', 'pdf'] } = options;
  return room.build({ ...options, ...surroundings(options), formats });
}

/**
 * Holds manuscripts against the rules as `brief check` does; with `fix`, sets right what can be.
 * @throws Failure for broken usage; the signal's reason when aborted
 */
export async function check(options: Partial<CheckOptions> = {}): Promise<Checked> {
  const room = await import('./check/check.ts');
  return room.checkIssues({ ...options, ...surroundings(options) });
}

/**
 * Measures a finished bulletin, given as bytes or a path, as `brief inspect` does.
 * @throws Failure for what is no PDF, locked, or a scan; the signal's reason when aborted
 */
export async function inspect(
  input: Uint8Array | string,
  options: InspectOptions = {},
): Promise<Inspection> {
  const room = await import('./inspect/inspect.ts');
  return room.inspect(input, options);
}

/**
 * Publishes all issues of a workspace as `brief archive` does.
 * @throws Failure for broken usage or set-up; the signal's reason when aborted
 */
export async function archive(options: Partial<ArchiveOptions> = {}): Promise<Archive> {
  const room = await import('./archive/archive.ts');
  return room.archive({ ...options, ...surroundings(options) });
}

/**
 * Says of every file of an archive whether it is what was published, as `brief verify` does.
 * @throws Failure where the folder is no archive; the signal's reason when aborted
 */
export async function verify(options: Partial<VerifyOptions> = {}): Promise<Verification> {
  const room = await import('./archive/verify.ts');
  const { cwd = process.cwd() } = options;
  return room.verify({ ...options, cwd });
}

/** What is left out, or is undefined, as the options of another program may be. */
function surroundings({
  cwd = process.cwd(),
  env = process.env,
  files = [],
  timeout = 60_000,
}: Partial<Pick<BuildOptions, 'cwd' | 'env' | 'files' | 'timeout'>>) {
  return { cwd, env, files, timeout };
}

export type {
  Archive,
  ArchiveIssue,
  ArchiveOptions,
  FileVerdict,
  Verification,
} from './archive/outcome.ts';
export type { VerifyOptions } from './archive/verify.ts';
export type { CivilDate } from './brief/fields.ts';
export type {
  Build,
  BuildOptions,
  FaceUse,
  Format,
  Outcome,
  Output,
  Progress,
  Reason,
  Shard,
  Source,
} from './build/outcome.ts';
export type { Checked, CheckedIssue, CheckOptions } from './check/check.ts';
export { Failure } from './finding/failure.ts';
export type { Bilingual, Problem, Severity } from './finding/finding.ts';
export type { InspectOptions } from './inspect/inspect.ts';
export type { Inspection, Row } from './inspect/outcome.ts';
export type { Edit } from './language/edit.ts';
