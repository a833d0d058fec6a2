import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/finding/finding.ts';
import * as problems from '../../src/ledger/problems.ts';
import { ledgerRules } from '../../src/ledger/rules.ts';

const day = { year: 2026, month: 1, day: 5 };
const gap = [{ from: 2, to: 3 }];
const all: Problem[] = [
  problems.totalRepeated(1, 'a.md'),
  problems.issueRepeated(1, 2020, 'a.md'),
  problems.totalGap(gap, 'a.md'),
  problems.issueGap(gap, 2020, 'a.md'),
  problems.issueStart(2, 2020),
  problems.issueSpan('issue', { from: 9, to: 200 }),
  problems.dateOrder('total', 'a.md', true),
  problems.numberOrder('a.md', true),
  problems.totalSmall(1, 2),
  problems.totalMissing('a.md'),
  problems.dateFuture(day, day),
];

test('the table says of every rule what its problem does', () => {
  expect(ledgerRules.map(({ id, severity }) => [id, severity])).toEqual(
    all.map(({ rule, severity }) => [rule, severity]),
  );
});

test('docs/check.md names every rule, and every one has a way out', () => {
  const page = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8');
  for (const { id } of ledgerRules) expect(page).toContain(`\`${id}\``);
  for (const { advice } of all) {
    expect(advice?.zh).toMatch(/\p{Script=Han}/u);
    expect(advice?.en).toMatch(/^[^\p{Script=Han}]*[a-z]/u);
  }
});
