import { expect, test } from 'vitest';
import { readToUnicode, writeToUnicode } from '../../src/pdf/cmap.ts';

function testMap(name: string, source: string, expected: Record<number, string>): void {
  test(name, () => {
    const cmap = `/CIDInit /ProcSet findresource begin\nbegincmap\n${source}\nendcmap`;
    expect(Object.fromEntries(readToUnicode(Buffer.from(cmap)))).toEqual(expected);
  });
}

testMap('single characters', '2 beginbfchar\n<0001> <0020>\n<00AD> <521B>\nendbfchar', {
  1: ' ',
  173: '创',
});
testMap('several texts for a code', '1 beginbfchar <001D> <00660069> endbfchar', { 29: 'fi' });
testMap('beyond the first plane', '1 beginbfchar <0003> <D840DC00> endbfchar', { 3: '𠀀' });
testMap('codes of one byte', '1 beginbfchar <C6> <77F3> endbfchar', { 198: '石' });
testMap('a range counts on', '1 beginbfrange <000A> <000C> <0030> endbfrange', {
  10: '0',
  11: '1',
  12: '2',
});
testMap('a range counts on the last character', '1 beginbfrange <01> <02> <00660069> endbfrange', {
  1: 'fi',
  2: 'fj',
});
testMap('a range with a list', '1 beginbfrange <01> <03> [<4E00> <4E8C>] endbfrange', {
  1: '一',
  2: '二',
});
testMap(
  'several sections',
  '1 beginbfchar <01> <4E00> endbfchar 1 beginbfrange <02> <02> <4E8C> endbfrange 1 beginbfchar <03> <4E09> endbfchar',
  { 1: '一', 2: '二', 3: '三' },
);
testMap('what is no mapping is passed over', '2 beginbfchar /a <4E00> <02> /b endbfchar', {});
testMap('codes longer than any', '1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange', {});
testMap('a range without bounds', '2 beginbfrange /a <02> <4E00> <01> <02> 7 endbfrange', {});

test('what was written is read again, in blocks of a hundred at the most', () => {
  const texts = new Map<number, string>([
    [3, ' '],
    [173, '创'],
    [174, 'fi'],
    [65535, '𠀀'],
  ]);
  for (let code = 200; code < 350; code += 1) texts.set(code, String.fromCodePoint(0x4e00 + code));
  const written = writeToUnicode(texts);
  expect(readToUnicode(written)).toEqual(texts);
  const blocks = [...written.toString('latin1').matchAll(/(\d+) beginbfchar/g)];
  expect(blocks.map(([, count]) => Number(count))).toEqual([100, 54]);
});
