import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { basics, folderOf, namesOf, temporaryFolder, tinyFont } from '../fonts/fixtures.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

async function fonts(argv: string[], cwd: string): Promise<Fake> {
  const fake = { ...fakeProcess(['fonts', ...argv]), cwd: () => cwd };
  await run(fake);
  return fake;
}

async function office(): Promise<string> {
  const folder = await folderOf({ 'brief.config.yaml': '' });
  await mkdir(join(folder, 'fonts'));
  const names = namesOf('方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0');
  await writeFile(join(folder, 'fonts/我局仿宋.ttf'), await tinyFont('songti', basics, names));
  return folder;
}

describe('brief fonts', () => {
  test('tells people on stderr which face plays which role, and why', async () => {
    const fake = await fonts([], await office());
    expect(fake.exitCode).toBe(0);
    expect(fake.wrote.stdout).toBe('');
    expect(fake.wrote.stderr).toContain('用 方正仿宋_GBK（fonts 文件夹，文件名指定）');
    for (const role of ['小标宋', '仿宋', '楷体', '黑体', '宋体']) {
      expect(fake.wrote.stderr).toMatch(new RegExp(`^${role} `, 'm'));
    }
  });

  test.each(['仿宋', 'fangsong', 'FangSong'])('--role %s: that role alone', async (role) => {
    const fake = await fonts(['--role', role, '--report', 'json'], await office());
    const { roles } = JSON.parse(fake.wrote.stdout);
    expect(roles).toHaveLength(1);
    expect(roles[0]).toMatchObject({ role: 'fangsong', chosen: { why: 'named' } });
    expect(roles[0].others.length).toBeGreaterThan(0);
    expect(fake.wrote.stderr).toBe('');
  });

  test('works outside any workspace', async () => {
    const fake = await fonts([], await temporaryFolder());
    expect(fake.exitCode).toBe(0);
  });

  test.each([
    [['--role', '行书'], '--role 只能是 小标宋、仿宋'],
    [['--report', 'x'], '--report 只能是'],
  ])('%j is a mistake of usage', async (argv, message) => {
    const fake = await fonts(argv, await temporaryFolder());
    expect(fake.exitCode).toBe(2);
    expect(fake.wrote.stderr).toContain(message);
  });
});
