import { checkIssues } from '../check/check.ts';
import type { CheckForm } from '../check/forms.ts';
import { renderCheck, tallyOf } from '../check/render.ts';
import { todayInChina } from '../desk/today.ts';
import { exitCodes, Failure } from '../finding/failure.ts';
import type { Severity } from '../finding/finding.ts';
import { hasErrors } from '../finding/finding.ts';
import { everyRule } from '../language/rule-ids.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';
import { readStdin } from './stdin.ts';

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
  const unknown = rule?.find((id) => !everyRule.includes(id));
  if (unknown !== undefined) throw unknownRule(unknown);
  const { process, settings, streams } = context;
  const { language, color } = settings;
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
    const width = process.stderr.columns ?? 80;
    const { out, err } = renderCheck(checked, report, {
      language,
      color,
      width,
      verbose: false,
      quiet: quiet === true,
      dryRun: dryRun === true,
    });
    streams.out(out);
    streams.err(err);
    const { errors, warnings } = tallyOf(checked);
    if (checked.configurations.some(({ file }) => hasErrors(file))) return exitCodes.usage;
    return interrupt.code() ?? (errors > 0 || (strict && warnings > 0) ? 1 : 0);
  });
}

function unknownRule(id: string): Failure {
  return new Failure('usage', {
    zh: `没有规则“${id}”。全部规则见 docs/rules.md`,
    en: `There is no rule “${id}”; docs/rules.md lists them all`,
  });
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
