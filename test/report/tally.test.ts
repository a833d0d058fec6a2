import { expect, test } from 'vitest';
import { tally } from '../../src/report/tally.ts';
import { outcome, problem } from './sample.ts';

test('tally', () => {
  const outcomes = [
    outcome('a.md', '', [[problem('a')], [problem('b', 'warning')], [problem('c', 'warning')]], {
      status: 'failed',
    }),
    outcome('b.md', '', [[problem('d', 'info')]]),
    outcome('c.md', '', [[problem('e', 'warning')]]),
  ];
  expect(tally({ outcomes })).toEqual({ built: 2, failed: 1, errors: 1, warnings: 3 });
  expect(tally({ outcomes: [] })).toEqual({ built: 0, failed: 0, errors: 0, warnings: 0 });
});

test('findings on configurations count, though they are no issues', () => {
  const configurations = [outcome('brief.yml', '', [[problem('a')], [problem('b', 'warning')]])];
  expect(tally({ outcomes: [], configurations })).toEqual({
    built: 0,
    failed: 0,
    errors: 1,
    warnings: 1,
  });
});
