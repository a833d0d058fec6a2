import type { CivilDate } from '../brief/fields.ts';
import { Failure } from '../finding/failure.ts';

/**
 * Today in China, whatever the zone of the machine; the day of `SOURCE_DATE_EPOCH` (s) where that is set.
 * @param now ms since 1970
 * @throws Failure `usage` when SOURCE_DATE_EPOCH is no number
 */
export function todayInChina(env: Env, now: number): CivilDate {
  const date = new Date(instant(env['SOURCE_DATE_EPOCH'], now) + chinaOffset);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

type Env = Readonly<Record<string, string | undefined>>;

function instant(epoch: string | undefined, now: number): number {
  if (epoch === undefined || epoch === '') return now;
  if (/^\d{1,11}$/.test(epoch)) return Number(epoch) * 1000;
  throw new Failure('usage', {
    zh: `环境变量 SOURCE_DATE_EPOCH 应是秒数，现在是“${epoch}”`,
    en: `SOURCE_DATE_EPOCH must be a number of seconds, not “${epoch}”`,
  });
}

const chinaOffset = 8 * 60 * 60 * 1000;
