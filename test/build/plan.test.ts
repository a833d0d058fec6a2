import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInShard, planJobs } from '../../src/build/plan.ts';
import { Failure } from '../../src/finding/failure.ts';

test('formats that brief does not make are refused, as plain JavaScript may ask for', async () => {
  const options = { cwd: '/', env: {}, files: ['1.md'], timeout: 1 };
  const formats = JSON.parse('["pdf", "docx"]');
  const failure = await planJobs({ ...options, formats }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure instanceof Failure && [failure.code, failure.text.zh]).toEqual([
    'usage',
    '不能生成“docx”格式；formats 里可以写：html、pdf',
  ]);
});

test.each([
  ['where they belong', '', /briefs 里没有稿件（\.md 文件）。.*brief new$/],
  [
    'what is wrong with the configuration, where that may be why',
    '# 文件夹\n文件夹:\n  稿件: ../稿件\n',
    /^brief\.config\.yaml:3:7 .*“\.\.\/稿件”不在工作文件夹里。写 brief\.config\.yaml 旁边/,
  ],
])('without manuscripts says %s', async (_, configuration, said) => {
  const cwd = await mkdtemp(join(tmpdir(), 'brief-plan-'));
  await writeFile(join(cwd, 'brief.config.yaml'), configuration);
  const planned = planJobs({ cwd, env: {}, files: [], formats: [], timeout: 1 });
  const failure = await planned.catch((error: unknown) => error);
  await rm(cwd, { recursive: true });
  expect(failure instanceof Failure && failure.code).toBe('usage');
  expect(failure instanceof Failure && failure.text.zh).toMatch(said);
});

describe('a shard', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${2001 + (index % 20)}/第${index}期`);
  const parts = (count: number) =>
    Array.from({ length: count }, (_, part) =>
      names.filter((name) => isInShard(name, { index: part + 1, count })),
    );

  test.each([1, 2, 4, 7])(
    'of %d: every issue is in exactly one, and they are much alike',
    (count) => {
      const each = parts(count);
      expect(each.flat().sort()).toEqual([...names].sort());
      for (const part of each) expect(Math.abs(part.length - 1000 / count)).toBeLessThan(80);
    },
  );

  test('does not depend on the machine', () => {
    // What is asked of it is that this never changes: archives are divided by it.
    expect(['2001/00001', '2020/02161', '第52期'].map((name) => shardOf(name))).toEqual([4, 3, 4]);
    expect(shardOf('Que\u0301')).toBe(shardOf('Qu\u00e9'));
  });

  test('issues whose files would be one on some disks are in one', () => {
    const pairs = ['a/1', 'b/2', 'c/3', 'd/4'].map((name) => [name, name.toUpperCase()]);
    for (const [one = '', other = ''] of pairs) expect(shardOf(other)).toBe(shardOf(one));
  });

  test('none is everything', () => {
    expect(isInShard('a', undefined)).toBe(true);
  });
});

function shardOf(name: string): number {
  return [1, 2, 3, 4, 5].find((index) => isInShard(name, { index, count: 5 })) ?? 0;
}
