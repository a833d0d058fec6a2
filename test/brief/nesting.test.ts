import { expect, test } from 'vitest';
import { said } from './reading.ts';

test.each([
  ['quotations', `${'>'.repeat(10_000)} 文`, '9:1 nesting-deep!'],
  ['lists on one line', `${'- '.repeat(3000)}文`, '9:1 nesting-deep!'],
  ['numbered lists', `文。\n\n${'1. '.repeat(3000)}文`, '11:1 nesting-deep!'],
  ['emphasis', `${'**a '.repeat(200)}b${'**'.repeat(200)}`, '9:393 nesting-deep!'],
  [
    'lists of many lines',
    Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- 文\n`).join(''),
    '58:99 nesting-deep!',
  ],
])('%s nested out of reason are a finding, and the rest is read', (_, text, finding) => {
  const findings = said(`# 题\n\n${text}\n\n见[^1]。`);
  expect(findings.filter((each) => each.includes('nesting'))).toEqual([finding]);
  expect(findings.some((each) => each.includes('footnote'))).toBe(true);
});

test.each(['- '.repeat(200), '* '.repeat(200), '-'.repeat(500), `${'> '.repeat(50)}文`])(
  'but a rule of signs is none, nor what can be read: %j',
  (text) => {
    const findings = said(`# 题\n\n文。\n\n${text}\n\n文。`);
    expect(findings.filter((each) => each.includes('nesting'))).toEqual([]);
  },
);
