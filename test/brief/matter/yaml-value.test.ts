import { describe, expect, test } from 'vitest';
import { reading, textAt } from '../reading.ts';

function testFault(text: string, finding: string, advice: string): void {
  const { file, findings, set } = reading(text);
  expect(findings).toEqual([finding]);
  expect(file.messages[0]?.problem?.advice?.zh).toContain(advice);
  expect(set.fields).toEqual({});
}

describe('values that must stand in quotes', () => {
  test.each([
    ['@所有人', '"@所有人"'],
    ['`代码`', '"`代码`"'],
    ['%5', '"%5"'],
    ['*重要*', '"*重要*"'],
    ['&甲 乙', '"&甲 乙"'],
    ['&甲', '"&甲"'],
    ['!重要', '"!重要"'],
    ['!!int 5', '"!!int 5"'],
    ['! 重要', '"! 重要"'],
    ['{甲}乙', '"{甲}乙"'],
    ['{甲}', '"{甲}"'],
    ['[甲]乙', '"[甲]乙"'],
    ['[甲]', '"[甲]"'],
    ['[甲', '"[甲"'],
    [']甲', '"]甲"'],
    [',甲', '",甲"'],
    ['? 甲', '"? 甲"'],
    ['- 甲', '"- 甲"'],
    ['@"甲"', `'@"甲"'`],
    [`@'"\\`, `'@''"\\'`],
  ])('%s', (value, quoted) => {
    testFault(`column: ${value}`, '1:9 value-quotes!', quoted);
  });

  test('of a long one only the head is shown', () => {
    const { file } = reading(`note: @${'甲'.repeat(100)}`);
    expect(file.messages[0]?.problem?.advice?.zh.length).toBeLessThan(60);
  });

  test('an anchor is refused though YAML would hide it', () => {
    expect(reading('issue: &a 52\ntotal: *a').findings).toEqual([
      '1:8 value-quotes!',
      '2:8 value-quotes!',
    ]);
  });
});

describe('quotes', () => {
  test.each([
    ['column: "甲', '1:9 value-quotes!', '补上同样的引号'],
    ["column: '甲", '1:9 value-quotes!', '补上同样的引号'],
    ['column: "甲\n  乙', '1:9 value-quotes!', '补上同样的引号'],
    ['column: "甲"乙', '1:9 value-quotes!', `'"甲"乙'`],
    ["column: 'it's'", '1:9 value-quotes!', `"'it's'"`],
    ['column: "甲": 乙', '1:9 value-quotes!', `'"甲": 乙'`],
    ['column: "D:\\甲"', '1:9 value-quotes!', "'D:\\简报'"],
  ])('%j', (text, finding, advice) => {
    testFault(text, finding, advice);
  });

  test('a slip in one value leaves the next alone', () => {
    const { findings, set } = reading('column: "甲\nissue: 52');
    expect(findings).toEqual(['1:9 value-quotes!']);
    expect(set.fields).toEqual({ issue: '52' });
  });
});

describe('colons', () => {
  test.each([
    ['column: 甲: 乙', '1:10 value-colon!', '"甲: 乙"'],
    ['column: 甲:', '1:10 value-colon!', '"甲:"'],
    ['column: 甲\n  乙: 丙', '2:4 value-colon!', '"甲"'],
    ['column：甲: 乙', '1:9 value-colon!', '"甲: 乙"'],
  ])('%j', (text, finding, advice) => {
    const { file, findings } = reading(text);
    expect(findings.filter((found) => found.endsWith('!'))).toEqual([finding]);
    expect(file.messages[0]?.problem?.advice?.zh).toContain(advice);
  });
});

describe('values of the wrong kind', () => {
  test.each([
    ['issue:\n  a: b', '2:3 value-kind!', '写成一行“期号: 内容”'],
    ['issue:\n  - 52', '2:3 value-kind!', '写成一行“期号: 内容”'],
    ['column:\n- 甲\n- 乙', '2:1 value-kind!', '几个名称之间用“、”'],
    ['note: |甲\n  乙', '1:7 value-block!', '“|”后面不写字'],
    ['note: >甲\n  乙', '1:7 value-block!', '“>”后面不写字'],
    ['column:\n    - 甲\n  - 乙', '2:5 value-list!', '每行写一项'],
    ['column: # 注\n  @甲', '2:3 value-quotes!', '"@甲"'],
    ['column: 甲 # 注\n  乙', '1:9 value-unclear!', '括起来'],
    ['note: "\\a"', '1:7 value-control!', '重新键入'],
  ])('%j', (text, finding, advice) => {
    testFault(text, finding, advice);
  });

  test('nesting without end is explained, not followed', () => {
    expect(reading(`issue: ${'['.repeat(5000)}`).findings).toEqual(['1:8 value-quotes!']);
  });
});

describe('comments that look like text', () => {
  test.each([
    ['column: #甲#', ['1:9 value-comment?'], undefined],
    ['column: 甲 #1 乙', ['1:11 value-comment?'], '甲'],
    ['column: "甲" #乙', ['1:13 value-comment?'], '甲'],
    ['column: 甲 # 乙', [], '甲'],
    ['column: 甲#乙', [], '甲#乙'],
  ])('%j', (text, expected, column) => {
    const { findings, set } = reading(text);
    expect(findings).toEqual(expected);
    expect(set.fields.column).toBe(column);
  });
});

describe('the place of a value', () => {
  test.each([
    ['column: 甲 ', '甲'],
    ['column:\n  甲\n  乙\n', '甲\n  乙'],
    ['column: "甲 " # 乙', '"甲 "'],
    ['column: |\n  甲\n\nissue: 1', '|\n  甲'],
    ['column：　甲', '甲'],
    ['column:', 'column'],
  ])('%j', (text, value) => {
    expect(textAt(reading(text), 'column')).toBe(value);
  });
});
