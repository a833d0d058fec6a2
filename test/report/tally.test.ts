import { expect, test } from 'vitest';
import { tally, tallyTexts } from '../../src/report/tally.ts';
import { outcome, problem } from './sample.ts';

test('tally', () => {
  const outcomes = [
    outcome('a.md', '', [[problem('a')], [problem('b', 'warning')], [problem('c', 'warning')]], {
      status: 'failed',
    }),
    outcome('b.md', '', [[problem('d', 'info')]]),
    outcome('c.md', '', [[problem('e', 'warning')]]),
  ];
  const none = { built: 0, cached: 0, due: 0, failed: 0, skipped: 0, pages: 0 };
  expect(tally({ outcomes })).toEqual({ ...none, built: 2, failed: 1, errors: 1, warnings: 3 });
  expect(tally({ outcomes: [] })).toEqual({ ...none, errors: 0, warnings: 0 });
});

test('findings on configurations count, though they are no issues', () => {
  const configurations = [outcome('brief.yml', '', [[problem('a')], [problem('b', 'warning')]])];
  expect(tally({ outcomes: [], configurations })).toMatchObject({
    built: 0,
    failed: 0,
    errors: 1,
    warnings: 1,
  });
});

test('pages are those of what was built, each issue once', () => {
  const outputs = (['html', 'pdf'] as const).map((format) => ({
    format,
    path: format,
    bytes: 1,
    pages: 5,
  }));
  const outcomes = [
    outcome('a.md', '', [], { outputs }),
    outcome('b.md', '', [], { outputs, status: 'cached' }),
    outcome('c.md', '', [], { status: 'due' }),
  ];
  expect(tally({ outcomes, skipped: 4 })).toMatchObject({
    built: 1,
    cached: 1,
    due: 1,
    skipped: 4,
    pages: 5,
  });
});

test('what check says of the texts is counted apart, with the issues it speaks of', () => {
  const outcomes = [
    outcome('a.md', '', [], { verdict: { errors: 1, warnings: 2, infos: 0 } }),
    outcome('b.md', '', [], { verdict: { errors: 0, warnings: 0, infos: 4 }, status: 'cached' }),
    outcome('c.md', '', [], { verdict: { errors: 0, warnings: 3, infos: 0 } }),
    outcome('d.md', '', [[problem('x')]], { status: 'failed' }),
  ];
  expect(tallyTexts({ outcomes })).toEqual({
    issues: 3,
    sources: ['a.md', 'c.md'],
    errors: 1,
    warnings: 5,
    infos: 4,
  });
  expect(tally({ outcomes })).toMatchObject({ errors: 1, warnings: 0 });
});
