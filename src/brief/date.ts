import type { CivilDate } from './fields.ts';

/** Why a text is no date: each is explained in its own words. */
export type DateFault = 'shape' | 'order' | 'year' | 'day-missing' | 'no-such-day';

/**
 * Understands the ways an office writes a day: 2020-11-05, 2020/11/5, 2020.11.5, 20201105,
 * 2020年11月5日, 二〇二〇年十一月五日; in half or full width, with or without spaces.
 */
export function parseDate(text: string): CivilDate | DateFault {
  const match = written.exec(spelled(halfWidthDigits(text).replace(/\s/g, '')));
  if (match === null) return 'shape';
  const [, first = '', second = '', third = ''] = match;
  if (third.length === 4) return first.length === 4 ? 'shape' : 'order';
  if (first.length !== 4) return third === '' ? 'shape' : 'year';
  if (third === '') return 'day-missing';
  const [year, month, day] = [numberOf(first), numberOf(second), numberOf(third)];
  if (year === undefined || month === undefined || day === undefined) return 'shape';
  if (year < 1900) return 'year';
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : 'no-such-day';
}

/** Without what people write for a zero or a ten: 二OO八年, 廿二日; and with its signs, 2020-11-05. */
function spelled(text: string): string {
  return text
    .replace(/^[一二][OoＯｏ0〇○零一二三四五六七八九]{3}(?=年)/, (year) =>
      year.replace(/[OoＯｏ0]/g, '〇'),
    )
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace(compact, '$1-$2-$3');
}

/** As printed on a bulletin: 2020年11月5日, no leading zero (GB/T 9704-2012 7.3.5.4). */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${year}年${month}月${day}日`;
}

/** As machines write it (ISO 8601): 2020-11-05. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Full-width digits as half-width ones (GB/T 15835-2011). */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const compact = /^(\d{4})(\d\d)(\d\d)$/;
const hanDigits = '〇一二三四五六七八九';
const han = `零○十${hanDigits}`;
const mark = '‐‑–—－−/／.．-';
const written = new RegExp(
  `^(\\d{1,4}|[${han}]{1,4})` +
    `(?:[年${mark}](?:(\\d{1,2}|[${han}]{1,3})(?:[月${mark}](?:(\\d{1,2}|\\d{4}|[${han}]{1,3})[日号]?)?)?)?)?$`,
);
const withTen = new RegExp(`^([二三]?)十([${hanDigits.slice(1)}]?)$`);

/** A number in Arabic digits, in Chinese ones (二〇二〇), or counted with 十 (二十一). */
function numberOf(text: string): number | undefined {
  const ten = withTen.exec(text);
  if (ten !== null) return (digitOf(ten[1]) || 1) * 10 + digitOf(ten[2]);
  return /^\d+$/.test(text) ? Number(text) : positional(text.replace(/[零○]/g, '〇'));
}

function digitOf(digit = ''): number {
  return digit === '' ? 0 : hanDigits.indexOf(digit);
}

function positional(digits: string): number | undefined {
  const values = [...digits].map(digitOf);
  return values.includes(-1) ? undefined : Number(values.join(''));
}

/** None in a month that is not of the calendar. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** A day as a number that grows with time. */
export function dayNumber({ year, month, day }: CivilDate): number {
  return (year * 100 + month) * 100 + day;
}
