import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { numberParagraphs } from '../../src/brief/numbered.ts';

function read(markdown: string): string[] {
  const tree = parseMarkdown(new VFile(markdown), 0);
  numberParagraphs(tree, markdown);
  return tree.children.map((node) => `${node.type} ${textOf(node)}`);
}

test.each([
  ['a number stays as typed', '1. 坚持', ['paragraph 1. 坚持']],
  ['whatever its value', '3. 丙\n4. 丁', ['paragraph 3. 丙', 'paragraph 4. 丁']],
  ['numbers that repeat stay so', '1. 甲\n1. 乙', ['paragraph 1. 甲', 'paragraph 1. 乙']],
  ['with a bracket', '1) 甲', ['paragraph 1) 甲']],
  ['more spaces are one', '1.   甲', ['paragraph 1. 甲']],
  ['before emphasis', '1. **甲**乙', ['paragraph 1. 甲乙']],
  ['paragraphs of an item follow it', '1. 甲\n\n   乙', ['paragraph 1. 甲', 'paragraph 乙']],
  ['a list in a list', '1. 甲\n   1. 子', ['paragraph 1. 甲', 'paragraph 1. 子']],
  ['a table in an item', '1. | a |\n   |---|', ['paragraph 1.', 'table a']],
  ['an empty item', '1.\n\n正文', ['paragraph 1.', 'paragraph 正文']],
  ['bullets stay a list', '- 甲', ['list 甲']],
  ['boxes to tick', '- [ ] 甲\n- [x] **乙**', ['paragraph □ 甲', 'paragraph √ 乙']],
  ['boxes after numbers', '1. [ ] 甲\n2. [X] 乙', ['paragraph 1. □ 甲', 'paragraph 2. √ 乙']],
  ['bullets among boxes', '- [ ] 甲\n- 乙', ['paragraph □ 甲', 'paragraph · 乙']],
  ['brackets that are no box', '- [1] 甲', ['list [1] 甲']],
  ['numbers in bullets', '- 1. 甲', ['list 1. 甲']],
])('%s', (_, markdown, expected) => {
  expect(read(markdown)).toEqual(expected);
});
