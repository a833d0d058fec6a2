import stringWidth from 'string-width';
import type { Progress } from '../build/outcome.ts';
import type { Language } from '../report/language.ts';
import { visible } from '../report/visible.ts';
import type { Context } from './context.ts';
import { type Process, widthOf } from './process.ts';

export interface ProgressOptions {
  language: Language;
  /** One line drawn over and over, plain lines now and then, or nothing. */
  mode: 'line' | 'log' | 'none';
  /** Columns of the terminal. */
  width: number;
  write: (text: string) => void;
}

/** Whether a person is watching: a terminal that can erase, and no build server. */
export function isWatched({ env, stderr }: Pick<Process, 'env' | 'stderr'>): boolean {
  return stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
}

/** Progress as a run shows it, unless it is to be silent. */
export function showProgress({ process, settings, streams }: Context, isSilent: boolean) {
  return startProgress({
    language: settings.language,
    mode: isSilent ? 'none' : isWatched(process) ? 'line' : 'log',
    width: widthOf(process.stderr),
    write: streams.err,
  });
}

/** Shows that long work goes on. `stop` erases what was drawn; nothing is drawn after it. */
export function startProgress({ language, mode, width, write }: ProgressOptions) {
  const start = performance.now();
  let latest: Progress | undefined;
  let drawn = false;
  let stopped = false;

  const show = () => {
    const ms = performance.now() - start;
    const text = state(latest, ms, mode, language);
    write(mode === 'line' ? `${erase}${shorten(text, width - 1)}` : `${text}\n`);
    drawn = mode === 'line';
  };
  const timer = mode === 'none' ? undefined : setInterval(show, intervals[mode]);

  return {
    onProgress(progress: Progress) {
      latest = progress;
      if (mode === 'line' && progress.total > 1 && !stopped) show();
    },
    stop() {
      clearInterval(timer);
      if (drawn) write(erase);
      drawn = false;
      stopped = true;
    },
  };
}

/** ms; the line is redrawn each second to show that brief is alive. */
const intervals = { line: 1000, log: 10_000 };

const erase = '\r\u001b[2K';

function state(
  latest: Progress | undefined,
  ms: number,
  mode: ProgressOptions['mode'],
  language: Language,
): string {
  const say = words[language];
  if (latest === undefined) return say.begun(Math.round(ms / 1000));
  const { done, total, outcome } = latest;
  // What comes then is of no known length.
  if (done >= total) return say.ending(Math.round(ms / 1000));
  const parts = [
    `${mode === 'line' ? `${bar(done / total)} ` : ''}${done}/${total}`,
    // A rate taken from less than a second is a guess.
    ...(ms < 1000 ? [] : [say.rate(rateOf(done, ms)), say.left(leftOf(done, total, ms))]),
    say.last(visible(outcome.source, 'escape')),
  ];
  return `${say.building} ${parts.join(say.comma)}`;
}

/** Plain characters: terminals in China show block elements one column wide or two. */
function bar(part: number): string {
  const full = Math.floor(part * barWidth);
  return `[${'='.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}

const barWidth = 12;

/** Issues a second. */
function rateOf(done: number, ms: number): string {
  const rate = (done * 1000) / ms;
  return rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
}

/** Seconds still to go, if it goes on as it has. */
function leftOf(done: number, total: number, ms: number): number {
  return Math.ceil(((total - done) * ms) / done / 1000);
}

const words = {
  zh: {
    building: '正在生成',
    comma: '，',
    begun: (seconds: number) => `正在生成……已用${seconds}秒`,
    ending: (seconds: number) => `各期都已排完，正在收尾……已用${seconds}秒`,
    rate: (rate: string) => `每秒${rate}期`,
    left: (seconds: number) =>
      seconds < 120 ? `约剩${seconds}秒` : `约剩${Math.round(seconds / 60)}分钟`,
    last: (name: string) => `刚排完 ${name}`,
  },
  en: {
    building: 'building',
    comma: ', ',
    begun: (seconds: number) => `building … ${seconds} s`,
    ending: (seconds: number) => `every issue is done, finishing … ${seconds} s`,
    rate: (rate: string) => `${rate} a second`,
    left: (seconds: number) =>
      seconds < 120 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`,
    last: (name: string) => `last ${name}`,
  },
};

/** A line that wraps could not be erased as one. */
function shorten(text: string, width: number): string {
  let room = width;
  let fitting = '';
  for (const character of text) {
    room -= stringWidth(character);
    if (room < 0) break;
    fitting += character;
  }
  return fitting;
}
