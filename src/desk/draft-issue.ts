import { join } from 'node:path';
import { dayNumber, isoDate } from '../brief/date.ts';
import type { Fields } from '../brief/fields.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { bareMasthead } from '../ledger/issue.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { issuePath } from './issue-path.ts';
import { manuscriptText } from './manuscript-text.ts';
import type { Named } from './name-habit.ts';
import { readTyped, runFor, type Wanted } from './numbering.ts';
import type { KeyNames } from './stated.ts';

/** What a new issue states. */
export interface Draft extends Wanted {
  issue: string;
  total?: string;
  title?: string;
  column?: string;
}

/** Where a new issue belongs, and its text, after the manner of the last one of its run. */
export function draftIssue(
  draft: Draft,
  manuscripts: readonly Manuscript[],
  { folders, office }: Workspace,
): { path: string; text: string } {
  const own = manuscripts.filter(({ ledger }) => ledger.run === runFor(draft));
  const regular = manuscripts.filter(
    ({ ledger }) => ledger.run === runFor({ ...draft, series: '正刊' }),
  );
  const numbered = { ...draft, year: draft.date.year };
  const name = issuePath(numbered, own.flatMap(named), regular.flatMap(named));

  const last = [...own].sort(byTime)[0] ?? [...regular].sort(byTime)[0];
  const before = last === undefined ? undefined : readTyped(last.file, office).fields;
  return {
    path: join(folders.briefs, `${name}.md`),
    text: manuscriptText(statedOf(draft, office.fields, before), keyNames(last), bodyOf(draft)),
  };
}

function named({ name, ledger }: Manuscript): Named[] {
  const { numbers, totals, year, date } = ledger;
  if (numbers.length === 0 || year === undefined || date === undefined) return [];
  const total = totals.length === 0 ? undefined : span(totals);
  return [{ name, issue: span(numbers), year, date, total }];
}

function span(numbers: readonly number[]): string {
  return [...new Set([numbers[0], numbers.at(-1)])].join('-');
}

function byTime({ ledger: one }: Manuscript, { ledger: other }: Manuscript): number {
  const day = ({ date }: typeof one) => (date === undefined ? 0 : dayNumber(date));
  return day(other) - day(one) || (other.numbers[0] ?? 0) - (one.numbers[0] ?? 0);
}

/** What the office does not state for every issue, the last issue has stated for itself. */
function statedOf(
  draft: Draft,
  office: Fields,
  before: Fields | undefined,
): (readonly [string, string])[] {
  const { series, issue, total, date, column, masthead } = draft;
  const isOurs = (other = '') => bareMasthead(other) === bareMasthead(masthead);
  const ofLast = isOurs(before?.masthead) ? before?.masthead : masthead;
  const isOffices = isOurs(office.masthead);
  const isAnother = office.masthead !== undefined && !isOffices;
  const stated = [
    ['masthead', isOffices ? undefined : ofLast],
    ['series', series === '正刊' ? undefined : series],
    ['issue', issue],
    ['total', total],
    ['publisher', office.publisher === undefined && !isAnother ? before?.publisher : undefined],
    ['date', isoDate(date)],
    ['column', column],
    ...(isAnother && before !== undefined ? ofAnother(before, office) : []),
  ] as const;
  return stated.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [[name, text] as const],
  );
}

/** What a bulletin that is not the office's own has otherwise in every issue: its colophon and its look. */
function ofAnother(before: Fields, office: Fields) {
  const texts = anothers.map((name) => [name, before[name], office[name]] as const);
  const lists = (['report', 'send', 'distribute'] as const).map(
    (name) =>
      [`distribution.${name}`, before.distribution?.[name], office.distribution?.[name]] as const,
  );
  return [...texts, ...lists].flatMap(([name, own, ours]) =>
    own === ours ? [] : [[name, own] as const],
  );
}

const anothers = [
  'publisher',
  'marking',
  'editor',
  'reviewer',
  'phone',
  'fax',
  'email',
  'copies',
  'template',
] as const;

/** The names that the last issue goes by; Chinese ones where there is none. */
function keyNames(last: Manuscript | undefined): KeyNames {
  return /^\s*issue\s*[:：]/m.test(String(last?.file ?? '')) ? 'name' : 'zh';
}

function bodyOf({ title }: Draft): string {
  if (title !== undefined) return `# ${title}\n\n`;
  return '<!-- 题目写在井号后面，空一格；正文写在题目下面，前后各空一行 -->\n\n# \n\n';
}
