import { type Language, languages } from '../report/language.ts';
import type { Process } from './process.ts';

/**
 * What must be known before the command line is parsed, because help and complaints depend on it;
 * read once from raw arguments and environment.
 */
export interface Settings {
  language: Language;
  /** Whether stderr, where everything for people goes, is coloured. */
  color: boolean;
  verbose: boolean;
  /** `--report json`: a failure, too, must be one JSON object on stdout. */
  json: boolean;
}

export function readSettings(process: Process, systemLocale = intlLocale): Settings {
  const end = process.argv.indexOf('--');
  const words = process.argv.slice(2, end === -1 ? undefined : end);
  return {
    language: languageOf(process, lastValue(words, '--lang'), systemLocale),
    color: colorOf(process, words),
    verbose: words.includes('--verbose'),
    json: lastValue(words, '--report') === 'json',
  };
}

/** `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG to name one of ours, else the system's, else Chinese. */
function languageOf(
  { env, platform }: Process,
  asked: string | undefined,
  systemLocale: () => string,
): Language {
  // Where the environment says nothing, Intl answers en-US on Linux, which is nobody's wish.
  const hasSystemLocale = platform === 'win32' || platform === 'darwin';
  return (
    languages.find((language) => language === asked) ??
    languageIn(env['LC_ALL']) ??
    languageIn(env['LC_MESSAGES']) ??
    languageIn(env['LANG']) ??
    (hasSystemLocale ? languageIn(systemLocale()) : undefined) ??
    'zh'
  );
}

function languageIn(locale: string | undefined): Language | undefined {
  const name = locale?.split(/[-_.@]/)[0]?.toLowerCase();
  return languages.find((language) => language === name);
}

function intlLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/** `--color` and `--no-color`, else NO_COLOR (https://no-color.org), else FORCE_COLOR, else the terminal. */
function colorOf({ env, stderr }: Process, words: readonly string[]): boolean {
  const asked = words.findLast((word) => word === '--color' || word === '--no-color');
  if (asked !== undefined) return asked === '--color';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stderr.isTTY === true && env['TERM'] !== 'dumb';
}

/** The last value of an option, written `--name value` or `--name=value`. */
function lastValue(words: readonly string[], name: string): string | undefined {
  const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[index];
  return word === name ? words[index + 1] : word?.slice(name.length + 1);
}
