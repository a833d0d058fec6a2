import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../../src/archive/plain-text.ts';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';

const linesOf = (body: string): string[] => {
  const file = new VFile(`---\n期号: 1\n---\n\n# 题\n\n${body}\n`);
  return plainText(readBrief(file, 'a.md', emptyFields())).split('\n');
};

test.each([
  [
    'what is bold, set off or leads elsewhere',
    '把**治理**和*短板*、[网站](https://a.cn)连读。',
    ['把治理和短板、网站连读。'],
  ],
  ['a sign of a note', '有注[^1]的句。\n\n[^1]: **注**文。', ['有注的句。', '注文。']],
  ['HTML within a line', 'H<sub>2</sub>O和<u>重点</u>', ['H2O和重点']],
  ['a line that goes on', '上一行\n下一行', ['上一行下一行']],
  ['a number before a heading', '## 一、抓**落实**', ['一、抓落实']],
])('%s does not part words', (_, body, lines) => {
  expect(linesOf(body)).toEqual(lines);
});

test.each([
  ['lines', '前一行<br>后一行', ['前一行 后一行']],
  ['cells', '| 甲 | 乙 |\n|---|---|\n| 一**二** | 三<br/>四 |', ['甲 乙', '一二 三 四']],
])('%s are parted', (_, body, lines) => {
  expect(linesOf(body)).toEqual(lines);
});

test('a table typed as HTML is read, row by row, without what it is made of', () => {
  const table =
    '<!-- 横排 -->\n\n<table>\n<tr><th colspan="2">甲&amp;乙</th></tr>\n<tr><td>一</td><td>二</td></tr>\n</table>';
  expect(linesOf(table)).toEqual(['甲&乙', '一 二']);
});

test('a picture gives its words and its caption', () => {
  expect(linesOf('![说明](a.png "图1 图题")')).toEqual(['说明', '图1 图题']);
});
