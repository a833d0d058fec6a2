import { expect, test } from 'vitest';
import type { Said } from '../../src/report/findings.ts';
import { fold, rangesOf } from '../../src/report/fold.ts';
import { pretty } from '../../src/report/pretty.ts';
import { buildOf, outcome, problem, within } from './sample.ts';

function said(rule: string, line: number): Said {
  return { rule, severity: 'error', text: rule, advice: undefined, place: { line, column: 1 } };
}

function times(count: number, rule: string): Said[] {
  return Array.from({ length: count }, (_, at) => said(rule, at + 1));
}

test('a dozen of one rule are all told', () => {
  const findings = [...times(12, 'mark-width'), ...times(12, 'dash-form')];
  expect(fold(findings)).toEqual({ shown: findings, folded: [] });
});

test('of more, ten are told and the others by their lines, each once', () => {
  const findings = [...times(13, 'mark-width'), said('mark-width', 13), said('dash-form', 20)];
  const { shown, folded } = fold(findings);
  expect(shown).toEqual([...times(10, 'mark-width'), said('dash-form', 20)]);
  expect(folded).toEqual([{ rule: 'mark-width', count: 4, lines: [11, 12, 13] }]);
});

test('lines that follow each other are a range', () => {
  expect(rangesOf([11, 12, 13, 20, 22, 23], '至')).toEqual(['11至13', '20', '22至23']);
});

test.each([
  ['zh', '还有3处 [mark-width]，和上面的一样办：第11至13行'],
  ['en', '3 more [mark-width], with the same fix: lines 11–13'],
] as const)('the report in %s ends a file with them', (language, text) => {
  const found = Array.from({ length: 13 }, (_, at) => within(at + 1, 1, 2));
  const issue = outcome(
    'briefs/1.md',
    '文\n'.repeat(13),
    found.map((place) => [problem('mark-width'), place]),
  );
  const options = { language, color: false, verbose: true, quiet: true, width: 60 };
  expect(
    pretty(buildOf([issue]), options)
      .trimEnd()
      .endsWith(`briefs/1.md ${text}`),
  ).toBe(true);
});
