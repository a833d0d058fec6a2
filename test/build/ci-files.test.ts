import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { fakeProcess } from '../cli/fake-process.ts';

/** What the ready files of docs/ci run; where a machine fills something in, its example. */
const files = ['github-actions.yml', 'gitlab-ci.yml', 'kubernetes-job.yaml', 'Dockerfile'];

test.each(files)('docs/ci/%s calls brief as it wants to be called', async (name) => {
  const text = readFileSync(`docs/ci/${name}`, 'utf8');
  if (!name.startsWith('Docker')) expect(parse(text)).toBeTypeOf('object');
  const filled = text
    .replace(/\$\{\{ matrix\.shard \}\}/g, '2')
    .replace(/\$\(\(JOB_COMPLETION_INDEX \+ 1\)\)/g, '2')
    .replace('$CI_NODE_INDEX/$CI_NODE_TOTAL', '2/4');
  const calls = [...filled.matchAll(/^[^#\n]*\bbrief (build [^'\n&]*)/gm)].map(
    ([, call = '']) => call,
  );
  expect(calls).not.toEqual([]);
  for (const call of calls) {
    const words = call.replaceAll('"', '').trim().split(/\s+/);
    const fake = fakeProcess(words);
    await run(fake, { build: async () => ({ outcomes: [], notes: [], ms: 0 }) });
    expect([call, fake.exitCode, fake.wrote.stderr.includes('错误')]).toEqual([call, 0, false]);
  }
});
