import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CheckOptions, checkIssues } from '../../src/check/check.ts';
import { severityOf } from '../../src/finding/finding.ts';

/** An office whose issues 1, 2, 2 and 5 came out in this order. */
function office(configuration = '', extra: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'brief-numbers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files: Record<string, string> = {
    'brief.config.yaml': `masthead: 简报\npublisher: 某办\n${configuration}`,
    'briefs/a.md': issue(1, '2026-01-05'),
    'briefs/b.md': issue(2, '2026-01-12'),
    'briefs/c.md': issue(2, '2026-01-19'),
    'briefs/d.md': issue(5, '2026-01-26'),
    ...extra,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

function issue(number: number, date: string, comment = ''): string {
  return `---\nissue: ${number}${comment}\ndate: ${date}\n---\n\n# 题\n\n各区认真落实。\n`;
}

/** Each finding as `file line rule severity`. */
async function found(cwd: string, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const { issues } = await checkIssues({ cwd, env: {}, files: [], ...options });
  return issues.flatMap(({ source, file }) =>
    file.messages.map(
      (message) =>
        `${source.replace('briefs/', '')} ${message.line} ${message.ruleId} ${severityOf(message)}`,
    ),
  );
}

const repeated = (name: string) => `${name} 2 ledger-issue-repeated error`;
const gap = 'd.md 2 ledger-issue-gap warning';

test.each<[string, string[], string[]]>([
  ['the whole workspace', [], [repeated('b.md'), repeated('c.md'), gap]],
  ['one issue, against the others', ['briefs/d.md'], [gap]],
  ['one that is as it should be', ['briefs/a.md'], []],
  ['two of them', ['briefs/c.md', 'briefs/d.md'], [repeated('c.md'), gap]],
])('%s', async (_, files, findings) => {
  expect(await found(office(), { files })).toEqual(findings);
});

test('a manuscript that lies elsewhere, or is typed, takes no part', async () => {
  const cwd = office('', { 'drafts/e.md': issue(2, '2026-02-02') });
  expect(await found(cwd, { files: ['drafts/e.md'] })).toEqual([]);
  const stdin = async () => Buffer.from(issue(2, '2026-02-02'));
  expect(await found(cwd, { files: ['-'], stdin })).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['a rule is off', 'check: { ledger-issue-gap: off }', []],
  ['a rule is graver', 'check: { ledger-issue-gap: error }', [gap.replace('warning', 'error')]],
  ['a rule of another 刊别', 'check:\n  增刊: { ledger-issue-gap: off }', [gap]],
  ['a rule of its own 刊别', 'check:\n  正刊: { ledger-issue-gap: off }', []],
])('the office settles: %s', async (_, configuration, findings) => {
  expect(await found(office(configuration), { files: ['briefs/d.md'] })).toEqual(findings);
});

test('a comment beside the number silences it', async () => {
  const cwd = office('', {
    'briefs/d.md': issue(5, '2026-01-26', ' # brief-disable-line ledger-issue-gap'),
  });
  expect(await found(cwd, { files: ['briefs/d.md'] })).toEqual([]);
});

test('only what is asked for is told', async () => {
  expect(await found(office(), { severity: 'error' })).toEqual([
    repeated('b.md'),
    repeated('c.md'),
  ]);
  expect(await found(office(), { rules: ['ledger-issue-gap'] })).toEqual([gap]);
  expect(await found(office(), { rules: ['mark-width'] })).toEqual([]);
});

test.each([
  [{ year: 2026, month: 1, day: 25 }, ['d.md 3 ledger-date-future warning']],
  [{ year: 2026, month: 1, day: 26 }, []],
])('on the day %j', async (today, findings) => {
  expect(await found(office(), { today, rules: ['ledger-date-future'] })).toEqual(findings);
});
