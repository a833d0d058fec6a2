import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { nameEnding } from '../../src/bulletin/ending.ts';

const item = (...children: (ElementContent | string)[]) => h('li', children);

test.each([
  ['the last paragraph', [h('p', '甲'), '\n', h('p', '乙'), '\n'], '乙'],
  ['a heading that goes on with its text', [h('h3.run-in', '甲')], '甲'],
  ['the last paragraph of a quotation', [h('blockquote', [h('p', '甲'), h('p', '乙')])], '乙'],
  ['the last item of a list', [h('ul', [item('甲'), item('乙', h('strong', '丙'))])], '乙丙'],
  ['the last paragraph of an item', [h('ul', [item(h('p', '甲'), h('p', '乙'))])], '乙'],
  ['the last item of a list within', [h('ul', [item('甲', h('ul', [item('乙')]))])], '乙'],
])('%s is the ending', (_, nodes, ending) => {
  expect(endings(nodes)).toEqual([ending]);
});

test.each([
  ['a table', [h('p', '甲'), h('div.grid', [h('table')])]],
  ['a list that ends with a table', [h('ul', [item(h('p', '甲'), h('div.grid', [h('table')]))])]],
  ['a picture', [h('p', '甲'), h('figure', [h('img')])]],
  ['nothing', ['\n']],
])('after %s there is none', (_, nodes) => {
  expect(endings(nodes)).toEqual([]);
});

test('it keeps the names that it has', () => {
  const heading = h('h3.run-in', '甲');
  nameEnding([heading]);
  expect(heading.properties['className']).toEqual(['run-in', 'ending']);
});

function endings(nodes: (ElementContent | string)[]): string[] {
  const tree = h('div', nodes);
  nameEnding(tree.children);
  const named: string[] = [];
  visit(tree, 'element', (element) => {
    const { className } = element.properties;
    if (Array.isArray(className) && className.includes('ending')) named.push(textOf(element));
  });
  return named;
}
