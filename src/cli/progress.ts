import stringWidth from 'string-width';
import type { Progress } from '../build/outcome.ts';
import type { Language } from '../report/language.ts';
import { visible } from '../report/visible.ts';
import type { Process } from './process.ts';

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

/** Shows that long work goes on. `stop` erases what was drawn; nothing is drawn after it. */
export function startProgress({ language, mode, width, write }: ProgressOptions) {
  const start = performance.now();
  let latest: Progress | undefined;
  let drawn = false;
  let stopped = false;

  const show = () => {
    const seconds = Math.round((performance.now() - start) / 1000);
    const text = state(latest, seconds, language);
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

function state(latest: Progress | undefined, seconds: number, language: Language): string {
  if (latest === undefined) return words[language].begun(seconds);
  const { done, total, outcome } = latest;
  return words[language].going(`${done}/${total}`, visible(outcome.source, 'escape'), seconds);
}

const words = {
  zh: {
    begun: (seconds: number) => `正在生成……已用${seconds}秒`,
    going: (count: string, name: string, seconds: number) =>
      `正在生成 ${count}，已用${seconds}秒，刚排完 ${name}`,
  },
  en: {
    begun: (seconds: number) => `building … ${seconds} s`,
    going: (count: string, name: string, seconds: number) =>
      `building ${count}, ${seconds} s, last ${name}`,
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
