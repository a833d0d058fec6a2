import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { exitCodes } from '../../src/finding/failure.ts';
import { roles } from '../../src/fonts/roles.ts';
import { fakeProcess } from '../cli/fake-process.ts';
import { openOffice } from './office.ts';

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

test('the trial of docs/ci/Dockerfile makes every face ready', async () => {
  const [, trial = ''] =
    /printf -- '([^']+)'/.exec(readFileSync('docs/ci/Dockerfile', 'utf8')) ?? [];
  const office = openOffice();
  onTestFinished(office.remove);
  const { outcomes } = await office.run({
    files: ['-'],
    formats: ['html'],
    stdin: async () => Buffer.from(trial.replaceAll('\\n', '\n')),
  });
  expect(outcomes.map(({ status }) => status)).toEqual(['built']);
  expect(outcomes[0]?.fonts.map(({ role }) => role).sort()).toEqual([...roles].sort());
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
