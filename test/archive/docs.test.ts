import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { FileStatus } from '../../src/archive/outcome.ts';
import * as archive from '../../src/archive/problems.ts';
import * as verdicts from '../../src/archive/verify-problems.ts';
import type { Problem } from '../../src/finding/finding.ts';
import * as ledger from '../../src/ledger/problems.ts';

const page = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const gap = [{ from: 2, to: 3 }];

const ledgerProblems: Problem[] = [
  ledger.totalRepeated(1, 'a.md'),
  ledger.issueRepeated(1, 2020, 'a.md'),
  ledger.totalGap(gap, 'a.md'),
  ledger.issueGap(gap, 2020, 'a.md'),
  ledger.issueStart(2, 2020),
  ledger.issueSpan('issue', { from: 9, to: 200 }),
  ledger.dateOrder('total', 'a.md', true),
  ledger.dateOrder('issue', 'a.md', false),
  ledger.numberOrder('a.md', true),
  ledger.totalSmall(1, 2),
  ledger.totalMissing('a.md'),
];
const catalogueProblems: Problem[] = [
  archive.catalogueUnprinted({ zh: '', en: '' }),
  archive.catalogueGlyphs('all.pdf', ['字']),
];
const verdictProblems: Problem[] = [
  verdicts.fileMissing(),
  verdicts.fileChanged(),
  verdicts.fileUnreadable({ zh: '', en: '' }),
  verdicts.pdfDamaged(true),
  verdicts.pagesDiffer(1, 2),
  verdicts.fileExtra(),
];

test.each([
  ['archive.md', ledgerProblems],
  ['archive.md', catalogueProblems],
  ['verify.md', verdictProblems],
])('%s explains every rule, and every one has a way out in both languages', async (name, all) => {
  const text = await page(name);
  for (const { rule, advice } of all) {
    expect(text).toContain(`\`${rule}\``);
    expect(advice?.zh).toMatch(/\p{Script=Han}/u);
    expect(advice?.en).toMatch(/^[^\p{Script=Han}]*[a-z]/u);
  }
});

test('verify.md names every status', async () => {
  const statuses: Record<Exclude<FileStatus, 'ok'>, true> = {
    missing: true,
    changed: true,
    unreadable: true,
    unsound: true,
    pages: true,
    extra: true,
  };
  const text = await page('verify.md');
  for (const status of Object.keys(statuses)) expect(text).toContain(`\`${status}\``);
});
