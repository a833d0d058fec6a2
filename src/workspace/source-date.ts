import { Failure } from '../finding/failure.ts';

/**
 * The moment that `SOURCE_DATE_EPOCH` (s) sets, in ms since 1970; undefined where it is not set.
 * @throws Failure `usage` when it is no number of seconds
 */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (/^\d{1,11}$/.test(epoch)) return Number(epoch) * 1000;
  throw new Failure('usage', {
    zh: `环境变量 SOURCE_DATE_EPOCH 应是秒数（如 git log -1 --format=%ct 给出的），现在是“${epoch}”`,
    en: `SOURCE_DATE_EPOCH must be a number of seconds, such as git log -1 --format=%ct gives, not “${epoch}”`,
  });
}
