import type { VerifyForm } from '../archive/report/verify-forms.ts';
import { isSound, renderVerification } from '../archive/report/verify-report.ts';
import { verify } from '../archive/verify.ts';
import { jsonError } from '../report/json.ts';
import type { Context } from './context.ts';
import { listenForInterrupt } from './interrupt.ts';

/** What may be said to `brief verify`. */
export interface VerifyFlags {
  report?: VerifyForm;
  quiet?: true;
}

/** Looks an archive over and reports; gives the exit code. */
export async function runVerify(
  folder: string | undefined,
  { report = 'pretty', quiet }: VerifyFlags,
  { process, settings, streams }: Context,
): Promise<number> {
  const { language, color } = settings;
  const interrupt = listenForInterrupt(process, () => {});
  try {
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

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
