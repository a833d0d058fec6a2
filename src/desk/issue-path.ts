import type { Series } from '../ledger/issue.ts';
import { folderOf, type Habit, habitOf, type Named, type Numbered, nameBy } from './name-habit.ts';

/**
 * What to call the next issue, after the habit of the last ones of its own series: `2020/2161` after
 * `2020/2160`. Without a habit: the year, then the number.
 * @param own issues of the series, in any order
 * @param regular 正刊, whose folders another series shares
 */
export function issuePath(
  next: Numbered & { series: Series },
  own: readonly Named[],
  regular: readonly Named[],
): string {
  const named = nameBy(habitOf(own), next);
  if (named !== undefined) return named;
  const shared = folderOf(habitOf(regular));
  const folder = nameBy(shared, next);
  if (folder === undefined) return `${next.year}/${stemOf(next)}`;
  return isYearly(shared) ? folder + stemOf(next) : `${folder}${next.year}年${stemOf(next)}`;
}

function isYearly(habit: Habit | undefined): boolean {
  return habit?.some((part) => typeof part !== 'string' && part.token === 'year') ?? false;
}

function stemOf({ issue, series }: Numbered & { series: Series }): string {
  const numbers = (issue.match(/\d+/g) ?? []).join('-');
  return series === '正刊' || series === '合刊' ? numbers : `${series}${numbers}`;
}
