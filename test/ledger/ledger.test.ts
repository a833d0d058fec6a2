import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/brief/front-matter.ts';
import { readFields } from '../../src/brief/read-fields.ts';
import { severityOf } from '../../src/finding/finding.ts';
import { issueNumbers, type LedgerIssue, numbersOf } from '../../src/ledger/issue.ts';
import { checkLedger } from '../../src/ledger/ledger.ts';

/** An issue as `期号 总期号 日期 more front matter`; `-` leaves one out. */
function issueOf(line: string, index: number): LedgerIssue {
  const [issue = '', total = '', date = '', ...rest] = line.split(' ');
  const own = rest.some((key) => key.startsWith('masthead'));
  const keys = { issue, total, date, masthead: own ? '-' : '简报' };
  const stated = Object.entries(keys).flatMap(([key, value]) =>
    value === '-' ? [] : [`${key}: ${value}`],
  );
  const value = `---\n${[...stated, ...rest.map((key) => key.replace('=', ': '))].join('\n')}\n---\n`;
  const file = new VFile({ value, path: `${index}.md` });
  const { matter } = splitFrontMatter(file);
  if (matter === undefined) throw new Error('no front matter');
  const { fields, places } = readFields(new VFile(value), matter, 'issue');
  return { source: `${index}.md`, file, places, ...numbersOf(fields) };
}

/** `file key-text rule other-file`, errors marked by `!`. */
function findingsOf(lines: string[]): string[] {
  const issues = lines.map(issueOf);
  checkLedger(issues);
  return issues.flatMap(({ file }) =>
    file.messages.map((message) => {
      const { place } = message;
      const [start, end] =
        place !== undefined && 'start' in place
          ? [place.start.offset, place.end.offset]
          : [undefined, undefined];
      const at = start === undefined ? '-' : String(file).slice(start, end);
      const [other = '-'] = /\d\.md/.exec(message.reason) ?? [];
      const mark = severityOf(message) === 'error' ? '!' : '';
      return `${file.path} ${at} ${message.ruleId?.replace('ledger-', '')}${mark} ${other}`;
    }),
  );
}

describe('a sound archive', () => {
  test.each<[string, string[]]>([
    ['starts anywhere', ['31 600 2020-06-01', '32 601 2020-06-09']],
    ['starts every year from 1', ['60 600 2019-12-31', '1 601 2020-01-02', '2 602 2020-01-03']],
    ['has two issues of one day', ['1 1 2020-01-02', '2 2 2020-01-02']],
    ['has no totals', ['1 - 2020-01-02', '2 - 2020-01-03']],
    [
      'has 增刊 and 专刊 of their own',
      [
        '1 1 2020-01-02',
        '1 - 2020-01-03 series=增刊',
        '1 - 2020-01-04 series=专刊',
        '2 2 2020-01-05',
        '2 - 2020-01-06 series=增刊',
      ],
    ],
    [
      'counts its 增刊 in one total',
      ['1 1 2020-01-02', '1 2 2020-01-03 series=增刊', '2 3 2020-01-05'],
    ],
    [
      'has a 合刊, whose total is one',
      ['6 6 2020-06-01', '7-8 7 2020-07-01 series=合刊', '9 8 2020-09-01'],
    ],
    [
      'has a 合刊, whose totals are two',
      ['4 4 2020-04-01', '5-6 5-6 2020-06-01 series=合刊', '7 7 2020-07-01'],
    ],
    ['has two mastheads', ['1 1 2020-01-02', '1 1 2020-01-02 masthead=快讯']],
    [
      'counts a late issue to the year that it states',
      ['60 60 2019-12-20', '61 61 2020-01-02 year=2019', '1 62 2020-01-03'],
    ],
    ['began to count totals late', ['1 - 2020-01-02', '2 2 2020-01-03']],
    [
      'has a mistaken date: the issue is there all the same',
      ['1 - 2020-01-02', '2 - 2020-02-30', '3 - 2020-03-02'],
    ],
    [
      'has a 合刊 of a mistaken date',
      ['1 1 2020-01-02', '2-3 2 2020-02-30 series=合刊', '4 3 2020-03-02'],
    ],
    [
      'has a mistaken date at the start of a year',
      ['60 - 2019-12-31', '1 - 2020-02-30', '2 - 2020-03-02'],
    ],
    ['is read in any order', ['2 2 2020-01-03', '1 1 2020-01-02']],
  ])('%s', (_, lines) => {
    expect(findingsOf(lines)).toEqual([]);
  });
});

describe('findings', () => {
  test.each<[string, string[], string[]]>([
    [
      'one total twice',
      ['1 7 2020-01-02', '2 7 2020-01-03'],
      ['0.md 7 total-repeated! 1.md', '1.md 7 total-repeated! 0.md'],
    ],
    [
      'one total three times: each names one other',
      ['1 7 2020-01-02', '2 7 2020-01-03', '3 7 2020-01-04'],
      ['0.md 7 total-repeated! 1.md', '1.md 7 total-repeated! 0.md', '2.md 7 total-repeated! 0.md'],
    ],
    [
      'one issue number twice',
      ['1 1 2020-01-02', '1 2 2020-01-03'],
      ['0.md 1 issue-repeated! 1.md', '1.md 1 issue-repeated! 0.md'],
    ],
    [
      'a number that a 合刊 has, said once though it has both',
      ['7-8 7 2020-01-02 series=合刊', '7、8 8 2020-01-03 series=合刊'],
      ['0.md 7-8 issue-repeated! 1.md', '1.md 7、8 issue-repeated! 0.md'],
    ],
    [
      'a 合刊 over an issue of the 正刊',
      ['7 7 2020-01-02', '7-8 8 2020-01-03 series=合刊'],
      ['0.md 7 issue-repeated! 1.md', '1.md 7-8 issue-repeated! 0.md'],
    ],
    [
      'a total that a 合刊 has',
      ['7-8 27-28 2020-01-02 series=合刊', '9 28 2020-01-03'],
      ['0.md 27-28 total-repeated! 1.md', '1.md 28 total-repeated! 0.md'],
    ],
    [
      'a total missing after a 合刊',
      ['7-8 27-28 2020-01-02 series=合刊', '9 30 2020-01-03'],
      ['1.md 30 total-gap 0.md'],
    ],
    [
      'a total missing before a 合刊',
      ['7 27 2020-01-02', '8-9 29、30 2020-01-03 series=合刊'],
      ['1.md 29、30 total-gap 0.md'],
    ],
    [
      'the totals of a 合刊 that are lower than its numbers',
      ['7-8 5-6 2020-01-02 series=合刊'],
      ['0.md 5-6 total-small -'],
    ],
    ['missing totals', ['1 1 2020-01-02', '2 4 2020-01-03'], ['1.md 4 total-gap 0.md']],
    [
      'missing totals, some of which a 增刊 has',
      ['1 1 2020-01-02', '1 2 2020-01-02 series=增刊', '2 4 2020-01-03'],
      ['2.md 4 total-gap 0.md'],
    ],
    [
      'missing issues',
      ['1 1 2020-01-02', '4 2 2020-01-03'],
      ['1.md 4 issue-gap 0.md', '1.md 2 total-small -'],
    ],
    [
      'a year that does not start from 1',
      ['60 60 2019-12-20', '61 61 2020-01-02', '62 62 2020-01-03'],
      ['1.md 61 issue-start -'],
    ],
    [
      'one wrong date among right ones is the one that is named',
      ['1 1 2020-01-02', '2 2 2020-03-03', '3 3 2020-01-08', '4 4 2020-01-09'],
      ['1.md 2020-03-03 total-order 2.md'],
    ],
    [
      'a date before that of the issue before',
      ['1 1 2020-02-02', '2 2 2020-02-03', '3 3 2020-01-08', '4 4 2020-02-09'],
      ['2.md 2020-01-08 total-order 1.md'],
    ],
    [
      'without totals numbers are held against dates',
      ['1 - 2020-02-02', '2 - 2020-02-03', '3 - 2020-01-03'],
      ['2.md 2020-01-03 issue-order 1.md'],
    ],
    [
      'issue numbers against totals',
      ['1 1 2020-01-02', '3 2 2020-01-03', '2 3 2020-01-04', '4 4 2020-01-05'],
      ['1.md 2 total-small -', '2.md 2 issue-order 1.md'],
    ],
    [
      'a gap beside an issue of a mistaken date',
      ['1 - 2020-01-02', '2 - 2020-02-30', '5 - 2020-03-02'],
      ['2.md 5 issue-gap 0.md'],
    ],
    [
      'a 合刊 of too many numbers, and nothing that follows from it',
      ['1-8 1 2020-01-02', '9-200 2 2020-01-09', '11 3 2020-01-16', '150 4 2020-02-02'],
      ['1.md 9-200 issue-span -'],
    ],
    [
      'the same where its year is not known either',
      ['1 1 2020-01-02', '2-900 2 2020-02-30', '4 3 2020-03-02'],
      ['1.md 2-900 issue-span -'],
    ],
    [
      'a 合刊 of too many totals, and nothing that follows from it',
      ['7-8 27-280 2020-01-02 series=合刊', '9 29 2020-01-03'],
      ['0.md 27-280 issue-span -'],
    ],
    ['a total lower than the issue', ['52 21 2020-01-02'], ['0.md 21 total-small -']],
    [
      'no total where the run counts',
      ['1 1 2020-01-02', '2 - 2020-01-03'],
      ['1.md 2 total-missing 0.md'],
    ],
  ])('%s', (_, lines, findings) => {
    expect(findingsOf(lines)).toEqual(findings);
  });

  test('the gap is told in full', () => {
    const issues = ['1 1 2020-01-02', '2 9 2020-01-03', '3 11 2020-01-04'].map(issueOf);
    checkLedger(issues);
    expect(issues.flatMap(({ file }) => file.messages.map(({ reason }) => reason))).toEqual([
      '总期号缺2至8：前面一期是 0.md',
      '总期号缺10：前面一期是 1.md',
    ]);
  });

  test('without what another series has, at its ends and inside', () => {
    const extra = [2, 4, 7, 10].map((total) => `${total} ${total} 2020-01-02 series=增刊`);
    const issues = ['1 1 2020-01-02', ...extra, '2 11 2020-01-03'].map(issueOf);
    checkLedger(issues);
    expect(issues.at(-1)?.file.messages[0]?.problem?.text).toEqual({
      zh: '总期号缺3、5、6、8、9：前面一期是 0.md',
      en: 'Total numbers are missing: 3, 5, 6, 8, 9; the one before is 0.md',
    });
  });

  test('only its beginning where it is in many pieces', () => {
    const extra = Array.from({ length: 20 }, (_, index) => index * 2 + 3);
    const issues = ['1 1 2020-01-02', ...extra.map((total) => `${total} ${total} - series=增刊`)];
    const run = [...issues, '2 42 2020-01-03'].map(issueOf);
    checkLedger(run);
    const said = run.at(-1)?.file.messages[0]?.reason;
    expect(said).toBe('总期号缺2、4、6、8、10、12、14、16等：前面一期是 0.md');
  });
});

test.each([
  ['52', [52]],
  ['08', [8]],
  ['7-8', [7, 8]],
  ['7—9', [7, 8, 9]],
  ['7、8', [7, 8]],
  ['7-8-9', [7, 8, 9]],
  ['7、9-10', [7, 9, 10]],
  ['1-100', Array.from({ length: 100 }, (_, index) => index + 1)],
  ['7、9-109', [7, 9]],
  ['', []],
])('the numbers of %s', (issue, numbers) => {
  expect(issueNumbers(issue)).toEqual(numbers);
});

test('an issue of which little is known is held against nothing', () => {
  const { run: _, ...known } = numbersOf({});
  expect(known).toEqual({ masthead: '', series: '正刊', numbers: [], totals: [] });
  expect(findingsOf(['- - -', '- - 2020-01-02', '1 - -'])).toEqual([]);
});

test('the work for an issue is the same among 2,161 as among 240, sound or not', () => {
  const [few, many] = [240, 2161].map((count) => readsOf(count));
  expect(few).toBeGreaterThan(10);
  expect(many).toBeLessThan(1.5 * (few ?? 0));
});

/** How often something of an issue is read, on average, where one of seven stands in the wrong month. */
function readsOf(count: number): number {
  let reads = 0;
  const issues = Array.from({ length: count }, (_, index): LedgerIssue => {
    const [year, month] = [2000 + Math.floor(index / 120), 1 + Math.floor((index % 120) / 10)];
    const file = new VFile({ path: `${index}.md` });
    const date = { year, month: index % 7 === 0 ? 13 - month : month, day: 1 + (index % 10) };
    const fields = { issue: `${1 + (index % 120)}`, total: `${index + 1}`, date, masthead: '简报' };
    return new Proxy(
      { source: `${index}.md`, file, places: {}, ...numbersOf(fields) },
      {
        get: (issue, key) => {
          reads += 1;
          return Reflect.get(issue, key);
        },
      },
    );
  });
  checkLedger(issues);
  expect(issues.flatMap(({ file }) => file.messages).length).toBeGreaterThan(count / 20);
  return reads / count;
}
