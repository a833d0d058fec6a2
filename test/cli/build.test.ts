import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build/outcome.ts';
import { run } from '../../src/cli/run.ts';
import { fakeProcess } from './fake-process.ts';

/** What `build` is asked for, without what is the same every time. */
async function asked(argv: string[]): Promise<Partial<BuildOptions>> {
  const calls: BuildOptions[] = [];
  const fake = fakeProcess(['build', ...argv], { env: { HOME: '/home' } });
  await run(fake, {
    build: async (options) => {
      calls.push(options);
      return { outcomes: [], notes: [], ms: 0 };
    },
  });
  expect(fake.exitCode).toBe(0);
  expect(calls).toHaveLength(1);
  const { cwd, env, stdin, signal, onProgress, ...rest } = calls[0] ?? {};
  expect([cwd, env]).toEqual(['/office', { HOME: '/home' }]);
  expect(signal?.aborted).toBe(false);
  expect([typeof stdin, typeof onProgress]).toEqual(['function', 'function']);
  return rest;
}

const defaults = { files: [], formats: ['html', 'pdf'], timeout: 60_000 };

describe('brief build', () => {
  test.each<[string[], Partial<BuildOptions>]>([
    [[], {}],
    [['a.md', 'b.md'], { files: ['a.md', 'b.md'] }],
    [['-'], { files: ['-'] }],
    [['--', '-x.md'], { files: ['-x.md'] }],
    [['-o', 'dir'], { out: 'dir' }],
    [['--out=dir', 'a.md'], { out: 'dir', files: ['a.md'] }],
    [['-f', 'pdf'], { formats: ['pdf'] }],
    [['--format', 'html'], { formats: ['html'] }],
    [['--template', 'plain'], { template: 'plain' }],
    [['--pdf-profile', '2u'], { pdfProfile: '2u' }],
    [['--pdf-profile=none'], { pdfProfile: 'none' }],
    [['--jobs', '4'], { jobs: 4 }],
    [['--shard', '2/5'], { shard: { index: 2, count: 5 } }],
    [['--force', '--dry-run', '--fail-fast'], { force: true, dryRun: true, failFast: true }],
    [['--timeout', '0'], { timeout: 0 }],
    [['--timeout', '90'], { timeout: 90_000 }],
    [['--browser', '/chrome'], { browser: '/chrome' }],
    [['--report', 'json', '-q', '--lang', 'en', '--no-color'], {}],
    [['--verbose', '--color'], {}],
  ])('%j', async (argv, options) => {
    expect(await asked(argv)).toEqual({ ...defaults, ...options });
  });
});
