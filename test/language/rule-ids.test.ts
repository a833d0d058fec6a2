import { expect, test } from 'vitest';
import { nearestRule } from '../../src/language/nearest-rule.ts';
import { everyRule, ruleIds } from '../../src/language/rule-ids.ts';
import { rules } from '../../src/language/rules/index.ts';

test('the names of the rules are those of the rules, in their order', () => {
  expect(ruleIds).toEqual(rules.map(({ id }) => id));
});

test('every name is there once, those of the ledger too', () => {
  expect(new Set(everyRule).size).toBe(everyRule.length);
  expect(everyRule).toContain('ledger-issue-gap');
});

test.each([
  ['dash-from', 'dash-form'],
  ['ledger-isue-gap', 'ledger-issue-gap'],
  ['something', undefined],
])('%s was probably %s', (id, meant) => {
  expect(nearestRule(id)).toBe(meant);
});
