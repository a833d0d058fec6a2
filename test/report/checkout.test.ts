import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot } from '../../src/report/checkout.ts';
import { github } from '../../src/report/github.ts';
import { buildOf, outcome, problem } from './sample.ts';

const root = resolve('/repository');
const checkout = { root, cwd: join(root, '简报') };

test.each([
  ['below where brief runs', join('briefs', '1.md'), '简报/briefs/1.md'],
  ['by its whole path', join(root, 'else', '1.md'), 'else/1.md'],
  ['of another place', resolve('/tmp/1.md'), resolve('/tmp/1.md')],
])('a manuscript %s', (_, source, path) => {
  expect(fromRoot(source, checkout)).toBe(path);
  expect(fromRoot(source, undefined)).toBe(source);
});

test('GitHub is told of manuscripts by their paths in the repository', () => {
  const found = ['a.md', '-'].map((name) => outcome(name, '', [[problem('x', 'error', false)]]));
  expect(github(buildOf(found), 'en', checkout)).toBe(
    '::error file=简报/a.md,title=x::x is wrong\n::error title=x::x is wrong\n',
  );
});
