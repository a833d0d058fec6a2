import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { folderOf, temporaryFolder } from '../fonts/fixtures.ts';
import { cacheFolder, runsNpmChromium } from '../press/browser/scratch.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

const env = { BRIEF_CACHE: cacheFolder, BRIEF_NO_SANDBOX: '1', HTTPS_PROXY: 'http://me:secret@x' };

async function doctor(argv: string[], cwd: string): Promise<Fake> {
  const fake = { ...fakeProcess(['doctor', ...argv], { env }), cwd: () => cwd };
  await run(fake);
  return fake;
}

describe.runIf(runsNpmChromium)('where all is well', () => {
  test('people read it on stderr; exit code 0', async () => {
    const fake = await doctor([], await folderOf({ 'brief.config.yaml': '' }));
    expect(fake.wrote.stdout).toBe('');
    for (const part of ['程序和系统', '设置', '字体', '浏览器', '存盘', '缓存', '网络']) {
      expect(fake.wrote.stderr).toMatch(new RegExp(`^${part}$`, 'm'));
    }
    expect(fake.wrote.stderr).toContain('可以生成简报。');
    expect(fake.wrote.stderr).not.toContain('secret');
    expect(fake.exitCode).toBe(0);
  });
});

describe('where something stops a build', () => {
  const broken = { 'brief.config.yaml': 'masthead: 甲\nmasthead: 乙\n' };
  const nowhere = join(process.cwd(), 'no-such-browser');

  test('programs read it on stdout; exit code 1', async () => {
    const fake = await doctor(['--report', 'json', '--browser', nowhere], await folderOf(broken));
    const { version, items, summary } = JSON.parse(fake.wrote.stdout);
    expect(version).toBe(1);
    const problems = items.filter(({ verdict }: { verdict: string }) => verdict === 'problem');
    expect(problems.map(({ id }: { id: string }) => id)).toEqual(['configuration', 'browser']);
    expect(summary.problems).toBe(2);
    expect(fake.wrote.stdout).not.toContain('secret');
    expect(fake.wrote.stderr).toBe('');
    expect(fake.exitCode).toBe(1);
  });

  test('in English', async () => {
    const argv = ['--lang', 'en', '--browser', nowhere];
    const fake = await doctor(argv, await temporaryFolder());
    expect(fake.wrote.stderr).toContain('The browser named by --browser cannot be used');
    expect(fake.wrote.stderr).not.toMatch(/怎么办|正常/);
    expect(fake.exitCode).toBe(1);
  });
});

test.each([['json'], ['pretty']])('interrupted, as %s', async (form) => {
  const fake = fakeProcess(['doctor', '--report', form], { env });
  const elsewhere = { ...fake, cwd: () => '/nowhere' };
  const running = run(elsewhere);
  await expect.poll(() => fake.listeners('SIGINT'), { interval: 1 }).toBe(1);
  fake.send('SIGINT');
  await running;
  expect(elsewhere.exitCode).toBe(130);
  expect(fake.wrote.stderr).toContain('已中途停止');
  expect(fake.wrote.stdout.includes('"interrupted"')).toBe(form === 'json');
});

test('an unknown option is a mistake of usage', async () => {
  const fake = await doctor(['--fix'], await temporaryFolder());
  expect(fake.exitCode).toBe(2);
});
