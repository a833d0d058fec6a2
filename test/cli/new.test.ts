import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type Folder, matterOf, officeWith, openFolder } from '../desk/folder.ts';
import { fakeProcess } from './fake-process.ts';

async function next(folder: Folder, argv: string[], env: Record<string, string> = {}) {
  const fake = fakeProcess(['new', ...argv], { env: { SOURCE_DATE_EPOCH: '1604534400', ...env } });
  await run(Object.assign(fake, { cwd: () => folder.path }));
  return fake;
}

const issues = { '2020/51': matterOf('51 2160 2020-10-30') };

describe('brief new', () => {
  test.each<[string[], string, string]>([
    [['工作会议  召开'], 'briefs/2020/52.md', '已建好第52期（总第2161期），2020年11月5日'],
    [['--series', '增刊'], 'briefs/2020/增刊1.md', '已建好增刊第1期，2020年11月5日'],
    [
      ['--series', '合刊'],
      'briefs/2020/52-53.md',
      '已建好第52-53期合刊（总第2161期），2020年11月5日',
    ],
    [['--date', '2021年1月4日'], 'briefs/2021/1.md', '已建好第1期（总第2161期），2021年1月4日'],
    [['--lang', 'en'], 'briefs/2020/52.md', 'Created 正刊 52 (total 2161), 2020-11-5'],
    [['--issue', '５２'], 'briefs/2020/52.md', '已建好第52期'],
    [['--column', '动态', '--masthead', '云 岭 简报'], 'briefs/2020/52.md', '第52期'],
  ])('%j', async (argv, path, said) => {
    const folder = officeWith(issues);
    const { exitCode, wrote } = await next(folder, argv);
    expect(wrote.stderr).toContain(said);
    expect(wrote.stdout).toBe(`${path}\n`);
    expect(exitCode).toBe(0);
    expect(folder.read(path)).toMatch(/^---\n/);
  });

  test('writes the title as it is, blanks made one', async () => {
    const folder = officeWith(issues);
    await next(folder, [' 工作会议 \t 召开 ']);
    expect(folder.read('briefs/2020/52.md')).toMatch(/\n# 工作会议 召开\n\n$/);
  });

  test('shows what it would make', async () => {
    const folder = officeWith(issues);
    const { wrote } = await next(folder, ['题目', '--dry-run', '--edit']);
    expect(wrote.stdout).toBe('---\n期号: 52\n总期号: 2161\n日期: 2020-11-05\n---\n\n# 题目\n\n');
    expect(wrote.stderr).toBe('会建 briefs/2020/52.md：第52期（总第2161期），2020年11月5日\n');
    expect(existsSync(join(folder.path, 'briefs/2020/52.md'))).toBe(false);
  });

  test.each<[string[], string]>([
    [[], '接着原来的往下编的，删去 briefs/2021/1.md，自己定期号、总期号：brief new --issue 期号'],
    [['--dry-run'], '接着原来的往下编的，自己定期号、总期号：brief new --issue 期号'],
    [['--lang', 'en'], 'delete briefs/2021/1.md and give them: brief new --issue n --total n'],
  ])('says that a bulletin begins (%j)', async (argv, words) => {
    const folder = officeWith(issues);
    const { exitCode, wrote } = await next(folder, [
      ...['--masthead', '云岭动态', '--date', '2021-01-05'],
      ...argv,
    ]);
    expect(exitCode).toBe(0);
    expect(wrote.stderr).toContain('“云岭动态”');
    expect(wrote.stderr).toContain(words);
  });

  test('shows why numbers do not add up', async () => {
    const folder = officeWith({ ...issues, '2020/x': matterOf('51 2100 2020-10-01') });
    const { exitCode, wrote } = await next(folder, []);
    expect(exitCode).toBe(1);
    expect(wrote.stdout).toBe('');
    expect(wrote.stderr).toContain('briefs/2020/51.md:2:');
    expect(wrote.stderr).toContain('怎么办：');
    expect(wrote.stderr).toContain('brief new --issue 期号 --total 总期号');
  });

  test.each([['--issue 51'], ['--issue 52 --total 2160']])(
    '%s, of which there is one, is not to be stated once more',
    async (argv) => {
      const { exitCode, wrote } = await next(officeWith(issues), argv.split(' '));
      expect(exitCode).toBe(1);
      expect(wrote.stderr).toContain('-taken]');
      expect(wrote.stderr).toContain('换一个号');
      expect(wrote.stderr).not.toContain('brief new --issue');
    },
  );

  test('shows what is wrong with the configuration', async () => {
    const { exitCode, wrote } = await next(officeWith(issues, '报头: 一\n'), []);
    expect(exitCode).toBe(2);
    expect(wrote.stderr).toContain('brief.config.yaml:1:1 错误');
  });

  test.each<[string[], string]>([
    [['--date', '11月5日'], '--date：'],
    [['--date', '2020-11-31'], '--date：'],
    [['--issue', '五'], '--issue：'],
    [['--total', '2-1'], '--total：'],
    [['--series', '副刊'], '--series'],
    [['甲', '乙'], '多写'],
  ])('%j is refused', async (argv, words) => {
    const folder = officeWith(issues);
    const { exitCode, wrote } = await next(folder, argv);
    expect(exitCode).toBe(2);
    expect(wrote.stderr).toContain(words);
  });

  test('needs a workspace', async () => {
    const { exitCode, wrote } = await next(openFolder(), []);
    expect(exitCode).toBe(2);
    expect(wrote.stderr).toContain('brief init');
  });

  test('opens what it has made', async () => {
    const folder = officeWith(issues);
    folder.put(
      'editor.mjs',
      `import { appendFileSync } from 'node:fs';\nappendFileSync(process.argv[2], '改过');\n`,
    );
    const editor = `"${process.execPath}" "${join(folder.path, 'editor.mjs')}"`;
    const { exitCode } = await next(folder, ['--edit', '题目'], { VISUAL: editor });
    expect(exitCode).toBe(0);
    expect(folder.read('briefs/2020/52.md')).toMatch(/# 题目\n\n改过$/);
  });

  test('says so when nothing opens it', async () => {
    const folder = officeWith(issues);
    const saved = process.env['PATH'];
    process.env['PATH'] = '';
    const { exitCode, wrote } = await next(folder, ['--edit']).finally(() => {
      process.env['PATH'] = saved;
    });
    expect(exitCode).toBe(0);
    expect(wrote.stderr).toContain('请自己打开 briefs/2020/52.md。想用某个编辑器');
  });

  test('explains itself in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { wrote } = await next(openFolder(), ['--help', '--lang', lang]);
      for (const code of [0, 1, 2, 4, 70, 129, 130, 143]) {
        expect(wrote.stdout).toMatch(new RegExp(`\\b${code}\\b`));
      }
      for (const line of wrote.stdout.split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});
