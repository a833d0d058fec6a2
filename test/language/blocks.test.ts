import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/language/block.ts';
import { checkedText } from './manuscripts.ts';

function seen(source: string, ...keys: (keyof Block)[]): unknown[] {
  return checkedText(source).blocks.map((block) => keys.map((key) => block[key]));
}

describe('roles', () => {
  test.each([
    [
      '【创建】\n\n编者按：好。\n\n# 题\n\n文\n\n（某办）',
      ['column', 'note', 'title', 'paragraph', 'source'],
    ],
    ['> 按：好。\n\n# 题', ['note', 'title']],
    ['## 一、甲\n\n- 乙\n\n1. 丙\n\n   丁', ['heading', 'item', 'item', 'paragraph']],
    ['<table><tr><td>甲<br>乙</td><td></td><th>丙</th></tr></table>', ['cell', 'cell']],
    ['文[^1]\n\n[^1]: 注', ['paragraph', 'footnote']],
    ['| 甲 |\n| -- |\n| 乙 |', ['cell', 'cell']],
    ['> 引文', ['paragraph']],
  ])('of %j', (source, roles) => {
    expect(seen(source, 'role').flat()).toEqual(roles);
  });

  test('cells of a table typed as HTML, to the character', () => {
    const source =
      '<table>\n<tr><td class="a">自 2018 年<br>起</td>\n<td><b>甲</b>&nbsp;,乙</td></tr></table>';
    const { blocks } = checkedText(source);
    expect(blocks.map(({ prose }) => prose)).toEqual(['自 2018 年\n起', '甲\u00a0,乙']);
    const [, second] = blocks;
    const at = second?.prose.indexOf(',') ?? -1;
    expect(second?.span(at, at + 1)).toEqual({
      start: source.indexOf(','),
      end: source.indexOf(',') + 1,
    });
  });

  test('the title of a picture, which is printed below it', () => {
    const source = '![会"场](<a b.png> "图1 \\"会场\\",全景")\n\n![](b.png)';
    const { blocks } = checkedText(source);
    const [, caption, ...others] = blocks;
    expect([caption?.role, caption?.prose]).toEqual(['cell', '图1 "会场",全景']);
    expect(others.map(({ prose }) => prose)).toEqual(['\ufffc']);
    const at = caption?.prose.indexOf(',') ?? -1;
    expect(caption?.span(at, at + 1).start).toBe(source.indexOf(','));
  });

  test('levels of headings', () => {
    expect(
      seen('# 题\n\n## 一\n\n### 二\n\n#### 三\n\n##### 四\n\n###### 五', 'level').flat(),
    ).toEqual([0, 1, 2, 3, 4, 4]);
  });

  test('sections and attachments', () => {
    expect(
      seen('文\n\n# 甲\n\n# 乙\n\n## 附件1 丙\n\n## 丁\n\n戊', 'role', 'section', 'attached'),
    ).toEqual([
      ['paragraph', 0, false],
      ['title', 1, false],
      ['title', 2, false],
      ['title', 3, true],
      ['heading', 3, true],
      ['paragraph', 3, true],
    ]);
  });

  test('an article after an attachment is no part of it', () => {
    expect(seen('# 甲\n\n# 附件\n\n# 乙\n\n文\n\n# 丙', 'role', 'attached')).toEqual([
      ['title', false],
      ['title', true],
      ['title', true],
      ['paragraph', true],
      ['title', false],
    ]);
  });

  test('the number before a paragraph, whether its list is in the tree or not', () => {
    const source = '文\n\n1. 甲\n\n   续\n\n> 12) 乙\n\n- 3. 丙';
    const markers = checkedText(source).blocks.flatMap(({ marker }) => (marker ? [marker] : []));
    expect(
      markers.map(({ number, indent, start, end }) => [number, indent, source.slice(start, end)]),
    ).toEqual([
      [1, 0, '1.'],
      [12, 2, '12)'],
      [3, 2, '3.'],
    ]);
  });
});

describe('front matter', () => {
  const source = `---
masthead: "简报"
note: |
  第一段。
  第二段。
distribution:
  report: 市委
  extra: [甲, 乙]
editor: '张''三'
column: 文
phone: 1234567
---

文`;

  test('values that are printed as prose, in the order of the file', () => {
    expect(seen(source, 'role', 'field', 'prose')).toEqual([
      ['field', 'masthead', '简报'],
      ['field', 'note', '第一段。'],
      ['field', 'note', '第二段。'],
      ['field', 'distribution.report', '市委'],
      ['field', 'column', '文'],
      ['paragraph', undefined, '文'],
    ]);
  });

  test('stand where they stand', () => {
    for (const block of checkedText(source).blocks) {
      const { start, end } = block.span(0, block.prose.length);
      expect(source.slice(start, end)).toBe(block.prose);
    }
  });
});

test('comments, in front matter and in the text', () => {
  const source =
    '---\nissue: 1 # 甲\n# 乙\n---\n\n<!-- 丙 -->\n\n文<!--丁-->**字<!-- 戊\n -->**\n\n`<!-- 己 -->`\n\n| <!-- 庚 --> |\n| -- |\n\n# 题<!-- 辛 -->';
  const { comments } = checkedText(source);
  expect(comments.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁', '戊', '庚', '辛']);
  expect(comments.map(({ start, end }) => source.slice(start, end))).toEqual([
    '# 甲',
    '# 乙',
    '<!-- 丙 -->',
    '<!--丁-->',
    '<!-- 戊\n -->',
    '<!-- 庚 -->',
    '<!-- 辛 -->',
  ]);
});
