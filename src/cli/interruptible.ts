import type { Bilingual } from '../finding/finding.ts';
import { jsonError } from '../report/json.ts';
import type { Context } from './context.ts';
import { type Interrupt, listenForInterrupt } from './interrupt.ts';

/** What is said of a command that was interrupted. */
export interface Stopped {
  text: Bilingual;
  /** Its report: one in JSON says so on stdout too. */
  report?: string | undefined;
  /** Called at the first signal, while the work winds down. */
  onFirst?: () => void;
}

/** Does a command's work, which gives the exit code, and winds it down when it is interrupted. */
export async function interruptible(
  { process, settings, streams }: Context,
  { text, report, onFirst = () => {} }: Stopped,
  work: (interrupt: Interrupt) => Promise<number>,
): Promise<number> {
  const interrupt = listenForInterrupt(process, onFirst);
  try {
    return await work(interrupt);
  } catch (error) {
    const code = interrupt.code();
    // Whatever broke after the signal broke because of it.
    if (code === undefined) throw error;
    const message = text[settings.language];
    if (report === 'json') streams.out(jsonError('interrupted', message));
    streams.err(`${message}\n`);
    return code;
  } finally {
    interrupt.close();
  }
}

/** Says at a terminal that what is under way is being brought to its end. */
export function sayStopping({ process, settings, streams }: Context): void {
  if (process.stderr.isTTY) streams.err(stopping[settings.language]);
}

const stopping = {
  zh: '正在停止……（再按一次 Ctrl-C 立即退出）\n',
  en: 'stopping … (Ctrl-C again to quit at once)\n',
};
