import type { CivilDate } from '../brief/fields.ts';
import { sourceDate } from '../workspace/source-date.ts';

/**
 * Today in China, whatever the zone of the machine; the day of `SOURCE_DATE_EPOCH` (s) where that is set.
 * @param now ms since 1970
 * @throws Failure `usage` when SOURCE_DATE_EPOCH is no number
 */
export function todayInChina(env: Env, now: number): CivilDate {
  const date = new Date((sourceDate(env) ?? now) + chinaOffset);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

type Env = Readonly<Record<string, string | undefined>>;

const chinaOffset = 8 * 60 * 60 * 1000;
