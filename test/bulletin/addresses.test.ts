import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { letAddressesBreak } from '../../src/bulletin/addresses.ts';
import { keepNumbersWhole } from '../../src/bulletin/unbroken.ts';
import { htmlOf } from './html.ts';

test.each([
  ['见https://example.cn/a/b。', '见[https://example.cn/a/b]。'],
  ['https://example.cn/2026年', '[https://example.cn/2026]年'],
  ['短 abc 词', '短 abc 词'],
  [`长${'x'.repeat(30)}词`, `长[${'x'.repeat(30)}]词`],
])('%s', (text, expected) => {
  const tree = h('p', text);
  letAddressesBreak(tree);
  keepNumbersWhole(tree);
  const marked = htmlOf(tree).replace(/<span class="address">(.*?)<\/span>/g, '[$1]');
  expect(marked).toBe(`<p>${expected}</p>`);
});
