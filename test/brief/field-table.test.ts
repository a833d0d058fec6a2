import { describe, expect, test } from 'vitest';
import { fieldTable } from '../../src/brief/field-table.ts';
import type { Key } from '../../src/brief/matter/keys.ts';

const everyName = (keys: readonly Key[]) =>
  keys.flatMap(({ name, zh, aliases = [], alike = [] }) => [name, zh, ...aliases, ...alike]);

const levels: [string, readonly Key[]][] = [
  ['the top', fieldTable],
  ...fieldTable.flatMap((field): [string, readonly Key[]][] =>
    'parts' in field ? [[field.name, field.parts]] : [],
  ),
];

describe.each(levels)('names at %s', (_, keys) => {
  test('each means one key', () => {
    const names = everyName(keys);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('names are an English word and a Chinese one', () => {
    for (const { name, zh } of keys) {
      expect(name).toMatch(/^[a-z]+$/);
      expect(zh).toMatch(/^\p{Script=Han}+$/u);
    }
  });
});

test('the keys of the product are all there', () => {
  expect(fieldTable.map(({ name, zh }) => `${name} ${zh}`).sort()).toEqual(
    [
      'masthead 简报名称',
      'issue 期号',
      'total 总期号',
      'year 年份',
      'series 刊别',
      'publisher 编发单位',
      'date 日期',
      'column 栏目',
      'note 按语',
      'source 供稿',
      'signer 签发',
      'editor 责编',
      'reviewer 核稿',
      'phone 电话',
      'fax 传真',
      'email 邮箱',
      'distribution 发送范围',
      'copies 印数',
      'secrecy 密级',
      'urgency 紧急程度',
      'serial 份号',
      'marking 标识',
      'template 模板',
      'number 期号样式',
      'headings 标题编号',
      'colophon 报尾',
      'spaces 空格',
      'address 网址',
      'check 检查',
      'folders 文件夹',
    ].sort(),
  );
});

test('shapes are regular expressions for the whole text', () => {
  for (const field of fieldTable) {
    if (field.kind !== 'text' || field.shape === undefined) continue;
    expect(field.shape.pattern).toMatch(/^\^.*\$$/);
    expect(new RegExp(field.shape.pattern, 'u').test(field.example)).toBe(true);
  }
});
