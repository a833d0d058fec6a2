import type { CivilDate } from '../../brief/fields.ts';
import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N20: 星期. */
export const dateWeekday: Rule = {
  id: 'date-weekday',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '写了星期的，要与日期相符。',
    en: 'A weekday agrees with its date.',
  },
  examples: [
    {
      wrong: '定于2026年8月1日（星期五）召开。',
      right: '定于2026年8月1日（星期六）召开。',
      byHand: true,
    },
    {
      wrong: '---\ndate: 2026-07-30\n---\n\n定于8月1日（周日）召开。',
      right: '---\ndate: 2026-07-30\n---\n\n定于8月1日（周六）召开。',
      byHand: true,
    },
  ],
  silent: [
    '定于2026年8月1日（星期六）召开。',
    '定于2026年2月30日（星期六）召开。',
    '定于8月1日（星期五）召开。',
    '定于2026年5月1日—5月2日（星期五、星期六）举行，5月1日至5月5日（周五至周二）放假。',
    '---\ndate: 2026-01-30\n---\n\n于11月1日（周日）召开。',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: days })) {
      const date = dayOf(match, text.brief.fields.date);
      if (date === undefined) continue;
      const [whole, , , , stated = ''] = match;
      const weekday = '日一二三四五六'.charAt(date.getUTCDay());
      if (stated.replace('天', '日') === weekday) continue;
      const end = match.index + whole.length;
      yield offence(block, [end - 1, end], saying(weekday));
    }
  },
};

/** Several weekdays belong to several days. */
const days =
  /(?:(?<!\d)([12]\d{3})年)?(?<!\d)(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?![、和至到～—-] ?(?:星期|周|礼拜)?[一二三四五六日天])/g;

/** Without its year a day within two months of the issue is of the same year. */
function dayOf(match: RegExpExecArray, issued: CivilDate | undefined): Date | undefined {
  const [, year, month, day] = match;
  if (year !== undefined) return calendarDay(Number(year), Number(month), Number(day));
  if (issued === undefined) return undefined;
  const date = calendarDay(issued.year, Number(month), Number(day));
  const from = Date.UTC(issued.year, issued.month - 1, issued.day);
  return date !== undefined && Math.abs(date.getTime() - from) <= twoMonths ? date : undefined;
}

const twoMonths = 60 * 24 * 60 * 60 * 1000;

/** None where the calendar has no such day. */
function calendarDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function saying(weekday: string) {
  return {
    text: {
      zh: `这一天是星期${weekday}`,
      en: `That day is a 星期${weekday}`,
    },
    advice: {
      zh: '核对日期和星期，改正其中一个',
      en: 'Check both, and correct the one that is wrong',
    },
  };
}
