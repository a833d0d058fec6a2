import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownFile } from '../../src/own-files.ts';
import { distribution, hanText, manuscript } from '../layout/print.ts';
import { start } from './program.ts';

/** Pipes that nobody writes to, where files are meant: nothing waits for them. */
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-pipes-'));
  await write('brief.config.yaml', '');
  await write('briefs/52.md', good);
  await write('templates/own/template.yaml', 'extends: official\nstyles: [own.css]\n');
  await write('templates/own/own.css', ':root { --red: #1a4f9c; }');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const good = manuscript(`# 标题\n\n${hanText(60)}`, distribution);

async function write(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function pipeAt(name: string): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  execFileSync('mkfifo', [path]);
}

/** What is said, on either stream; killed when it waits. */
async function said(...args: string[]): Promise<string> {
  const { ended, kill } = start(args, { cwd: folder });
  const timer = setTimeout(() => kill('SIGKILL'), 40_000);
  const { code, stdout, stderr } = await ended;
  clearTimeout(timer);
  expect(code).not.toBeNull();
  return stdout + stderr;
}

describe.skipIf(process.platform === 'win32')('a pipe', { timeout: 60_000 }, () => {
  test.each([
    ['brief.config.yaml', ['check'], '读不了设置文件'],
    ['briefs/a.md', ['check', 'briefs/a.md'], '读不到稿件：这不是普通文件'],
    ['briefs/a.md', ['build', 'briefs/a.md'], '读不到稿件：这不是普通文件'],
    ['templates/own/template.yaml', ['build', '--template', 'own'], '没有模板“own”'],
    ['templates/own/own.css', ['build', '--template', 'own'], '找不到样式文件 own.css'],
    ['fonts/仿宋.ttf', ['fonts'], '字体“仿宋.ttf”没有采用'],
    ['fonts/仿宋.ttf', ['build'], '已生成 out/52.pdf'],
    ['out/.brief-cache/52.json', ['build'], '已生成 out/52.pdf'],
    ['a.pdf', ['inspect', 'a.pdf'], '这不是普通文件'],
    ['archive/manifest.json', ['verify', 'archive'], '这不是普通文件'],
    ['archive/SHA256SUMS', ['verify', 'archive'], '这不是普通文件'],
  ])('%s is not waited for by %j', async (name, args, expected) => {
    await pipeAt(name);
    expect(await said(...args)).toContain(expected);
  });

  test('of a shell is read', async () => {
    const command = '"$0" "$1" check <(cat briefs/52.md)';
    const run = promisify(execFile)('bash', ['-c', command, process.execPath, program], {
      cwd: folder,
      env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
    });
    // None of its findings is that it cannot be read.
    expect((await run).stderr).toContain('检查了1期：0处错误');
  });
});

const program = ownFile('dist/brief.js');
