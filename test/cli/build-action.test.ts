import { describe, expect, test } from 'vitest';
import type { Build, BuildOptions } from '../../src/build/outcome.ts';
import { run } from '../../src/cli/run.ts';
import { Failure } from '../../src/finding/failure.ts';
import { buildOf, outcome, problem, within } from '../report/sample.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

const bad = outcome('briefs/1.md', '期号：x', [[problem('issue'), within(1, 4, 5)]], {
  status: 'failed',
});
const good = outcome('briefs/2.md', '', [], {
  outputs: [{ format: 'pdf', path: 'out/2.pdf', bytes: 2048, pages: 4 }],
});
const mixed = buildOf([bad, good]);

const prettyZh = `briefs/1.md:1:4 错误 issue不对
  1 │ 期号：x
    │       ^
  [issue] 怎么办：改issue

已生成 out/2.pdf（4页）
未生成 briefs/1.md：issue不对
已生成1期（共4页），未生成1期；1处错误；用时1.2秒。
`;

async function built(build: Build, argv: string[], setup = {}): Promise<Fake> {
  const fake = fakeProcess(['build', ...argv], setup);
  await run(fake, { build: async () => build });
  return fake;
}

describe('reports', () => {
  test('pretty goes to stderr: stdout is for data', async () => {
    const fake = await built(mixed, []);
    expect(fake.wrote).toEqual({ stdout: '', stderr: prettyZh });
    expect(fake.exitCode).toBe(1);
  });

  test('in colour and English, as wide as the terminal', async () => {
    const long = outcome('a.md', '字'.repeat(40), [[problem('x'), within(1, 1, 2)]]);
    const setup = { terminal: true, columns: 30, env: { LANG: 'en_US.UTF-8' } };
    const fake = await built(buildOf([long]), [], setup);
    expect(fake.wrote.stderr).toContain(
      `\u001b[1ma.md:1:1\u001b[22m \u001b[31merror\u001b[39m x is wrong
\u001b[2m  1 │\u001b[22m ${'字'.repeat(11)}…
`,
    );
  });

  test.each<[string[], string]>([
    [['--quiet'], 'briefs/1.md:1:4'],
    [['--verbose'], '（4页，2 KB）'],
  ])('%j', async (argv, part) => {
    const { wrote } = await built(mixed, argv);
    expect(wrote.stderr).toContain(part);
    expect(wrote.stderr.includes('用时')).toBe(argv[0] !== '--quiet');
  });

  test('json: one object on stdout, nothing else anywhere', async () => {
    const fake = await built(mixed, ['--report', 'json']);
    expect(fake.wrote.stderr).toBe('');
    expect(JSON.parse(fake.wrote.stdout)).toMatchObject({
      version: 1,
      issues: [{ source: 'briefs/1.md' }, { source: 'briefs/2.md' }],
    });
    expect(fake.exitCode).toBe(1);
  });

  test('github', async () => {
    const fake = await built(mixed, ['--report', 'github']);
    expect(fake.wrote.stdout).toBe(
      '::error file=briefs/1.md,line=1,col=4,endLine=1,endColumn=5,title=issue::issue不对%0A改issue\n',
    );
    expect(fake.wrote.stderr).toBe('已生成1期（共4页），未生成1期；1处错误；用时1.2秒。\n');
  });

  test('github, from a folder of the repository', async () => {
    const env = { GITHUB_WORKSPACE: '/' };
    const fake = await built(mixed, ['--report', 'github'], { env });
    expect(fake.wrote.stdout).toContain('::error file=office/briefs/1.md,');
  });

  test('the exit code of a missing browser', async () => {
    const fake = await built(buildOf([good], { missing: 'browser' }), []);
    expect(fake.exitCode).toBe(3);
  });
});

describe('progress', () => {
  const work = async ({ onProgress }: BuildOptions) => {
    onProgress?.({ done: 1, total: 2, outcome: good });
    return buildOf([good]);
  };

  test.each<[string, string[], object, boolean]>([
    ['on a terminal', [], { terminal: true }, true],
    ['on a terminal that does not know its width', [], { terminal: true, columns: 0 }, true],
    ['not in a pipe', [], {}, false],
    ['not on a build server', [], { terminal: true, env: { CI: '1' } }, false],
    ['not when quiet', ['-q'], { terminal: true }, false],
    ['not while a manuscript is typed', ['-'], { terminal: true }, false],
  ])('%s', async (_, argv, setup, seen) => {
    const fake = fakeProcess(['build', '--no-color', ...argv], setup);
    await run(fake, { build: work });
    expect(fake.wrote.stderr.includes('正在生成 [======------] 1/2')).toBe(seen);
    if (seen) expect(fake.wrote.stderr).toContain('\r\u001b[2K已生成 out/2.pdf');
  });

  test('is erased before a failure is told', async () => {
    const fake = fakeProcess(['build', '--no-color'], { terminal: true });
    await run(fake, {
      build: async (options) => {
        await work(options);
        throw new Failure('browser', { zh: '没有浏览器。', en: 'No browser.' });
      },
    });
    expect(fake.wrote.stderr.endsWith('\r\u001b[2K错误：没有浏览器。\n')).toBe(true);
    expect(fake.exitCode).toBe(3);
  });
});

describe('standard input', () => {
  const reading = async ({ stdin }: BuildOptions) => {
    const text = Buffer.from((await stdin?.()) ?? []).toString();
    return buildOf([outcome('-', text, [[problem('x', 'warning'), within(1, 1, 2)]])]);
  };

  test('is read whole', async () => {
    const fake = fakeProcess(['build', '-'], { stdin: '简报' });
    await run(fake, { build: reading });
    expect(fake.wrote.stderr).toContain('标准输入:1:1 警告 x不对\n  1 │ 简报\n');
    expect(fake.wrote.stderr).not.toContain('Ctrl-D');
  });

  test.each([
    ['zh', '正在等候输入稿件。输完后另起一行，按 Ctrl-D（Windows 按 Ctrl-Z 再按回车）。\n'],
    [
      'en',
      'Waiting for the manuscript. End it with Ctrl-D on a new line (Windows: Ctrl-Z, Enter).\n',
    ],
  ])('says at a terminal that it waits: %s', async (lang, hint) => {
    const fake = fakeProcess(['build', '-', '--lang', lang], { stdin: '稿', terminal: true });
    await run(fake, { build: reading });
    expect(fake.wrote.stderr.startsWith(hint)).toBe(true);
  });

  test('an interrupt ends the waiting', async () => {
    const fake = fakeProcess(['build', '-']);
    fake.stdin.push = () => true;
    await run(fake, {
      build: async ({ stdin }) => {
        const read = stdin?.();
        fake.send('SIGINT');
        await read;
        return mixed;
      },
    });
    expect(fake.exitCode).toBe(130);
  });
});

describe('interrupted', () => {
  /** Winds down when asked to, as the real build does. */
  function windingDown(fake: Fake, signal: 'SIGINT' | 'SIGTERM', result?: Build) {
    return async (options: BuildOptions) => {
      options.onProgress?.({ done: 1, total: 2, outcome: good });
      fake.send(signal);
      expect(options.signal?.aborted).toBe(true);
      options.onProgress?.({ done: 2, total: 2, outcome: good });
      if (result) return result;
      throw new Error('aborted');
    };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s', async (signal, code) => {
    const fake = fakeProcess(['build']);
    await run(fake, { build: windingDown(fake, signal) });
    expect(fake.exitCode).toBe(code);
    expect(fake.wrote).toEqual({ stdout: '', stderr: '已中途停止，没有做完。\n' });
    expect(fake.listeners(signal)).toBe(0);
  });

  test('at a terminal it says that it is stopping, in place of the progress', async () => {
    const fake = fakeProcess(['build', '--lang', 'en', '--no-color'], { terminal: true });
    await run(fake, { build: windingDown(fake, 'SIGINT') });
    expect(fake.wrote.stderr).toBe(
      '\r\u001b[2Kbuilding [======------] 1/2, last briefs/2.md\r\u001b[2K' +
        'stopping … (Ctrl-C again to quit at once)\nStopped before the end.\n',
    );
  });

  test('json still has its one object', async () => {
    const fake = fakeProcess(['build', '--report', 'json']);
    await run(fake, { build: windingDown(fake, 'SIGINT') });
    expect(JSON.parse(fake.wrote.stdout)).toMatchObject({
      issues: [],
      error: { code: 'interrupted', message: '已中途停止，没有做完。' },
    });
  });

  test('what was finished is told', async () => {
    const fake = fakeProcess(['build']);
    await run(fake, { build: windingDown(fake, 'SIGTERM', mixed) });
    expect(fake.wrote.stderr).toBe(prettyZh);
    expect(fake.exitCode).toBe(143);
  });

  test('a second signal does not wait', async () => {
    const fake = fakeProcess(['build']);
    await run(fake, {
      build: async () => {
        fake.send('SIGINT');
        fake.send('SIGINT');
        return mixed;
      },
    });
    expect(fake.exits).toEqual([130]);
  });
});
