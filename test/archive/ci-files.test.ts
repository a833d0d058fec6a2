import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../../src/cli/program.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { openStreams } from '../../src/cli/streams.ts';
import { fakeProcess } from '../cli/fake-process.ts';

const read = (name: string) => readFileSync(`docs/ci/${name}`, 'utf8');

/** The option names that a command takes. */
function optionsOf(command: string): string[] {
  const process = fakeProcess([]);
  const settings = readSettings(process);
  const program = createProgram({ process, settings, streams: openStreams(process), tools: {} });
  const found = program.commands.find((each) => each.name() === command);
  return found?.options.flatMap(({ long }) => long ?? []) ?? [];
}

test.each([
  ['github-actions.yml', ['archive', 'verify']],
  ['gitlab-ci.yml', ['archive', 'verify']],
  ['kubernetes-archive.yaml', ['archive']],
])('%s makes an archive of the shards', (name, commands) => {
  expect(parse(read(name))).toBeTypeOf('object');
  const calls = Array.from(
    read(name)
      .replace(/^\s*#.*$|[[\]',]/gm, '')
      .matchAll(/\bbrief (archive|verify)((?: --\w+ \w+)*)/g),
    ([, command = '', rest = '']) => ({ command, options: rest.match(/--\w+/g) ?? [] }),
  );
  expect(calls.map(({ command }) => command)).toEqual(commands);
  for (const { command, options } of calls) {
    expect(optionsOf(command)).toEqual(expect.arrayContaining(options));
  }
});

test('from GitHub’s shards comes the record of what was built, too', () => {
  const { jobs } = parse(read('github-actions.yml'));
  const upload = jobs.build.steps.find(({ uses = '' }) => uses.includes('upload-artifact'));
  expect(upload.with).toMatchObject({ path: 'out', 'include-hidden-files': true });
  expect(jobs.archive.needs).toBe('build');
});
