import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit.ts';
import { buildOf, outcome, problem } from '../report/sample.ts';

const good = outcome('a.md', '', [[problem('x', 'warning')], [problem('y', 'info')]]);
const failed = outcome('b.md', '', [], { status: 'failed' });
const wrong = outcome('c.md', '', [[problem('z')]]);

test.each([
  ['nothing to build', buildOf([]), 0],
  ['warnings only', buildOf([good]), 0],
  ['one failed', buildOf([good, failed]), 1],
  ['built, yet with an error', buildOf([wrong]), 1],
  ['no browser, though HTML came out', buildOf([good], { missing: 'browser' }), 3],
  ['a bulletin could not be written', buildOf([good, failed], { unwritten: true }), 4],
  ['a warning on the configuration', buildOf([good], { configurations: [good] }), 0],
  ['an error in the configuration', buildOf([], { configurations: [good, wrong] }), 2],
  ['configuration before browser', buildOf([], { configurations: [wrong], missing: 'browser' }), 2],
  ['browser before disk', buildOf([failed], { missing: 'browser', unwritten: true }), 3],
  ['no browser comes before problems', buildOf([wrong, failed], { missing: 'browser' }), 3],
])('%s', (_, build, code) => {
  expect(exitCodeOf(build)).toBe(code);
});
