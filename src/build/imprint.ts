import type { About } from '../bulletin/about.ts';
import { Failure } from '../finding/failure.ts';
import { version } from '../own-files.ts';
import type { Imprint } from '../pdf/imprint.ts';
import type { PdfProfile } from '../pdf/profile.ts';

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
  const epoch = env['SOURCE_DATE_EPOCH'];
  return {
    ...said,
    profile,
    lang: 'zh-CN',
    creator: `brief ${version}`,
    date:
      epoch === undefined || epoch === ''
        ? new Date(`${about.date}T00:00:00+08:00`)
        : dateOf(epoch),
  };
}

function dateOf(epoch: string): Date {
  const seconds = Number(epoch);
  if (/^\d{1,11}$/.test(epoch)) return new Date(seconds * 1000);
  throw new Failure('usage', {
    zh: `环境变量 SOURCE_DATE_EPOCH 应是秒数，现在是“${epoch}”`,
    en: `SOURCE_DATE_EPOCH must be a number of seconds, not “${epoch}”`,
  });
}
