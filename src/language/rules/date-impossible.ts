import { parseDate } from '../../brief/date.ts';
import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** A day that the calendar does not have. */
export const dateImpossible: Rule = {
  id: 'date-impossible',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '日期要是历法上有的日子。',
    en: 'A date is a day that exists in the calendar.',
  },
  examples: [
    { wrong: '截至2026年2月29日', right: '截至2026年2月28日', byHand: true },
    { wrong: '截至2026年13月底', right: '截至2026年12月底', byHand: true },
    { wrong: '截至13月1日', right: '截至12月1日', byHand: true },
  ],
  silent: ['截至2024年2月29日', '截至2月29日', '第3个月31日', '满12月30日'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: days })) {
      if (!match[0].endsWith('月') && !isNoDay(match)) continue;
      yield offence(block, [match.index, match.index + match[0].length], saying);
    }
  },
};

/** A day, or a month that no year has. */
const days =
  /(?<!\d)([12]\d{3}年)?(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)[12]\d{3}年(?:1[3-9]|[2-9]\d)月(?!\d)/g;

/** Without its year any day of a leap year may be right. */
function isNoDay([day, year]: RegExpExecArray): boolean {
  return parseDate(year === undefined ? `2024年${day}` : day) === 'no-such-day';
}

const saying = {
  text: { zh: '历法上没有这个日子', en: 'There is no such day in the calendar' },
  advice: { zh: '核对月和日', en: 'Check the month and the day' },
};
