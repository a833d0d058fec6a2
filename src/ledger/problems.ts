import { formatDate, isoDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';
import type { Range } from './issue.ts';

/** What the numbers of an archive can have wrong. `other` is the manuscript on the other side of it. */

export const totalRepeated = (total: number, other: string): Problem => ({
  rule: 'ledger-total-repeated',
  severity: 'error',
  text: {
    zh: `总期号${total}用了两次，另一次在 ${other}`,
    en: `Total number ${total} is used twice; the other time in ${other}`,
  },
  advice: {
    zh: '核对这两期，改正其中一个总期号；同一期有两份稿件的，把多余的移出稿件文件夹',
    en: 'Compare the two and correct one; if both are the same issue, move one manuscript out of the manuscripts folder',
  },
});

export const issueRepeated = (number: number, year: number, other: string): Problem => ({
  rule: 'ledger-issue-repeated',
  severity: 'error',
  text: {
    zh: `${year}年第${number}期有两份，另一份是 ${other}`,
    en: `There are two issues ${number} of ${year}; the other one is ${other}`,
  },
  advice: {
    zh: '核对这两期，改正其中一个期号；年份不同的，写明“年份”；增刊、专刊写明“刊别”',
    en: 'Compare the two and correct one; give `year` if the years differ, or `series` for a 增刊 or 专刊',
  },
});

export const totalGap = (missing: readonly Range[], other: string): Problem => ({
  rule: 'ledger-total-gap',
  severity: 'warning',
  text: {
    zh: `总期号缺${listed(missing).zh}：前面一期是 ${other}`,
    en: `Total numbers are missing: ${listed(missing).en}; the one before is ${other}`,
  },
  advice: gapAdvice(),
});

export const issueGap = (missing: readonly Range[], year: number, other: string): Problem => ({
  rule: 'ledger-issue-gap',
  severity: 'warning',
  text: {
    zh: `${year}年缺第${listed(missing).zh}期：前面一期是 ${other}`,
    en: `Issues of ${year} are missing: ${listed(missing).en}; the one before is ${other}`,
  },
  advice: gapAdvice(),
});

export const issueStart = (first: number, year: number): Problem => ({
  rule: 'ledger-issue-start',
  severity: 'warning',
  text: {
    zh: `${year}年最早的一期是第${first}期，期号应每年从1起`,
    en: `The first issue of ${year} is number ${first}; numbers should start from 1 every year`,
  },
  advice: {
    zh: `缺前面几期的，把稿件放进来；期号写错的，改正；属于上一年的，写明“年份: ${year - 1}”`,
    en: `Add the issues before it, correct the number, or write “year: ${year - 1}” if it belongs to that year`,
  },
});

export const issueSpan = (what: 'total' | 'issue', { from, to }: Range): Problem => ({
  rule: 'ledger-issue-span',
  severity: 'warning',
  text: {
    zh: `${whats[what].zh}从${from}到${to}，一期就占了${to - from + 1}个号，像是写错了`,
    en: `The ${whats[what].en}s ${from} to ${to} are ${to - from + 1} numbers for one issue, which looks like a mistake`,
  },
  advice: {
    zh: `核对${whats[what].zh}；合刊写成 7-8 或 7、8 这样`,
    en: `Check the ${whats[what].en}; a combined issue is written like 7-8 or 7、8`,
  },
});

/** @param isLate its date is later than that of an issue with a higher number, else earlier */
export const dateOrder = (what: 'total' | 'issue', other: string, isLate: boolean): Problem => ({
  rule: `ledger-${what}-order`,
  severity: 'warning',
  text: {
    zh: `${whats[what].zh}与日期的先后不一致：日期${isLate ? '晚' : '早'}于${isLate ? '后' : '前'}面的一期 ${other}`,
    en: `The ${whats[what].en} does not rise with the date: this date is ${isLate ? 'later than that of a following' : 'earlier than that of a preceding'} issue, ${other}`,
  },
  advice: {
    zh: `核对这一期的日期和${whats[what].zh}`,
    en: `Check the date and the ${whats[what].en} of this issue`,
  },
});

/** @param isLate its total is higher than that of an issue with a higher number, else lower */
export const numberOrder = (other: string, isLate: boolean): Problem => ({
  rule: 'ledger-issue-order',
  severity: 'warning',
  text: {
    zh: `期号与总期号的先后不一致：总期号${isLate ? '大' : '小'}于${isLate ? '后' : '前'}面的一期 ${other}`,
    en: `The issue number does not rise with the total number: this total is ${isLate ? 'higher than that of a following' : 'lower than that of a preceding'} issue, ${other}`,
  },
  advice: {
    zh: '核对这一期的期号、年份和总期号',
    en: 'Check the issue number, the year and the total number of this issue',
  },
});

export const totalSmall = (total: number, number: number): Problem => ({
  rule: 'ledger-total-small',
  severity: 'warning',
  text: {
    zh: `总期号${total}小于期号${number}`,
    en: `Total number ${total} is lower than issue number ${number}`,
  },
  advice: {
    zh: '总期号从创刊起累计，期号每年从1起；看是不是两个数写反了',
    en: 'The total counts from the very first issue, the issue number from 1 every year: have the two been swapped?',
  },
});

/** @param other an earlier issue of the run that states its total */
export const totalMissing = (other: string): Problem => ({
  rule: 'ledger-total-missing',
  severity: 'warning',
  text: {
    zh: `没有写总期号，而前面的 ${other} 写了`,
    en: `There is no total number, but the earlier ${other} has one`,
  },
  advice: {
    zh: '补上“总期号”；增刊、专刊不累计的，写明“刊别”',
    en: 'Add `total`, or `series` for a 增刊 or 专刊 that is not counted',
  },
});

export const dateFuture = (date: CivilDate, today: CivilDate): Problem => ({
  rule: 'ledger-date-future',
  severity: 'warning',
  text: {
    zh: `日期${formatDate(date)}还没有到，今天是${formatDate(today)}`,
    en: `The date ${isoDate(date)} is in the future; today is ${isoDate(today)}`,
  },
  advice: {
    zh: '核对年、月、日；提前编排的，不用管',
    en: 'Check year, month and day; ignore this if the issue is being prepared in advance',
  },
});

function listed(missing: readonly Range[]): Bilingual {
  const rows = missing.slice(0, mostRows).map(rowOf);
  const isCut = missing.length > mostRows;
  return {
    zh: `${rows.map(({ zh }) => zh).join('、')}${isCut ? '等' : ''}`,
    en: `${rows.map(({ en }) => en).join(', ')}${isCut ? ' and more' : ''}`,
  };
}

/** Where every other number is missing, the first ones show it. */
const mostRows = 8;

function rowOf({ from, to }: Range): Bilingual {
  if (from === to) return { zh: `${from}`, en: `${from}` };
  return to - from === 1
    ? { zh: `${from}、${to}`, en: `${from}, ${to}` }
    : { zh: `${from}至${to}`, en: `${from} to ${to}` };
}

function gapAdvice(): Bilingual {
  return {
    zh: '把缺的稿件放进稿件文件夹；数写错的，改正；当时就没有出的，不用管',
    en: 'Add the missing manuscripts, correct the number, or ignore this if they were never published',
  };
}

const whats: Record<'total' | 'issue', Bilingual> = {
  total: { zh: '总期号', en: 'total number' },
  issue: { zh: '期号', en: 'issue number' },
};
