import type { VerifyForm } from '../archive/report/verify-forms.ts';
import { isSound, renderVerification } from '../archive/report/verify-report.ts';
import { verify } from '../archive/verify.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';

/** What may be said to `brief verify`. */
export interface VerifyFlags {
  report?: VerifyForm;
  quiet?: true;
}

/** Looks an archive over and reports; gives the exit code. */
export async function runVerify(
  folder: string | undefined,
  { report = 'pretty', quiet }: VerifyFlags,
  context: Context,
): Promise<number> {
  const { process, settings, streams } = context;
  const { language, color } = settings;
  return interruptible(context, { text: stopped, report }, async (interrupt) => {
    const verification = await verify({
      cwd: process.cwd(),
      ...(folder !== undefined && { folder }),
      signal: interrupt.signal,
    });
    const { out, err } = renderVerification(verification, report, {
      language,
      color,
      quiet: quiet === true,
    });
    streams.out(out);
    streams.err(err);
    return interrupt.code() ?? (isSound(verification) ? 0 : 1);
  });
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
