import { exitCodes } from '../finding/failure.ts';
import { inspectFiles } from '../inspect/files.ts';
import type { InspectForm } from '../inspect/report/forms.ts';
import { json } from '../inspect/report/json.ts';
import { pretty, prettyFailures } from '../inspect/report/pretty.ts';
import { tallyOf } from '../inspect/report/tally.ts';
import { jsonError } from '../report/json.ts';
import type { Context } from './context.ts';
import { listenForInterrupt } from './interrupt.ts';
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
  { process, settings, streams }: Context,
): Promise<number> {
  const { language, color } = settings;
  const interrupt = listenForInterrupt(process, () => {});
  const start = performance.now();
  try {
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
      const width = process.stdout.columns ?? 100;
      const options = { language, color: color && isForEyes(process), width };
      // The table is what was asked for: it may be kept in a file.
      streams.out(pretty(inspected, { ...options, quiet: quiet === true }));
      streams.err(prettyFailures(inspected, { language, color }));
    }
    const { deviates, unreadable } = tallyOf(inspected);
    if (unreadable > 0) return interrupt.code() ?? exitCodes.usage;
    return interrupt.code() ?? (deviates > 0 ? 1 : 0);
  } catch (error) {
    const code = interrupt.code();
    // Whatever broke after the signal broke because of it.
    if (code === undefined) throw error;
    if (report === 'json') streams.out(jsonError('interrupted', stopped[language]));
    streams.err(`${stopped[language]}\n`);
    return code;
  } finally {
    interrupt.close();
  }
}

/** Colours were settled for stderr: where stderr alone is a terminal, they are not meant for the table. */
function isForEyes({ stdout, stderr }: Process): boolean {
  return stdout.isTTY === true || stderr.isTTY !== true;
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
