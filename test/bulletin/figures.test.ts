import { expect, test } from 'vitest';
import { setFigures } from '../../src/bulletin/figures.ts';
import { htmlOf, treeOf } from './html.ts';

function set(markdown: string): string {
  const { tree } = treeOf(markdown);
  setFigures(tree);
  return htmlOf(tree).replace(/\n/g, '');
}

test.each([
  ['alone in a paragraph', '![图示](a.png)', '<figure><img src="a.png" alt="图示"></figure>'],
  [
    'with its title as caption',
    '![图示](a.png "图1 走势")',
    '<figure><img src="a.png" alt="图示"><figcaption>图1 走势</figcaption></figure>',
  ],
  [
    'with the paragraph below as caption',
    '![图示](a.png)\n\n图1 走势\n\n文',
    '<figure><img src="a.png" alt="图示"><figcaption>图1 走势</figcaption></figure><p>文</p>',
  ],
  [
    'with the line below as caption',
    '![图示](a.png)\n图1 走势（*万元*）',
    '<figure><img src="a.png" alt="图示"><figcaption>图1 走势（<em>万元</em>）</figcaption></figure>',
  ],
  [
    'with another line below',
    '![图示](a.png)\n图文并茂',
    '<p><img src="a.png" alt="图示">图文并茂</p>',
  ],
  [
    'with another paragraph below',
    '![图示](a.png)\n\n图文并茂',
    '<figure><img src="a.png" alt="图示"></figure><p>图文并茂</p>',
  ],
  ['among text', '见![图示](a.png)。', '<p>见<img src="a.png" alt="图示">。</p>'],
])('a picture %s', (_, markdown, html) => {
  expect(set(markdown)).toBe(html);
});

const [before, after] = ['<img src="a.png" alt="前">', '<img src="b.png" alt="后">'];
const titled = `<figure>${before}<figcaption>图1 前</figcaption></figure><figure>${after}<figcaption>图2 后</figcaption></figure>`;
const pair = `<div class="side-by-side">${before}${after}</div>`;

test.each([
  ['in one line', '![前](a.png) ![后](b.png)', `<figure>${pair}</figure>`],
  ['without a space', '![前](a.png)![后](b.png)', `<figure>${pair}</figure>`],
  [
    'with a caption below',
    '![前](a.png) ![后](b.png)\n\n图1 前后',
    `<figure>${pair}<figcaption>图1 前后</figcaption></figure>`,
  ],
  [
    'with a caption right below',
    '![前](a.png) ![后](b.png)\n图1 前后',
    `<figure>${pair}<figcaption>图1 前后</figcaption></figure>`,
  ],
  [
    'in two lines',
    '![前](a.png)\n![后](b.png)\n\n图1 前后',
    `<figure>${before}${after}<figcaption>图1 前后</figcaption></figure>`,
  ],
  [
    'in two lines, with a break of line',
    '![前](a.png)\\\n![后](b.png)\n图1 前后',
    `<figure>${before}${after}<figcaption>图1 前后</figcaption></figure>`,
  ],
  [
    'and two below them',
    '![前](a.png) ![后](b.png)\n![前](a.png) ![后](b.png)',
    `<figure>${pair}${pair}</figure>`,
  ],
  [
    'with titles',
    '![前](a.png "图1 前")\n![后](b.png "图2 后")',
    '<figure><img src="a.png" alt="前"><figcaption>图1 前</figcaption></figure><figure><img src="b.png" alt="后"><figcaption>图2 后</figcaption></figure>',
  ],
  [
    'with titles, in one line',
    '![前](a.png "图1 前") ![后](b.png "图2 后")',
    `<div class="side-by-side">${titled}</div>`,
  ],
  [
    'with titles, in one line over a caption',
    '![前](a.png "图1 前") ![后](b.png "图2 后")\n\n图1 前后',
    `<figure><div class="side-by-side">${titled}</div><figcaption>图1 前后</figcaption></figure>`,
  ],
  [
    'one of which has a title',
    '![前](a.png) ![后](b.png "图2 后")',
    `<div class="side-by-side">${titled.replace('<figcaption>图1 前</figcaption>', '')}</div>`,
  ],
  ['among text', '![前](a.png)、![后](b.png)', `<p>${before}、${after}</p>`],
])('two pictures %s', (_, markdown, html) => {
  expect(set(markdown)).toBe(html);
});
