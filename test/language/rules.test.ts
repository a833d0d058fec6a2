import { describe, expect, test } from 'vitest';
import { fixes } from '../../src/language/rule.ts';
import { rules } from '../../src/language/rules/index.ts';
import { fixedBy, fixedByAll, offencesOf } from './manuscripts.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('finds $wrong', ({ wrong }) => {
    expect(offencesOf(rule, wrong)).not.toEqual([]);
  });

  test.each(rule.examples)('is silent on $right', ({ right }) => {
    expect(offencesOf(rule, right)).toEqual([]);
  });

  test.each(rule.examples)('changes $wrong only where it may', ({ wrong, right, byHand }) => {
    expect(fixedBy(rule, wrong)).toBe(byHand === true ? wrong : right);
  });

  test.each(rule.examples)('no rule makes of $wrong anything else than $right', (example) => {
    const { wrong, right, byHand } = example;
    expect(fixedByAll(byHand === true ? right : wrong).text).toBe(right);
  });

  test.each(rule.silent ?? [])('is silent on %s', (correct) => {
    expect(offencesOf(rule, correct)).toEqual([]);
  });
});

test('ids are told apart and well formed', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
});

test('a standard is cited with its clause', () => {
  const uncited = rules.filter(
    ({ authority, clause }) => (authority === 'standard') !== (clause !== undefined),
  );
  expect(uncited.map(({ id }) => id)).toEqual([]);
});

test('rules that change something say so', () => {
  expect(rules.filter(fixes).length).toBeGreaterThan(40);
  expect(rules.length).toBeGreaterThanOrEqual(70);
});
