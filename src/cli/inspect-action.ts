import { exitCodes } from '../finding/failure.ts';
import { inspectFiles } from '../inspect/files.ts';
import type { InspectForm } from '../inspect/report/forms.ts';
import { json } from '../inspect/report/json.ts';
import { pretty, prettyFailures } from '../inspect/report/pretty.ts';
import { tallyOf } from '../inspect/report/tally.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';
import type { Process } from './process.ts';
import { readStdin } from './stdin.ts';

/** What may be said to `brief inspect`. */
export interface InspectFlags {
  png?: string;
  report?: InspectForm;
  quiet?: true;
}

/** Inspects and reports; gives the exit code. */
export async function runInspect(
  files: string[],
  { png, report = 'pretty', quiet }: InspectFlags,
  context: Context,
): Promise<number> {
  const { process, settings, streams } = context;
  const { language, color } = settings;
  return interruptible(context, { text: stopped, report }, async (interrupt) => {
    const start = performance.now();
    const inspected = await inspectFiles({
      cwd: process.cwd(),
      files,
      stdin: () => readStdin(process.stdin, interrupt.signal),
      ...(png !== undefined && { png }),
      signal: interrupt.signal,
    });
    if (report === 'json') {
      streams.out(json(inspected, performance.now() - start, language));
    } else {
      const width = process.stdout.columns || 100;
      const options = { language, color: color && isForEyes(process), width };
      // The table is what was asked for: it may be kept in a file.
      streams.out(pretty(inspected, { ...options, quiet: quiet === true }));
      streams.err(prettyFailures(inspected, { language, color }));
    }
    const { deviates, unreadable } = tallyOf(inspected);
    if (unreadable > 0) return interrupt.code() ?? exitCodes.usage;
    return interrupt.code() ?? (deviates > 0 ? 1 : 0);
  });
}

/** Colours were settled for stderr: where stderr alone is a terminal, they are not meant for the table. */
function isForEyes({ stdout, stderr }: Process): boolean {
  return stdout.isTTY === true || stderr.isTTY !== true;
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
