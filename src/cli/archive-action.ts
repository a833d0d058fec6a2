import { archive } from '../archive/archive.ts';
import type { Archive } from '../archive/outcome.ts';
import { renderArchive } from '../archive/report/archive-report.ts';
import { exitCodes } from '../finding/failure.ts';
import { hasErrors } from '../finding/finding.ts';
import type { Form } from '../report/form.ts';
import { checkoutOf } from './checkout.ts';
import type { Context } from './context.ts';
import { interruptible, sayStopping } from './interruptible.ts';
import { widthOf } from './process.ts';
import { showProgress } from './progress.ts';
import { collectOften, compileSeldom } from './v8.ts';

/** What may be said to `brief archive`. */
export interface ArchiveFlags {
  out?: string;
  check?: true;
  jobs?: number;
  report?: Form;
  quiet?: true;
  verbose?: true;
  /** ms */
  timeout?: number;
  browser?: string;
}

/** Publishes the archive, or checks it, and reports; gives the exit code. */
export async function runArchive(flags: ArchiveFlags, context: Context): Promise<number> {
  const { process, settings, streams, tools } = context;
  const { report = 'pretty', quiet = false, verbose = false, timeout = 60_000, ...given } = flags;
  const width = widthOf(process.stderr);
  const progress = showProgress(context, quiet || flags.check === true);
  const onFirst = () => {
    progress.stop();
    sayStopping(context);
  };
  return interruptible(context, { text: stopped, report, onFirst }, async (interrupt) => {
    const options = {
      ...given,
      cwd: process.cwd(),
      env: process.env,
      timeout,
      signal: interrupt.signal,
      onProgress: progress.onProgress,
    };
    compileSeldom();
    const done = await archive(options, { build: tools.build, onBuilt: collectOften }).finally(
      progress.stop,
    );
    const { language, color } = settings;
    const looks = { language, color, verbose, quiet, width, ...checkoutOf(process) };
    const { out, err } = renderArchive(done, report, looks);
    streams.out(out);
    streams.err(err);
    return interrupt.code() ?? archiveExitCode(done);
  });
}

/** As of a build: set-up before manuscripts, for mending manuscripts would not help. */
export function archiveExitCode({ configurations, missing, unwritten, issues }: Archive): number {
  if (configurations.some(({ file }) => hasErrors(file))) return exitCodes.usage;
  if (missing !== undefined) return exitCodes.browser;
  if (unwritten) return exitCodes.write;
  return issues.some(({ status, file }) => status === 'unpublished' || hasErrors(file)) ? 1 : 0;
}

const stopped = {
  zh: '已中途停止，存档没有写完；再运行一次就会接着做。',
  en: 'Stopped before the end; run it again to continue.',
};
