import type { About } from '../bulletin/about.ts';
import { version } from '../own-files.ts';
import type { Imprint } from '../pdf/imprint.ts';
import type { PdfProfile } from '../pdf/profile.ts';
import { sourceDate } from '../workspace/source-date.ts';

/**
 * What the PDF says of itself. Its date is the issue's own, or `SOURCE_DATE_EPOCH` (s) where that is
 * set, never the clock's: the same manuscript gives the same bytes on any day.
 * @throws Failure `usage` when SOURCE_DATE_EPOCH is no number
 */
export function imprintOf(
  about: About,
  env: Readonly<Record<string, string | undefined>>,
  profile: PdfProfile = '2a',
): Imprint {
  const { date: _, ...said } = about;
  return {
    ...said,
    profile,
    lang: 'zh-CN',
    creator: `brief ${version}`,
    date: new Date(sourceDate(env) ?? `${about.date}T00:00:00+08:00`),
  };
}
