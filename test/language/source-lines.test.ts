import { expect, test } from 'vitest';
import { joinedLines } from '../../src/language/source-lines.ts';
import { checkedText } from './manuscripts.ts';

test.each([
  ['甲\n乙', ['甲', '乙']],
  ['  甲\t乙  丙\r\n  丁', ['甲\t乙  丙', '丁']],
  ['**甲**\n- 乙', ['**甲**']],
  // What ends with a hard break is set on a line of its own.
  ['甲\\\n乙', ['乙']],
  ['甲  \n乙', ['乙']],
  ['甲\\', ['甲\\']],
])('lines of %j', (source, lines) => {
  expect(linesOf(source).map(({ text }) => text)).toEqual(lines);
});

test('lines know their place', () => {
  const source = '# 题\n\n　甲 乙\n 丙';
  for (const { text, start, end } of linesOf(source)) expect(source.slice(start, end)).toBe(text);
});

function linesOf(source: string) {
  const block = checkedText(source).blocks.find(({ role }) => role === 'paragraph');
  return block === undefined ? [] : joinedLines(block, source);
}
