import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { exitCodes } from '../../src/finding/failure.ts';
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

test('a share with a bad manuscript is not tried again, and ends no other', () => {
  const { spec } = parse(readFileSync('docs/ci/kubernetes-job.yaml', 'utf8'));
  expect(spec.backoffLimit).toBeUndefined();
  expect(spec.backoffLimitPerIndex).toBeGreaterThan(0);
  // What the two fields ask for beside them.
  expect([spec.completionMode, spec.template.spec.restartPolicy]).toEqual(['Indexed', 'Never']);
  const manuscripts = 1;
  const permanent = [manuscripts, exitCodes.usage, exitCodes.browser];
  expect(spec.podFailurePolicy.rules).toEqual([
    { action: 'FailIndex', onExitCodes: { operator: 'In', values: permanent } },
  ]);
});
