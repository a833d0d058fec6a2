import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixedByAll, foundIn } from './manuscripts.ts';

const corpus = readFileSync(new URL('corpus/correct.md', import.meta.url), 'utf8');

test('all rules together are silent on correct text that looks wrong', () => {
  expect(foundIn(corpus)).toEqual([]);
});

test('and change nothing of it', () => {
  expect(fixedByAll(corpus)).toEqual({ text: corpus, fixed: 0 });
});

test('there is enough of it', () => {
  const [, , body = ''] = corpus.split(/^---$/m);
  const lines = body
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line) && !/^<!--/.test(line));
  expect(lines.length).toBeGreaterThanOrEqual(200);
});
