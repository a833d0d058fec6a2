/** brief as a library: what the command line itself is made of. */
export { build } from './build/build.ts';
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
export {
  type Checked,
  type CheckedIssue,
  type CheckOptions,
  checkIssues as check,
} from './check/check.ts';
export { Failure } from './finding/failure.ts';
export type { Bilingual, Problem, Severity } from './finding/finding.ts';
