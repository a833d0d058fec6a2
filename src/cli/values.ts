import { type Format, formats, type Shard } from '../build/outcome.ts';
import { Failure } from '../finding/failure.ts';

/**
 * A reader of one of a few words, for commander; throws a `usage` Failure on any other. It says which
 * they are: for completion.
 */
export function choiceOf<T extends string>(option: string, choices: readonly T[]) {
  return Object.assign((value: string): T => pick(option, choices, value), { choices });
}

/** `html`, `pdf` or both, divided by commas of either script. */
export const parseFormats = Object.assign(
  (value: string): Format[] => {
    const words = value.split(/[\s,，、]+/).filter((word) => word !== '');
    if (words.length === 0) return [pick('--format', formats, value)];
    return [...new Set(words.map((word) => pick('--format', formats, word.toLowerCase())))];
  },
  { choices: formats },
);

/** A whole number from 1 up. */
export function parseJobs(value: string): number {
  if (/^0*[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new Failure('usage', {
    zh: `--jobs 后面要写正整数，如 --jobs 4；现在写的是“${value}”。`,
    en: `--jobs takes a whole number of 1 or more, such as --jobs 4; got “${value}”.`,
  });
}

/** `2/5`: the second of five parts. */
export function parseShard(value: string): Shard {
  const [, first = '', second = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? [];
  const [index, count] = [Number(first), Number(second)];
  if (index >= 1 && index <= count) return { index, count };
  throw new Failure('usage', {
    zh: `--shard 后面要写“第几份/共几份”，从 1 数起，如 --shard 2/5；现在写的是“${value}”。`,
    en: `--shard takes part/parts, counted from 1, such as --shard 2/5; got “${value}”.`,
  });
}

/** Seconds, given back in ms; 0 is no limit. */
export function parseTimeout(value: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  throw new Failure('usage', {
    zh: `--timeout 后面要写秒数，如 --timeout 120，0 表示不限；现在写的是“${value}”。`,
    en: `--timeout takes seconds, such as --timeout 120, or 0 for no limit; got “${value}”.`,
  });
}

function pick<T extends string>(option: string, choices: readonly T[], value: string): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen) return chosen;
  throw new Failure('usage', {
    zh: `${option} 只能是 ${choices.join('、')}；现在写的是“${value}”。`,
    en: `${option} takes ${choices.join(', ')}; got “${value}”.`,
  });
}
