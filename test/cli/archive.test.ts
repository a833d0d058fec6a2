import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/outcome.ts';
import type { BuildOptions } from '../../src/build/outcome.ts';
import { archiveExitCode } from '../../src/cli/archive-action.ts';
import { run } from '../../src/cli/run.ts';
import { issue, openOffice } from '../archive/office.ts';
import { buildOf, outcome, problem } from '../report/sample.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

const sound = {
  'briefs/1.md': issue('1/5', '2020-01-01'),
  'briefs/2.md': issue('2/6', '2020-01-02'),
};
const repeated = { ...sound, 'briefs/2.md': issue('2/5', '2020-01-02') };

async function ran(
  files: Record<string, string>,
  argv: string[],
  build?: (options: BuildOptions, fake: Fake) => Promise<ReturnType<typeof buildOf>>,
): Promise<Fake> {
  await using office = await openOffice(files);
  const fake = Object.assign(fakeProcess(['archive', ...argv]), { cwd: () => office.root });
  await run(fake, build === undefined ? {} : { build: (options) => build(options, fake) });
  return fake;
}

describe('--check', () => {
  test('a sound archive', async () => {
    const fake = await ran(sound, ['--check']);
    expect(fake.wrote.stdout).toBe('');
    expect(fake.wrote.stderr).toMatch(/^核对了2期；期号、总期号都对；用时\d+\.\d秒。\n$/);
    expect(fake.exitCode).toBe(0);
  });

  test('two issues under one number', async () => {
    const fake = await ran(repeated, ['--check', '--lang', 'en']);
    expect(fake.wrote.stderr).toContain(
      'briefs/1.md:3:8 error Total number 5 is used twice; the other time in briefs/2.md\n' +
        '  3 │ total: 5\n',
    );
    expect(fake.wrote.stderr).toMatch(/2 issues checked; 2 errors; \d+\.\d s\.\n$/);
    expect(fake.exitCode).toBe(1);
  });

  test('gaps are no errors', async () => {
    const fake = await ran({ ...sound, 'briefs/3.md': issue('3/10', '2020-01-03') }, ['--check']);
    expect(fake.wrote.stderr).toContain('briefs/3.md:3:8 警告 总期号缺7至9');
    expect(fake.exitCode).toBe(0);
  });

  test('for GitHub', async () => {
    const fake = await ran(repeated, ['--check', '--report', 'github', '-q']);
    expect(fake.wrote.stdout).toContain(
      '::error file=briefs/2.md,line=3,col=8,endLine=3,endColumn=9,title=ledger-total-repeated::',
    );
    expect(fake.wrote.stderr).toBe('');
  });

  test('as JSON', async () => {
    const fake = await ran(repeated, ['--check', '--report', 'json']);
    expect(fake.wrote.stderr).toBe('');
    expect(JSON.parse(fake.wrote.stdout)).toMatchObject({
      version: 1,
      status: 'checked',
      folder: 'archive',
      configurations: [],
      issues: [
        {
          source: 'briefs/1.md',
          status: 'checked',
          pages: null,
          messages: [{ ruleId: 'ledger-total-repeated', severity: 'error', line: 3, column: 8 }],
        },
        { source: 'briefs/2.md' },
      ],
      notes: [],
      summary: {
        published: 0,
        unpublished: 0,
        pages: 0,
        errors: 2,
        warnings: 0,
        written: 0,
        unchanged: 0,
        removed: 0,
      },
    });
  });
});

describe('publishing', () => {
  test('is refused before anything is built', async () => {
    const fake = await ran(repeated, [], () => Promise.reject(new Error('it was built')));
    expect(fake.wrote.stderr).toContain('没有发布，archive 保持原样；2处错误');
    expect(fake.exitCode).toBe(1);
  });

  test('options reach the build', async () => {
    let asked: Partial<BuildOptions> = {};
    const argv = ['--jobs', '3', '--timeout', '5', '--browser', '/b'];
    const fake = await ran(sound, argv, async (options) => {
      asked = options;
      return buildOf([], { missing: 'browser', notes: [problem('browser-missing')] });
    });
    expect(asked).toMatchObject({
      jobs: 3,
      timeout: 5000,
      browser: '/b',
      files: [],
      formats: ['html', 'pdf'],
    });
    expect(fake.wrote.stderr).toContain('错误 browser-missing不对');
    expect(fake.exitCode).toBe(3);
  });

  test('an interrupt ends it', async () => {
    const fake = await ran(sound, ['--report', 'json'], async ({ signal }, process) => {
      process.send('SIGTERM');
      signal?.throwIfAborted();
      return buildOf([]);
    });
    expect(JSON.parse(fake.wrote.stdout)).toMatchObject({ error: { code: 'interrupted' } });
    expect(fake.wrote.stderr).toContain('存档没有写完');
    expect(fake.exitCode).toBe(143);
    expect(fake.listeners('SIGTERM')).toBe(0);
  });

  test.each<[string[], RegExp]>([
    [['--out'], /--out/],
    [['--report', 'xml'], /--report/],
    [['briefs/1.md'], /1\.md|参数/],
    [['-o', 'briefs'], /存档不能放在/],
  ])('%j is not understood', async (argv, said) => {
    const fake = await ran(sound, argv);
    expect(fake.wrote.stderr).toMatch(said);
    expect(fake.exitCode).toBe(2);
  });
});

test.each([
  [{}, 0],
  [{ issues: [{ ...outcome('a.md', '', [[problem('x')]]), status: 'published' as const }] }, 1],
  [{ issues: [{ ...outcome('a.md', ''), status: 'unpublished' as const }] }, 1],
  [{ configurations: [outcome('c', '', [[problem('x')]])] }, 2],
  [{ missing: 'browser' as const, unwritten: true as const }, 3],
  [{ unwritten: true as const }, 4],
])('the exit code of %o', (given, code) => {
  const archive: Archive = {
    status: 'published',
    folder: 'archive',
    issues: [],
    configurations: [],
    notes: [],
    changes: { written: 0, unchanged: 0, removed: 0 },
    ms: 0,
    ...given,
  };
  expect(archiveExitCode(archive)).toBe(code);
});

test.each(['archive', 'verify'])('the help of %s fits the terminal', async (command) => {
  for (const lang of ['zh', 'en']) {
    const fake = fakeProcess([command, '--help', '--lang', lang]);
    await run(fake);
    const lines = fake.wrote.stdout.split('\n');
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  }
});
