import { dayNumber } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import type { ArchiveEntry, ArchiveFields } from '../entries/entry.ts';
import type { Bilingual } from '../finding/finding.ts';
import { bareMasthead, issueNumbers, runOf, type Series } from '../ledger/issue.ts';

/** The numbers of an issue to come, as they are typed; `total` only where the run has totals. */
export interface NextNumbers {
  issue: string;
  total?: string;
}

/** What is to come out: its 刊别, its day, and its masthead where the archive has several. */
export interface NextIssue {
  series: Series;
  date: CivilDate;
  masthead?: string;
}

/**
 * The numbers that come next in an archive: 期号 from 1 every year, 总期号 on and on; a 合刊 takes two
 * 期号 and one 总期号, or two where those before it did. Or why they cannot be told.
 */
export function nextNumbers(
  entries: readonly Pick<ArchiveEntry, 'fields'>[],
  { series, date, masthead }: NextIssue,
): NextNumbers | { why: Bilingual } {
  const mastheads = [...new Set(entries.map(({ fields }) => bareMasthead(fields.masthead)))];
  const [only = ''] = mastheads;
  if (masthead === undefined && mastheads.length > 1) return { why: severalMastheads(mastheads) };
  const wanted = runOf(masthead === undefined ? only : bareMasthead(masthead), series);
  const run = entries
    .map(({ fields }) => fields)
    .filter((fields) => runOf(bareMasthead(fields.masthead), fields.series) === wanted);
  const later = run.find((fields) => dayNumber(fields.date) > dayNumber(date));
  if (later !== undefined) return { why: laterThere(later) };

  const total = nextTotal(run, series, entries.length === 0);
  return {
    issue: nextIssue(
      run.filter(({ year }) => year === date.year),
      series,
    ),
    ...(total !== undefined && { total }),
  };
}

/** 07 is followed by 08, not by 8. */
function nextIssue(year: readonly ArchiveFields[], series: Series): string {
  const taken = year.flatMap(({ issue }) => issueNumbers(issue));
  const next = highest(taken) + 1;
  return typed(
    next,
    series === '合刊' ? 2 : 1,
    year.map(({ issue }) => issue),
  );
}

/** None for a run that has none, and for the first of a series of its own. */
function nextTotal(
  run: readonly ArchiveFields[],
  series: Series,
  isFirstEver: boolean,
): string | undefined {
  const totals = run.flatMap(({ total }) => (total === undefined ? [] : [total]));
  if (totals.length === 0) return isFirstEver ? '1' : undefined;
  const takesTwo = series === '合刊' && totals.some((total) => issueNumbers(total).length > 1);
  return typed(highest(totals.flatMap(issueNumbers)) + 1, takesTwo ? 2 : 1, totals);
}

/** One number or two from `first` on, with as many zeros as others have. */
function typed(first: number, count: 1 | 2, others: readonly string[]): string {
  const digits = others.flatMap((text) => text.match(/\d+/g) ?? []);
  const widths = digits.filter((text) => text.startsWith('0')).map((text) => text.length);
  const numbers = count === 1 ? [first] : [first, first + 1];
  return numbers.map((number) => String(number).padStart(highest(widths), '0')).join('-');
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((high, number) => Math.max(high, number), 0);
}

function severalMastheads(mastheads: readonly string[]): Bilingual {
  const names = mastheads.map((name) => `“${name}”`);
  return {
    zh: `这里有几种简报：${names.join('、')}，请写明是哪一种`,
    en: `There are several bulletins here, ${names.join(', ')}: name one of them`,
  };
}

function laterThere({ issue, date }: ArchiveFields): Bilingual {
  const { year, month, day } = date;
  return {
    zh: `已有日期更晚的第${issue}期（${year}年${month}月${day}日），接不上号；请改日期，或自己写期号`,
    en: `Issue ${issue} of ${year}-${month}-${day} is later than this date, so the next number cannot be worked out; change the date or give the number yourself`,
  };
}
