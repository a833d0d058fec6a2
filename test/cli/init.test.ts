import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { initOptions } from '../../src/cli/init-options.ts';
import { run } from '../../src/cli/run.ts';
import { questionNames } from '../../src/desk/questions.ts';
import { openFolder } from '../desk/folder.ts';
import { fakeProcess } from './fake-process.ts';

type Folder = ReturnType<typeof openFolder>;

async function init(folder: Folder, argv: string[], setup: Parameters<typeof fakeProcess>[1] = {}) {
  const env = { SOURCE_DATE_EPOCH: '1604534400' };
  const fake = fakeProcess(['init', ...argv], { env, ...setup });
  await run(Object.assign(fake, { cwd: () => folder.path }));
  return fake;
}

/** Types at a terminal: each text once a question waits. */
async function typed(folder: Folder, texts: string[], argv: string[] = []) {
  const env = { SOURCE_DATE_EPOCH: '1604534400' };
  const fake = fakeProcess(['init', ...argv], { env, terminal: true });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const left = [...texts];
  const { stdout } = fake;
  const write = stdout.write.bind(stdout);
  const watched = Object.assign(stdout, {
    write: (text: string, done?: (error?: Error | null) => void) => {
      write(text, done);
      if (!text.includes('> ')) return;
      const next = left.shift();
      if (next !== undefined) setImmediate(() => stdin.write(next));
    },
  });
  await run(Object.assign(fake, { cwd: () => folder.path, stdin, stdout: watched }));
  return { fake, left };
}

describe('brief init', () => {
  test('makes a workspace without questions, and says what to do next', async () => {
    const folder = openFolder();
    const argv = [
      '简报',
      '--yes',
      '--masthead',
      '云岭简报',
      '--report-to',
      '市委。',
      '--issue',
      '52',
    ];
    const { exitCode, wrote } = await init(folder, argv);
    expect(exitCode).toBe(0);
    expect(wrote.stdout).toBe('');
    for (const words of ['已建好：', '  cd 简报', '  brief build briefs/2020/52.md', '样稿']) {
      expect(wrote.stderr).toContain(words);
    }
    const configuration = folder.read('简报/brief.config.yaml');
    expect(configuration).toContain('\n简报名称: 云岭简报 #');
    expect(configuration).toContain('\n  报: 市委。 #');
    expect(folder.read('简报/briefs/2020/52.md')).toContain('\n日期: 2020-11-05\n');
  });

  test('makes a sample that comes out without a word said of it, however much stands in its colophon', async () => {
    const folder = openFolder();
    const lists = {
      '--report-to':
        '省委办公厅、省政府办公厅，市委书记、副书记，市长、副市长，市人大常委会主任，市政协主席。',
      '--send-to':
        '市委、市政府各部委办局，市人大常委会办公室、市政协办公室，市监委，市法院、市检察院。',
      '--distribute-to': '各区县（市）党委、人民政府，各街道办事处，各乡镇人民政府，有关新闻单位。',
    };
    const names = { '--editor': '梅雪峰', '--reviewer': '田文松', '--phone': '55569506' };
    await init(folder, ['--yes', ...Object.entries({ ...names, ...lists }).flat()]);
    const { outcomes } = await build({
      cwd: folder.path,
      env: process.env,
      files: [],
      formats: ['pdf'],
      timeout: 60_000,
    });
    expect(outcomes.map(({ outputs: [pdf] }) => pdf?.pages)).toEqual([2]);
    expect(outcomes.flatMap(({ file }) => file.messages)).toEqual([]);
  });

  test('takes the default for a name left empty, and no label for a list', async () => {
    const folder = openFolder();
    await init(folder, ['-y', '--masthead', ' ', '--editor', '', '--report-to', '报：市委。']);
    const configuration = folder.read('brief.config.yaml');
    expect(configuration).toContain('\n简报名称: 工作简报 #');
    expect(configuration).toContain('\n# 责编: ');
    expect(configuration).toContain('\n  报: 市委。 #');
  });

  test('says what it has left alone', async () => {
    const folder = openFolder();
    folder.put('.vscode/settings.json', '{}');
    const { wrote } = await init(folder, ['-y', '--ci', 'github', '--lang', 'en']);
    expect(wrote.stderr).toContain('Already there, not changed:\n  .vscode/settings.json\n');
    expect(wrote.stderr).toContain('package.json');
    // By its name alone npm would fetch another package.
    expect(wrote.stderr).toMatch(/npm install \.\/brief-[\d.]+\.tgz/);
    expect(folder.read('.github/workflows/jianbao.yml')).toContain('npm 上的 brief 是别人的');
    expect(wrote.stderr).not.toContain('cd ');
  });

  test('says that numbers to start from are of no use where there are manuscripts', async () => {
    const folder = openFolder();
    folder.put('briefs/2020/51.md', '---\n期号: 51\n日期: 2020-10-30\n---\n\n# 题目\n');
    const { wrote } = await init(folder, ['-y', '--issue', '60', '--total', '']);
    expect(wrote.stderr).toContain('这里已经有稿件，--issue 没有用');
    expect(wrote.stderr).toContain('brief new --issue');
  });

  test.each<[string, string[], string]>([
    ['without a terminal', [], '--yes'],
    ['by a number that is none', ['--yes', '--total', '一'], '--total：'],
    ['by an odd number', ['--yes', '--phone', '内线'], '--phone：'],
    [
      'by a total below the issue',
      ['--yes', '--issue', '52', '--total', '50'],
      '--total：总期号50',
    ],
    ['for a service it does not know', ['--yes', '--ci', 'jenkins'], '--ci'],
    ['with too many folders', ['--yes', '甲', '乙'], '多写'],
  ])('makes nothing %s', async (_, argv, words) => {
    const folder = openFolder();
    const { exitCode, wrote } = await init(folder, argv);
    expect(exitCode).toBe(2);
    expect(wrote.stderr).toContain(words);
    expect(existsSync(join(folder.path, 'brief.config.yaml'))).toBe(false);
  });

  test('touches nothing where there is a workspace', async () => {
    const folder = openFolder();
    folder.put('brief.config.yaml', '旧');
    for (const argv of [['--yes'], []]) {
      const { exitCode, wrote } = await init(folder, argv);
      expect(exitCode).toBe(2);
      expect(wrote.stderr).toContain('brief new');
    }
    expect(folder.read('brief.config.yaml')).toBe('旧');
  });

  test('asks at a terminal', async () => {
    const folder = openFolder();
    const answers = ['云岭简报\r', '云岭市文明办\r', '梅雪峰\r', ...Array(11).fill('\r')];
    const { fake, left } = await typed(folder, answers);
    expect(fake.exitCode).toBe(0);
    expect(left).toEqual([]);
    expect(fake.wrote.stdout).toContain('简报名称：报头上的红色大字');
    const configuration = folder.read('brief.config.yaml');
    expect(configuration).toContain('\n编发单位: 云岭市文明办 #');
    expect(configuration).toContain('\n责编: 梅雪峰 #');
    expect(configuration).toContain('\n# 电话: ');
  });

  test('does not ask what is said', async () => {
    const folder = openFolder();
    const { fake } = await typed(folder, Array(13).fill('\r'), ['--masthead', '快讯']);
    expect(fake.exitCode).toBe(0);
    expect(fake.wrote.stdout).not.toContain('简报名称');
    expect(folder.read('brief.config.yaml')).toContain('\n简报名称: 快讯 #');
  });

  test('asks again for a template that is not there, and loses no answer', async () => {
    const folder = openFolder();
    const answers = ['云岭简报\r', ...Array(10).fill('\r'), '蓝线\r', ...Array(3).fill('\r')];
    const { fake, left } = await typed(folder, answers);
    expect([fake.exitCode, left]).toEqual([0, []]);
    expect(fake.wrote.stdout).toMatch(/没有模板“蓝线”.*请再写一次/);
    expect(folder.read('brief.config.yaml')).toContain('\n简报名称: 云岭简报 #');
  });

  test('asks for no first number where there are issues', async () => {
    const folder = openFolder();
    folder.put('briefs/51.md', '');
    const { fake, left } = await typed(folder, Array(12).fill('\r'));
    expect([fake.exitCode, left]).toEqual([0, []]);
    expect(fake.wrote.stdout).not.toContain('总期号');
    expect(fake.wrote.stderr).not.toContain('样稿');
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['the end of input', '\u0004'],
  ])('leaves nothing behind after %s', async (_, key) => {
    const folder = openFolder();
    const { fake } = await typed(folder, ['云岭简报\r', key]);
    expect(fake.exitCode).toBe(130);
    expect(fake.wrote.stderr).toContain('什么也没有写');
    expect(existsSync(join(folder.path, 'brief.config.yaml'))).toBe(false);
    expect(existsSync(join(folder.path, 'briefs'))).toBe(false);
    expect(fake.listeners('SIGINT')).toBe(0);
  });

  test('has an option for each question', async () => {
    expect(initOptions.map(({ name }) => name)).toEqual([...questionNames]);
    for (const lang of ['zh', 'en']) {
      const { wrote } = await init(openFolder(), ['--help', '--lang', lang]);
      for (const { option } of initOptions)
        expect(wrote.stdout).toMatch(new RegExp(`  ${option} <`));
      for (const code of [0, 2, 4, 70, 129, 130, 143]) expect(wrote.stdout).toContain(`${code}`);
      for (const line of wrote.stdout.split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});
