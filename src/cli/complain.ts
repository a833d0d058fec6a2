import { inspect } from 'node:util';
import { exitCodes, Failure } from '../finding/failure.ts';
import { painter } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import type { Context } from './context.ts';

/** Says on stderr why nothing came of it, with `--report json` on stdout too; gives the exit code. */
export async function complain(
  error: unknown,
  { settings, streams }: Pick<Context, 'settings' | 'streams'>,
): Promise<number> {
  const { language, color, verbose, json } = settings;
  const failure = error instanceof Failure ? error : internal(error);
  const message = failure.text[language];
  if (json) {
    const { jsonError } = await import('../report/json.ts');
    streams.out(jsonError(failure.code, message));
  }
  const paint = painter(color);
  streams.err(`${paint('red', labels[language])}${visible(message)}\n`);
  if (verbose && failure.cause) streams.err(`${visible(inspect(failure.cause))}\n`);
  await streams.flush().catch(() => {});
  return exitCodes[failure.code];
}

const labels = { zh: '错误：', en: 'error: ' };

function internal(cause: unknown): Failure {
  const [reason] = String(cause).split('\n');
  const text = {
    zh: `brief 自身出错了（${reason}），与稿件无关。请加上 --verbose 再运行一次，把显示的内容发给维护人员。`,
    en: `brief itself failed (${reason}); the manuscripts are not at fault. Run it again with --verbose and report the output.`,
  };
  return new Failure('internal', text, { cause });
}
