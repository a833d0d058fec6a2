import { dayNumber, isoDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';

/** An issue by what its file may be called after. */
export interface Numbered {
  /** 期号 as typed: `52`, `7-8`. */
  issue: string;
  total?: string | undefined;
  year: number;
  date: CivilDate;
}

/** An issue that is there: `name` is its path below the folder of manuscripts, with `/`, without extension. */
export interface Named extends Numbered {
  name: string;
}

/** How an office calls its files: what stays, and what stands for a number, with its least digits. */
export type Habit = readonly (string | { token: Token; width: number })[];

type Token = (typeof tokens)[number];

/** A number that could be several things is taken for the first of them. */
const tokens = ['isoDate', 'dateDigits', 'issue', 'total', 'year', 'month', 'day'] as const;

/** The habit that most of the last few issues show; none where they show none. */
export function habitOf(issues: readonly Named[]): Habit | undefined {
  const last = [...issues].sort(byTime).slice(0, 6);
  const cuts = last.map((issue) => ({ issue, parts: cut(issue) }));
  const shapes = cuts.map(({ parts }) => shapeOf(parts));
  const count = (shape: string) => shapes.filter((other) => other === shape).length;
  const [common] = [...shapes].sort((one, other) => count(other) - count(one));
  const alike = cuts.filter(({ parts }) => shapeOf(parts) === common);
  const [newest] = alike;
  // One file's name may hold its title; a folder is kept for more.
  if (newest === undefined || (alike.length === 1 && !isPlain(newest.parts))) return undefined;

  const habit = newest.parts.map((text, place) => {
    if (place % 2 === 0) return text;
    const members = alike.map(({ issue, parts }) => ({ issue, text: parts[place] ?? '' }));
    const token = tokens.find((one) => members.every((member) => says(one, member)));
    if (token !== undefined) return { token, width: widthOf(members.map(({ text }) => text)) };
    const isFixed = members.length > 1 && members.every((member) => member.text === text);
    return isFixed ? text : undefined;
  });
  const known = habit.filter((part) => part !== undefined);
  return known.length === habit.length && numbersIn(known) ? known : undefined;
}

/** Its folders, with the last `/`. */
export function folderOf(habit: Habit | undefined): Habit | undefined {
  const end = habit?.findLastIndex((part) => typeof part === 'string' && part.includes('/')) ?? -1;
  return habit
    ?.slice(0, end + 1)
    .map((part, place) =>
      place === end && typeof part === 'string' ? part.slice(0, part.lastIndexOf('/') + 1) : part,
    );
}

/** A name by a habit; none where the issue lacks a number that the habit asks for. */
export function nameBy(habit: Habit | undefined, issue: Numbered): string | undefined {
  const parts = habit?.map((part) =>
    typeof part === 'string' ? part : written(part.token, issue, part.width),
  );
  return parts?.includes(undefined) ? undefined : parts?.join('');
}

/** What changes from issue to issue must be in a name. */
function numbersIn(habit: Habit): boolean {
  const changing = new Set<Token>(['isoDate', 'dateDigits', 'issue', 'total', 'day']);
  return habit.some((part) => typeof part !== 'string' && changing.has(part.token));
}

function byTime(one: Named, other: Named): number {
  return (
    dayNumber(other.date) - dayNumber(one.date) ||
    Number.parseInt(other.issue, 10) - Number.parseInt(one.issue, 10)
  );
}

/** Texts and numbers by turns: `2020/`, 2161; a date and a 合刊 (`07-08`) are one number. */
function cut({ name, issue, total = '', date }: Named): string[] {
  const combined = [issue, total].flatMap((typed) => {
    const numbers = typed.match(/\d+/g) ?? [];
    return numbers.length > 0
      ? [numbers.map((number) => `0*${Number(number)}`).join('[-–—~～、]')]
      : [];
  });
  const any = [isoDate(date), ...combined, '\\d+'].join('|');
  return name.split(new RegExp(`(?<!\\d)(${any})(?!\\d)`, 'u'));
}

function shapeOf(parts: readonly string[]): string {
  return parts.filter((_, place) => place % 2 === 0).join('\n');
}

function isPlain(parts: readonly string[]): boolean {
  const text = shapeOf(parts);
  return /^[第总期号年月日刊正增专合（）()_.\n-]*$/u.test(text.slice(text.lastIndexOf('/') + 1));
}

function says(token: Token, { issue, text }: { issue: Named; text: string }): boolean {
  const expected = written(token, issue, 0);
  return expected !== undefined && expected === withoutZeros(text, token);
}

function withoutZeros(text: string, token: Token): string {
  if (token === 'isoDate' || token === 'dateDigits') return text;
  return (text.match(/\d+/g) ?? []).map(Number).join('-');
}

function written(token: Token, { issue, total, year, date }: Numbered, width: number) {
  const padded = (number: string | number) => String(Number(number)).padStart(width, '0');
  const all = (typed: string) => (typed.match(/\d+/g) ?? []).map(padded).join('-');
  switch (token) {
    case 'issue':
      return all(issue);
    case 'total':
      return total === undefined ? undefined : all(total);
    case 'isoDate':
      return isoDate(date);
    case 'dateDigits':
      return isoDate(date).replaceAll('-', '');
    case 'year':
      return padded(year);
    case 'month':
      return padded(date.month);
    case 'day':
      return padded(date.day);
  }
}

/** The least digits, where a number shows that there is such a least: 07. */
function widthOf(texts: readonly string[]): number {
  const numbers = texts.flatMap((text) => text.match(/\d+/g) ?? []);
  const padded = numbers.filter((number) => number.startsWith('0'));
  return Math.max(0, ...padded.map((number) => number.length));
}
