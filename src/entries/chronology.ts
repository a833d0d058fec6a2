import { dayNumber, isoDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { issueNumbers } from '../ledger/issue.ts';
import type { ArchiveEntry } from './entry.ts';

/** Issues from the first to the last: by date, by total, by the number within the year, by the path of the manuscript. */
export function inTimeOrder(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  return [...entries].sort(
    (one, other) =>
      dayNumber(one.fields.date) - dayNumber(other.fields.date) ||
      firstOf(one.fields.total) - firstOf(other.fields.total) ||
      firstOf(one.fields.issue) - firstOf(other.fields.issue) ||
      compareText(one.name, other.name),
  );
}

function firstOf(numbers = ''): number {
  return issueNumbers(numbers)[0] ?? 0;
}

/** The same with their numbers from 1. */
export function numberInOrder(entries: readonly ArchiveEntry[]): [number, ArchiveEntry][] {
  return inTimeOrder(entries).map((entry, index) => [index + 1, entry]);
}

/** 20201105 (DA/T 22-2015 5.5). */
export function dateDigits(date: CivilDate): string {
  return isoDate(date).replaceAll('-', '');
}

/** By code units: the same on every system, in every language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
