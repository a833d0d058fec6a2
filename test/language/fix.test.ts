import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/language/edit.ts';
import { applyFixes, fixAll } from '../../src/language/fix.ts';
import { fixedByAll } from './manuscripts.ts';

function change(start: number, end: number, text: string): Edit {
  return { start, end, text };
}

describe('changes made once', () => {
  test.each([
    ['none', [], 'abcdef', 0],
    ['an empty one', [[]], 'abcdef', 0],
    ['two', [[change(4, 5, 'E')], [change(0, 1, 'A')]], 'AbcdEf', 2],
    ['one of two parts', [[change(5, 6, ')'), change(0, 1, '(')]], '(bcde)', 1],
    ['the leftmost of two that meet', [[change(1, 3, 'X')], [change(2, 4, 'Y')]], 'aXdef', 1],
    ['side by side', [[change(1, 3, 'X')], [change(3, 4, 'Y')]], 'aXYef', 2],
    [
      'all parts or none',
      [[change(0, 2, 'X')], [change(1, 2, 'Y'), change(5, 6, 'Y')]],
      'Xcdef',
      1,
    ],
    ['one at a place', [[change(1, 1, 'X')], [change(1, 1, 'Y')]], 'aXbcdef', 1],
    ['nothing put into what is changed', [[change(1, 4, 'X')], [change(2, 2, 'Y')]], 'aXef', 1],
    [
      'nothing round what was put in',
      [[change(1, 1, 'X'), change(3, 3, 'X')], [change(2, 4, 'Y')]],
      'aXbcXdef',
      1,
    ],
    ['behind a change', [[change(1, 2, 'X')], [change(2, 2, 'Y')]], 'aXYcdef', 2],
  ] as const)('%s', (_, fixes, text, fixed) => {
    expect(applyFixes('abcdef', fixes)).toEqual({ text, fixed });
  });
});

describe('changes made until none is left', () => {
  test('counts them', () => {
    const shorten = (text: string) => (text.length > 2 ? [[change(0, 1, '')]] : []);
    expect(fixAll('abcd', shorten)).toEqual({ text: 'cd', fixed: 2 });
  });

  test('and not for ever', () => {
    const lengthen = () => [[change(0, 0, 'x')]];
    expect(fixAll('', lengthen)).toEqual({ text: 'xxxxxxxxxx', fixed: 10 });
  });
});

describe('rules that mend each other’s work', () => {
  test.each([
    ['围绕中心, 着力提升 .各区落实.', '围绕中心，着力提升。各区落实。'],
    ['２０２０年０８月０１号', '2020年8月1日'],
    ['从 30 到 40%, 共 3-5 年', '从30%到40%，共3～5年'],
    [
      '《关于印发《关于学习"十四五"规划的意见》的通知》',
      '《关于印发〈关于学习“十四五”规划的意见〉的通知》',
    ],
    ['> 要求,\n> 各县(区)\n> **落实**, 抓好', '> 要求，\n> 各县（区）\n> **落实**，抓好'],
    [
      '| 甲,乙 | 5 个 |\n| --- | --- |\n| (部门) | `a,b` |',
      '| 甲，乙 | 5个 |\n| --- | --- |\n| （部门） | `a,b` |',
    ],
    ['甲\\\u200b\n乙', '甲\\\u200b\n乙'],
    [
      '---\nnote: >\r\n  要求,各区\r\n  \u3000抓好落实.\r\n\r\n  还要,检查 App\r\n  Store 软件,好.\r\n---\n',
      '---\nnote: >\r\n  要求，各区\r\n  \u3000抓好落实。\r\n\r\n  还要，检查 App\r\n  Store 软件，好。\r\n---\n',
    ],
    [
      '---\ndistribution:\n  report: 市委 (党组),\n    市政府 # 注,释\n---\n',
      '---\ndistribution:\n  report: 市委（党组），\n    市政府。 # 注,释\n---\n',
    ],
    ['---\nnote: "要求,\\u5404区"\n---\n', '---\nnote: "要求,\\u5404区"\n---\n'],
    ['甲 \u200b \r\n乙', '甲 \u200b \r\n乙'],
    ['请看http://a.cn/b,c,再写信到a@b.cn,谢谢.', '请看http://a.cn/b,c，再写信到a@b.cn，谢谢。'],
  ])('%s', (wrong, right) => {
    expect(fixedByAll(wrong).text).toBe(right);
  });
});

test('a manuscript typed in the old way comes out as an editor prints it', () => {
  const typed = `---
masthead: 云岭简报 # 报头
issue: "008"
distribution:
  report: 省文明办,市委、市政府.
---

# 永葆为民情怀 厚植文明沃土 云岭市深入开展创建工作

自 2018 年启动创建以来,云岭市围绕中心工作, 发放手册 1.8 万本,“7+1”项目进展顺利,走访街道(部门) 52 个。

## 一、全面部署,压实责任

1. 2018 年“十大提升工程”。引进郎园 Park 品牌,10:30启动,比例为1:500,见www.example.com/a,b。

1. 开展“热血战疫 为爱逆行”、“公勺公筷”活动,满意率达 98.6%。

(云岭市文明办)
`;
  const printed = `---
masthead: 云岭简报 # 报头
issue: "8"
distribution:
  report: 省文明办，市委、市政府。
---

# 永葆为民情怀 厚植文明沃土 云岭市深入开展创建工作

自2018年启动创建以来，云岭市围绕中心工作，发放手册1.8万本，“7+1”项目进展顺利，走访街道（部门）52个。

## 一、全面部署，压实责任

1. 2018年“十大提升工程”。引进郎园 Park 品牌，10:30启动，比例为1:500，见www.example.com/a,b。

2. 开展“热血战疫 为爱逆行”“公勺公筷”活动，满意率达98.6%。

（云岭市文明办）
`;
  expect(fixedByAll(typed).text).toBe(printed);
});
