import type { VFile } from 'vfile';
import type { FieldPlaces } from '../brief/brief.ts';
import type { CivilDate, Fields } from '../brief/fields.ts';

/** 正刊 where the issue says nothing. */
export type Series = '正刊' | '增刊' | '专刊' | '合刊';

/** What the ledger knows of one manuscript. What is missing or wrong in it is simply not known. */
export interface LedgerIssue extends LedgerNumbers {
  /** As shown to people. */
  source: string;
  /** Findings go here. */
  file: VFile;
  /** Where the manuscript states its fields. */
  places: FieldPlaces;
}

/** Numbers in a row. */
export interface Range {
  from: number;
  to: number;
}

/** The numbers of an issue as numbers. */
export interface LedgerNumbers {
  /** Issues are counted by masthead and by series; a 合刊 counts with the 正刊. */
  run: string;
  masthead: string;
  series: Series;
  /** 年份 as stated, else the year of the date. */
  year?: number;
  /** 期号, rising: one, or each one that a 合刊 takes; only the first where it claims too many. */
  numbers: number[];
  /** More than a 合刊 takes: a slip, such as 9-200 for 9-20. */
  excess?: Range;
  /** 总期号, rising: none, one, or each one that a 合刊 takes; only the first where it claims too many. */
  totals: number[];
  totalExcess?: Range;
  date?: CivilDate;
}

/** Understands the numbers of an issue from its fields, which were checked when they were read. */
export function numbersOf(fields: Fields): LedgerNumbers {
  const masthead = bareMasthead(fields.masthead ?? '');
  const series = seriesOf(fields.series);
  const year = fields.year === undefined ? fields.date?.year : Number(fields.year);
  const excess = rangesOf(fields.issue ?? '').find(isExcessive);
  const totalExcess = rangesOf(fields.total ?? '').find(isExcessive);
  return {
    run: runOf(masthead, series),
    masthead,
    series,
    ...(year !== undefined && { year }),
    numbers: issueNumbers(fields.issue ?? ''),
    ...(excess && { excess }),
    totals: issueNumbers(fields.total ?? ''),
    ...(totalExcess && { totalExcess }),
    ...(fields.date && { date: fields.date }),
  };
}

/** The name of a bulletin. Blanks in a masthead show where it breaks into lines. */
export function bareMasthead(masthead: string): string {
  return masthead.replace(/\s/g, '');
}

/** Which run of numbers an issue belongs to. */
export function runOf(masthead: string, series: Series): string {
  return `${masthead}\n${series === '合刊' ? '正刊' : series}`;
}

/** 刊别, 正刊 where nothing is said. */
export function seriesOf(stated: string | undefined): Series {
  return stated === '增刊' || stated === '专刊' || stated === '合刊' ? stated : '正刊';
}

/** The numbers that `7-8`, `7—9`, `7-8-9` or `7、8` takes. */
export function issueNumbers(issue: string): number[] {
  return rangesOf(issue).flatMap((range) => {
    if (isExcessive(range)) return [range.from];
    const count = Math.max(range.to - range.from + 1, 1);
    return Array.from({ length: count }, (_, index) => range.from + index);
  });
}

/**
 * Whether an issue cannot have its 总期号. The two rise together, and a 合刊 takes two numbers and as a rule
 * one total: in the first year of a bulletin totals fall behind by one for each, and by no more.
 */
export function isTotalShort(issue: string, total: string): boolean {
  const [number, count] = [issueNumbers(issue)[0], issueNumbers(total)[0]];
  return number !== undefined && count !== undefined && number - 1 > 2 * (count - 1);
}

function rangesOf(issue: string): Range[] {
  return issue.split('、').flatMap((part) => {
    // 7-8-9, too, is what people write.
    const numbers = (part.match(/\d+/g) ?? []).map(Number);
    const [from, to] = [numbers[0], numbers.at(-1)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

function isExcessive({ from, to }: Range): boolean {
  return to - from >= mostCombined;
}

/** A slip such as 7-80000 is no reason to count to there. */
const mostCombined = 100;

/** Issues by something they have in common, in the order of their first ones; those without it are left out. */
export function groupBy<T, K>(issues: readonly T[], keyOf: (issue: T) => K | undefined) {
  const groups = new Map<K, T[]>();
  for (const issue of issues) {
    const key = keyOf(issue);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return groups;
}
