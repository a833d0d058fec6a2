import { checkIssues } from '../check/check.ts';
import type { CheckForm } from '../check/forms.ts';
import { renderCheck, tallyOf } from '../check/render.ts';
import { todayInChina } from '../desk/today.ts';
import { exitCodes, Failure } from '../finding/failure.ts';
import type { Severity } from '../finding/finding.ts';
import { hasErrors } from '../finding/finding.ts';
import { checkoutOf } from './checkout.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';
import { widthOf } from './process.ts';
import { readStdin } from './stdin.ts';
import { compileSeldom } from './v8.ts';

/** What may be said to `brief check`. */
export interface CheckFlags {
  fix?: true;
  dryRun?: true;
  rule?: string[];
  severity?: Severity;
  strict?: true;
  report?: CheckForm;
  quiet?: true;
}

/** Checks and reports; gives the exit code. */
export async function runCheck(
  files: string[],
  { fix, dryRun, rule, severity, strict, report = 'pretty', quiet }: CheckFlags,
  context: Context,
): Promise<number> {
  if (dryRun && !fix) throw dryRunAlone();
  const { process, settings, streams } = context;
  const { language, color } = settings;
  compileSeldom();
  return interruptible(context, { text: stopped, report }, async (interrupt) => {
    const checked = await checkIssues({
      cwd: process.cwd(),
      env: process.env,
      files,
      stdin: () => readStdin(process.stdin, interrupt.signal),
      fix: fix === true,
      dryRun: dryRun === true,
      ...(rule && { rules: rule }),
      ...(severity && { severity }),
      today: todayInChina({}, Date.now()),
      signal: interrupt.signal,
    });
    const width = widthOf(process.stderr);
    const { out, err } = renderCheck(checked, report, {
      language,
      color,
      width,
      verbose: false,
      quiet: quiet === true,
      fix: fix === true,
      dryRun: dryRun === true,
      ...checkoutOf(process),
    });
    streams.out(out);
    streams.err(err);
    const { errors, warnings } = tallyOf(checked);
    if (checked.configurations.some(({ file }) => hasErrors(file))) return exitCodes.usage;
    return interrupt.code() ?? (errors > 0 || (strict && warnings > 0) ? 1 : 0);
  });
}

function dryRunAlone(): Failure {
  return new Failure('usage', {
    zh: '--dry-run 要和 --fix 一起用，如：brief check 52.md --fix --dry-run；只检查、不改，不用加它',
    en: '--dry-run goes with --fix: brief check 52.md --fix --dry-run. To check only, leave it out',
  });
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
