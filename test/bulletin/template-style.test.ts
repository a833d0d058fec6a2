import { expect, test } from 'vitest';
import { faultOfStyle } from '../../src/bulletin/template-style.ts';

test.each([
  '@import "http://example.cn/a.css";',
  '.a { background: url(http://example.cn/a.png) }',
  '.a { background: url("//example.cn/a.png") }',
  '.a { background: URL( a.png ) }',
  "@font-face { src: url('a.ttf') }",
])('a style that names another address: %s', (css) => {
  expect(faultOfStyle(css)?.zh).toContain('url() 里只能是 data:');
});

test.each([
  ['a picture in it', '.a { background: url(data:image/png;base64,AA==) }'],
  ['one in quotes', '.a { background: url("data:image/png;base64,AA==") }'],
  ['one in other quotes, with a space', ".a { background: url( 'data:image/png;base64,AA==' ) }"],
  ['a drawing', `.a { background: url("data:image/svg+xml,<svg>} it's (a) /* {</svg>") }`],
  [
    'a comment that names what may not be',
    '/* 不用 @import 和 url(a.png)；it’s { */ .a { color: red }',
  ],
  [
    'a drawing with styles of its own',
    '.a { background: url("data:image/svg+xml,<svg><style>a{}</style></svg>") }',
  ],
  [
    'Chinese marks in comments and texts',
    '/* 颜色：红；（一） */ .a::before { content: "：；“”"; }',
  ],
  ['texts with braces', `.a::before { content: "\\"}"; } .b::after { content: '{' }`],
  ['a name with a brace', '.a\\{b { color: red }'],
  ['rules within rules', '@media print { .a { color: red; .b { color: blue } } }'],
  ['a large picture', `.a { background: url("data:image/png;base64,${'A'.repeat(5_000_000)}") }`],
])('%s is nothing wrong', (_, css) => {
  expect(faultOfStyle(css)).toBeUndefined();
});

test.each([
  [':root {\n  --red: #0f0;\n\n.title { color: blue; }\n', '第1行的“{”没有配上“}”'],
  ['/* {\n */\n.a { color: red; }\n}\n', '第4行的“}”没有配上“{”'],
  ['@media print {\n.a { color: red;\n}\n', '第1行的“{”没有配上“}”'],
])('a brace without another is told by its line: %j', (css, said) => {
  expect(faultOfStyle(css)?.zh).toBe(said);
});

test.each([
  ['.a { color：red; }', '第1行的“：”是中文标点，样式里要用英文标点'],
  [':root {\n  --red: #1a4f9c；\n}', '第2行的“；”是中文标点，样式里要用英文标点'],
  ['.a::before {\n\n  content: “■”; }', '第3行的““”是中文标点，样式里要用英文标点'],
  ['.a ｛ color: red; }', '第1行的“｛”是中文标点，样式里要用英文标点'],
])('a Chinese mark is told by its line: %j', (css, said) => {
  expect(faultOfStyle(css)?.zh).toBe(said);
});

test.each(['<style>\n.a { color: red; }\n</style>', '.a { color: red; }\n</STYLE>'])(
  'an element around the styles: %j',
  (css) => {
    expect(faultOfStyle(css)?.zh).toContain('请去掉 <style>');
  },
);
