import { describe, expect, test } from 'vitest';
import { reading } from '../reading.ts';

const advice = (text: string) =>
  reading(text).file.messages.map(({ problem }) => problem?.advice?.zh);

describe('unknown keys', () => {
  test.each([
    ['期数: 52', '是不是“期号”？不是就删去这一行'],
    ['isue: 52', '是不是“issue”？不是就删去这一行'],
    ['title: 标题', '删去这一行，在第二条“---”下面写“# 标题”（井号后空一格）'],
    ['副标题: 标题', '删去这一行，在第二条“---”下面写“# 标题”（井号后空一格）'],
    ['报: 市委', '先写一行“发送范围:”，这一行放在它下面，行首加两个空格'],
    ['report: 市委', '先写一行“发送范围:”，这一行放在它下面，行首加两个空格'],
    ['文件夹: x', '移到 brief.config.yaml 里，对全部稿件起作用'],
  ])('%s', (text, zh) => {
    expect(advice(text)).toEqual([zh]);
  });

  test('all keys are listed where none is near', () => {
    expect(advice('foo: 1')[0]).toMatch(/^可以写的有：简报名称、期号、/);
    expect(advice('foo: 1')[0]).not.toContain('文件夹');
    const { file } = reading('foo: 1', 'workspace');
    expect(file.messages[0]?.problem?.advice?.zh).toContain('文件夹');
  });

  test('a key that was probably meant counts as stated', () => {
    expect(Object.keys(reading('期数: 52').set.keys)).toEqual(['issue']);
    expect(Object.keys(reading('期号 52').set.keys)).toEqual(['issue']);
    expect(reading('期数: 52\n期号: 53').findings).toEqual(['1:1 key-unknown!']);
  });
});

describe('keys given twice', () => {
  test.each([
    ['期号: 52\n期号: 53', '2:1 key-duplicate!'],
    ['期号: 52\n\nissue: 52', '3:1 key-duplicate!'],
    ['责编: 甲\n责任编辑: 乙', '2:1 key-duplicate!'],
  ])('%j', (text, finding) => {
    const { findings, set } = reading(text);
    expect(findings).toEqual([finding]);
    expect(Object.values(set.fields)).toEqual([expect.stringMatching(/^(?:52|甲)$/)]);
  });

  test('the first place is told', () => {
    const { file } = reading('期号: 52\n\nissue: 53');
    expect(file.messages[0]?.reason).toBe('“issue”重复：第 1 行已经写了“期号”（issue）');
  });
});

describe('lines without a key', () => {
  test.each([
    ['期号 52', ['1:1 line-unclear!']],
    ['issue: 52\n第二行', ['2:1 line-unclear!']],
    ['- issue: 52', ['1:1 line-unclear!']],
    ['{ issue: 52 }', ['1:1 line-unclear!']],
    [': 52', ['1:1 line-unclear!']],
    ['%YAML 1.2\nissue: 1', ['1:1 line-unclear!']],
  ])('%j', (text, expected) => {
    expect(reading(text).findings).toEqual(expected);
  });
});

describe('keys too far in', () => {
  test.each([
    'issue: 52\n date: 2020-11-05',
    'issue: 52\n  日期：2020-11-05',
    'issue: 52\n# 注\n　日期: x',
  ])('%j', (text) => {
    const { findings, set } = reading(text);
    expect(findings[0]).toMatch(/^[23]:[23] key-place!$/);
    expect(findings.filter((finding) => finding.endsWith('!'))).toHaveLength(1);
    expect(set.fields).toEqual({});
    expect(Object.keys(set.keys).sort()).toEqual(['date', 'issue']);
  });

  test.each([
    'note: |\n  日期：2020',
    'note: "\n  日期：2020"',
    'note:\n  电话：5556',
    'note: 甲\n  乙：丙',
  ])('lines of a text are its own: %j', (text) => {
    expect(reading(text).findings).toEqual([]);
  });
});
