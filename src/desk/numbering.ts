import { VFile } from 'vfile';
import { type NextNumbers, nextNumbers } from '../archive/next-numbers.ts';
import { dayNumber } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { splitFrontMatter } from '../brief/front-matter.ts';
import { emptyFields, type FieldSet, readFields, withDefaults } from '../brief/read-fields.ts';
import type { Source } from '../build/outcome.ts';
import type { ArchiveFields } from '../entries/entry.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { report } from '../finding/finding.ts';
import { bareMasthead, runOf, type Series } from '../ledger/issue.ts';
import { issueLater, severalBulletins } from './problems.ts';

/** An issue to come, and the run it is counted in. */
export interface Wanted {
  series: Series;
  date: CivilDate;
  masthead: string;
}

/**
 * The bulletin that a new issue is of: the one named, or the only one there is.
 * @param named by the command line or the configuration
 * @throws Failure `usage` when there are several and none is named
 */
export function mastheadFor(manuscripts: readonly Manuscript[], named: string | undefined): string {
  if (named !== undefined) return named;
  const names = [...new Set(manuscripts.map(({ ledger }) => ledger.masthead))].filter(Boolean);
  if (names.length > 1) throw severalBulletins(names);
  return names[0] ?? '';
}

export function runFor({ masthead, series }: Wanted): string {
  return runOf(bareMasthead(masthead), series);
}

/** The numbers that come next, or the manuscript that shows that none does. */
export function numbersFor(
  manuscripts: readonly Manuscript[],
  wanted: Wanted,
  office: FieldSet,
): NextNumbers | { doubts: Source[] } {
  const run = runFor(wanted);
  const counted = manuscripts.filter(({ ledger }) => ledger.run === run);
  const later = counted.find(({ ledger }) => isAfter(ledger.date, wanted.date));
  const needed = new Set(later === undefined ? neededFrom(counted, wanted.date.year) : [later]);
  // A first issue of its run is not the first issue ever where there are others.
  const other = manuscripts.find(({ ledger }) => ledger.run !== run);
  if (other !== undefined) needed.add(other);

  const entries = [...needed].map((manuscript) => ({ fields: fieldsFor(manuscript, office) }));
  const numbers = nextNumbers(entries, { ...wanted });
  if (!('why' in numbers)) return isCounted(wanted, counted) ? numbers : { issue: numbers.issue };
  return { doubts: later === undefined ? [] : [laterSource(later, numbers.why)] };
}

/** A 增刊 or 专刊 is counted apart from the others, so that a first one starts no total. */
function isCounted({ series }: Wanted, run: readonly Manuscript[]): boolean {
  return run.length > 0 || series === '正刊' || series === '合刊';
}

/** This year's issues, and the last ones with a total: what the next numbers are told from. */
function neededFrom(run: readonly Manuscript[], year: number): Manuscript[] {
  const last = run.reduce((high, { ledger }) => Math.max(high, ledger.totals.at(-1) ?? 0), 0);
  return run.filter(({ ledger }) => ledger.year === year || ledger.totals.includes(last));
}

/** Numbers as typed, which the ledger does not keep. */
function fieldsFor({ file, ledger }: Manuscript, office: FieldSet): ArchiveFields {
  const { issue = '', total, publisher = '', date } = readTyped(file, office).fields;
  return {
    masthead: ledger.masthead,
    issue,
    ...(total !== undefined && { total }),
    year: ledger.year ?? 0,
    series: ledger.series,
    publisher,
    date: date ?? { year: 0, month: 1, day: 1 },
  };
}

/** The front matter of a manuscript over the office's defaults, numbers as typed. */
export function readTyped(file: VFile, office: FieldSet): FieldSet {
  const copy = new VFile({ value: String(file) });
  const { matter } = splitFrontMatter(copy);
  const own = matter === undefined ? emptyFields() : readFields(copy, matter, 'issue');
  return withDefaults(own, office);
}

function laterSource(
  { source, file, ledger }: Manuscript,
  why: { zh: string; en: string },
): Source {
  const shown = new VFile({ path: source, value: String(file) });
  report(shown, issueLater(why), ledger.places['date']);
  return { source, file: shown };
}

function isAfter(date: CivilDate | undefined, other: CivilDate): boolean {
  return date !== undefined && dayNumber(date) > dayNumber(other);
}
