import { describe, expect, test, vi } from 'vitest';
import type { Build, BuildOptions } from '../../src/build/outcome.ts';
import { run } from '../../src/cli/run.ts';
import { exitCodes, Failure } from '../../src/finding/failure.ts';
import { buildOf, outcome } from '../report/sample.ts';
import { fakeProcess } from './fake-process.ts';

const text = { zh: '没有\u001b[1m浏览器。\n请装一个。', en: 'No browser.' };

function throwing(error: unknown): (options: BuildOptions) => Promise<Build> {
  return () => Promise.reject(error);
}

describe('a failure', () => {
  test.each(['usage', 'browser', 'write', 'internal'] as const)('%s', async (code) => {
    const fake = fakeProcess(['build']);
    await run(fake, { build: throwing(new Failure(code, text)) });
    expect(fake.exitCode).toBe(exitCodes[code]);
    expect(fake.wrote).toEqual({ stdout: '', stderr: '错误：没有␛[1m浏览器。\n请装一个。\n' });
  });

  test('in English and colour', async () => {
    const fake = fakeProcess(['build', '--lang', 'en', '--color']);
    await run(fake, { build: throwing(new Failure('browser', text)) });
    expect(fake.wrote.stderr).toBe('\u001b[31merror: \u001b[39mNo browser.\n');
  });

  test('verbose tells the cause', async () => {
    const cause = new Error('spawn ENOENT');
    const fake = fakeProcess(['build', '--verbose', '--lang=en']);
    await run(fake, { build: throwing(new Failure('browser', text, { cause })) });
    expect(fake.wrote.stderr).toMatch(/^error: No browser\.\nError: spawn ENOENT\n {4}at /);
  });

  test('verbose has no more to say without a cause', async () => {
    const fake = fakeProcess(['build', '--verbose', '--lang=en']);
    await run(fake, { build: throwing(new Failure('browser', text)) });
    expect(fake.wrote.stderr).toBe('error: No browser.\n');
  });

  test.each([
    ['of the build', ['build', '--report', 'json'], 'browser', 3],
    ['of usage', ['build', '--report', 'json', '--jobs', '0'], 'usage', 2],
    ['of commander’s', ['build', '--report=json', '--frob'], 'usage', 2],
  ])('json %s: one object on stdout all the same', async (_, argv, code, exitCode) => {
    const fake = fakeProcess(argv);
    await run(fake, { build: throwing(new Failure('browser', text)) });
    const { error, issues } = JSON.parse(fake.wrote.stdout);
    expect(issues).toEqual([]);
    expect(error.code).toBe(code);
    expect(fake.wrote.stderr).toContain('错误：');
    expect(fake.exitCode).toBe(exitCode);
  });
});

describe('an exception', () => {
  const sentence =
    '错误：brief 自身出错了（TypeError: x is undefined），与稿件无关。请加上 --verbose 再运行一次，把显示的内容发给维护人员。\n';

  test('is one plain sentence', async () => {
    const fake = fakeProcess(['build']);
    await run(fake, { build: throwing(new TypeError('x is undefined\nat once')) });
    expect(fake.wrote).toEqual({ stdout: '', stderr: sentence });
    expect(fake.exitCode).toBe(70);
  });

  test('in English, with its stack when verbose', async () => {
    const fake = fakeProcess(['build', '--verbose', '--lang', 'en']);
    await run(fake, { build: throwing(new TypeError('x is undefined')) });
    expect(fake.wrote.stderr).toMatch(
      /^error: brief itself failed \(TypeError: x is undefined\); the manuscripts are not at fault\. Run it again with --verbose and report the output\.\nTypeError: x is undefined\n {4}at /,
    );
  });

  test('json', async () => {
    const fake = fakeProcess(['build', '--report', 'json']);
    await run(fake, { build: throwing('thrown text') });
    expect(JSON.parse(fake.wrote.stdout).error.code).toBe('internal');
    expect(fake.exitCode).toBe(70);
  });

  test('that nobody awaited ends the process', async () => {
    const fake = fakeProcess(['build']);
    await run(fake, { build: async () => buildOf([]) });
    fake.wrote.stderr = '';
    fake.crash(new TypeError('x is undefined'));
    await vi.waitFor(() => expect(fake.exits).toEqual([70]));
    expect(fake.wrote.stderr).toBe(sentence);
  });
});

describe('a folder with a blank in its name, completed by PowerShell', () => {
  const filesOf = async (argv: string[], platform: string) => {
    const asked: unknown[] = [];
    const build = async ({ files, out }: BuildOptions) => {
      asked.push({ files, out });
      return buildOf([]);
    };
    await run(fakeProcess(['build', ...argv], { platform }), { build });
    return asked;
  };

  test('is that folder', async () => {
    const argv = ['.\\我的 简报"', '-o', 'D:\\发布 简报"'];
    const [folder, out] = ['.\\我的 简报', 'D:\\发布 简报'];
    expect(await filesOf(argv, 'win32')).toEqual([{ files: [folder], out }]);
  });

  test.each([
    ['on Linux a name may end so', ['稿"'], 'linux'],
    ['two are a pair', ['学习"两会"'], 'win32'],
  ])('%s', async (_, argv, platform) => {
    expect(await filesOf(argv, platform)).toEqual([{ files: argv, out: undefined }]);
  });
});

describe('stdout', () => {
  const good = async () => buildOf([outcome('a.md', '')]);

  test('a reader that has left changes nothing', async () => {
    const stdoutError = Object.assign(new Error('EPIPE'), { code: 'EPIPE' });
    const fake = fakeProcess(['build', '--report', 'json'], { stdoutError });
    await run(fake, { build: good });
    expect(fake.exitCode).toBe(0);
    expect(fake.wrote.stderr).toBe('');
  });

  test('that takes no data is a failure to write', async () => {
    const stdoutError = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const fake = fakeProcess(['build', '--report', 'json'], { stdoutError });
    await run(fake, { build: good });
    expect(fake.exitCode).toBe(4);
    expect(fake.wrote.stderr).toBe('错误：结果写不出去（ENOSPC）。请看磁盘是不是满了。\n');
  });
});
