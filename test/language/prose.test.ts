import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/language/block.ts';
import { checkedText } from './manuscripts.ts';

function blocksOf(body: string): readonly Block[] {
  return checkedText(body).blocks;
}

/** Each character of the prose with what it stands for in the manuscript. */
function traced(body: string): string[][] {
  return blocksOf(body).map((block) =>
    Array.from(block.prose, (character, index) => {
      const { start, end } = block.span(index, index + 1);
      return `${character}=${body.slice(start, end)}`;
    }),
  );
}

describe('prose', () => {
  test.each([
    ['文字', ['文字']],
    ['文**字**_a_~~删~~', ['文字a删']],
    ['见[网站](http://a.cn "题")', ['见网站']],
    ['见[网站][甲]\n\n[甲]: http://a.cn', ['见网站']],
    ['见<http://a.cn>', ['见http://a.cn']],
    ['用`a,b`和![图](a.png)', ['用\ufffc和\ufffc']],
    ['文[^1]字\n\n[^1]: 注', ['文字', '注']],
    ['文<!-- 注 -->字<br>下<sup>2</sup>', ['文字\n下2']],
    ['一行\n两行\r\n三行', ['一行两行三行']],
    ['one\ntwo 三\n四', ['one two 三四']],
    ['要求,\n各县', ['要求,各县']],
    ['一行  \n两行\\\n三行', ['一行\n两行\n三行']],
    ['> 甲\n> 乙\n>\n> - 丙\n>   丁', ['甲乙', '丙丁']],
    [
      '甲\\*\\(乙\\)&amp;&nbsp;&#20013;&#x6587;&#0;&copy;\\丙&丁;',
      ['甲*(乙)&\u00a0中文\ufffc\ufffc\\丙&丁;'],
    ],
    ['| 甲 | 乙\\|丙 |\n| -- | -- |\n| **丁** | |', ['甲', '乙|丙', '丁']],
    ['# 题 #\n\n## 节', ['题', '节']],
    ['题\n续\n====\n\n文', ['题续', '文']],
    ['#\n\n文', ['文']],
    ['<div>文</div>\n\n---\n\n```\n代码\n```', []],
    ['文\n&ensp;字 ', ['文\u2002字']],
  ])('of %j', (body, prose) => {
    expect(blocksOf(body).map((block) => block.prose)).toEqual(prose);
  });

  test('each character knows its place', () => {
    expect(traced('甲**乙**\\(&amp;\n> 丙')).toEqual([
      ['甲=甲', '乙=乙', '(=\\(', '&=&amp;'],
      ['丙=丙'],
    ]);
    expect(traced('ab\n  cd `x`')).toEqual([
      ['a=a', 'b=b', ' =\n  ', 'c=c', 'd=d', ' = ', '\ufffc=`x`'],
    ]);
  });

  test('where lines were joined', () => {
    expect(blocksOf('甲\n乙\nc\nd')[0]).toMatchObject({ prose: '甲乙c d', joins: [1, 2] });
  });
});

describe('changes', () => {
  function edit(body: string, from: number, to: number, text: string): unknown {
    const change = blocksOf(body)[0]?.edit(from, to, text);
    return change && body.slice(0, change.start) + change.text + body.slice(change.end);
  }

  test.each([
    ['甲乙丙', 1, 2, '新', '甲新丙'],
    ['甲乙丙', 0, 0, '新', '新甲乙丙'],
    ['甲乙丙', 3, 3, '新', '甲乙丙新'],
    ['甲乙丙', 0, 1, '', '乙丙'],
    ['甲**乙**丙', 1, 2, '新', '甲**新**丙'],
    ['甲**乙**丙', 1, 1, '新', '甲新**乙**丙'],
    ['第 **5** 期', 1, 2, '', '第**5** 期'],
    ['甲\\*乙', 1, 3, '新', '甲新'],
    ['甲&amp;乙', 1, 2, '新', '甲新乙'],
    ['a\nb', 1, 2, '新', 'a新b'],
    ['甲\n２０年', 1, 3, '20', '甲\n20年'],
  ])('%j from %i to %i', (body, from, to, text, expected) => {
    expect(edit(body, from, to, text)).toBe(expected);
  });

  test.each([
    ['甲**乙**丙', 0, 2, '新'],
    ['甲\n乙', 0, 2, '新'],
    ['甲  \n乙', 1, 2, '新'],
    ['甲`乙`', 1, 2, '新'],
    ['甲 __乙__ 丙', 1, 2, ''],
    ['甲 __乙__ 丙', 3, 4, ''],
    ['甲 **乙 丙', 1, 2, ''],
    ['**２**甲', 0, 1, '2'],
    ['甲**２**', 1, 2, '2'],
    ['**甲２**乙', 1, 2, '2'],
    ['１. 甲', 0, 1, '1'],
    ['甲\n１) 乙', 1, 2, '1'],
    ['1、', 1, 2, '.'],
    ['\u200b', 0, 1, ''],
    ['甲\n\u200b\n乙', 1, 2, ''],
    ['\u3000# 甲', 0, 1, ''],
    ['甲\\\u200b<!-- 乙 -->', 2, 3, ''],
    ['甲（\\）', 3, 4, ')'],
    ['甲<\u200bbr>', 2, 3, ''],
    ['甲&\u200blt;', 2, 3, ''],
    ['甲!\u200b[乙](a.png)', 2, 3, ''],
  ])('none in %j from %i to %i: markup would be touched', (body, from, to, text) => {
    expect(edit(body, from, to, text)).toBeUndefined();
  });
});

test('an empty block has a place', () => {
  const block = blocksOf('文')[0];
  expect(block?.span(0, 0)).toEqual({ start: 0, end: 0 });
});
