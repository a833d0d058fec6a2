import type { Build } from '../build/outcome.ts';
import { exitCodes } from '../finding/failure.ts';
import { hasErrors } from '../finding/finding.ts';
import { tally } from '../report/tally.ts';

/**
 * The exit code of a finished build. Where several would do, set-up comes before manuscripts, for
 * mending manuscripts would not help: configuration, browser, disk, manuscripts.
 */
export function exitCodeOf(build: Build): number {
  if (build.configurations?.some(({ file }) => hasErrors(file))) return exitCodes.usage;
  if (build.missing === 'browser') return exitCodes.browser;
  if (build.unwritten) return exitCodes.write;
  const { failed, errors } = tally(build);
  return failed > 0 || errors > 0 ? 1 : 0;
}
