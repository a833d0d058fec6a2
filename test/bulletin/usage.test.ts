import type { Root } from 'hast';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { takeCensus } from '../../src/bulletin/usage.ts';
import type { Role } from '../../src/fonts/roles.ts';

const roles = new Map<string, Role>([
  ['title', 'xiaobiaosong'],
  ['strong', 'heiti'],
]);

test('text counts for the role of its nearest named ancestor', () => {
  const tree: Root = {
    type: 'root',
    children: [
      h('main', [h('h1.title', ['题', h('span', '目')]), h('p', ['文', h('strong', '重')])]),
    ],
  };
  const { usage } = takeCensus(tree, roles, 'fangsong');
  expect([...usage].map(([role, characters]) => [role, [...characters].join('')])).toEqual([
    ['xiaobiaosong', '题目'],
    ['fangsong', '文'],
    ['heiti', '重'],
  ]);
});

test.each([
  ['its class', ['level-1', 'run-in'], 'kaiti'],
  ['its class, in whatever order', ['run-in', 'level-1'], 'kaiti'],
  ['its tag', ['level-1', 'h2'], 'kaiti'],
  ['its tag before its class', ['h2', 'level-1'], 'kaiti'],
] as const)('of several parts the last in the table counts: %s', (_, parts, last) => {
  const [first = '', second = ''] = parts;
  const tree: Root = { type: 'root', children: [h('h2.heading.level-1.run-in', '一')] };
  const table = new Map<string, Role>([
    [first, 'heiti'],
    [second, last],
  ]);
  expect([...takeCensus(tree, table, 'fangsong').usage.keys()]).toEqual([last]);
});

test('spaces count, line ends do not, a character beyond U+FFFF is one', () => {
  const tree: Root = { type: 'root', children: [h('p', 'a 　\n\t𬀩')] };
  const { usage } = takeCensus(tree, roles, 'fangsong');
  expect([...(usage.get('fangsong') ?? [])]).toEqual(['a', ' ', '　', '𬀩']);
});

test('the breaks of line and page of Word count', () => {
  const tree: Root = { type: 'root', children: [h('p', '一\u000b二\u000c\u00a0')] };
  const { usage } = takeCensus(tree, roles, 'fangsong');
  expect([...(usage.get('fangsong') ?? [])]).toEqual(['一', '\u000b', '二', '\u000c']);
});

describe('the place of a character', () => {
  const text = '一行\r\n文𬀩字';
  const file = new VFile(text);
  const position = {
    start: { line: 2, column: 1, offset: 4 },
    end: { line: 2, column: 5, offset: 8 },
  };
  const tree: Root = {
    type: 'root',
    children: [
      h('p', [
        { type: 'text', value: '文𬀩字', position },
        { type: 'text', value: '期' },
      ]),
    ],
  };
  const { placeOf } = takeCensus(tree, roles, 'fangsong');

  test('is the character itself', () => {
    expect(placeOf(file, 'fangsong', '𬀩')).toEqual({
      start: { line: 2, column: 2, offset: 5 },
      end: { line: 2, column: 4, offset: 7 },
    });
  });

  test('is its text where the source shows another form', () => {
    expect(placeOf(new VFile('一行\r\n&#x2C029;'), 'fangsong', '𬀩')).toEqual(position);
  });

  test('is that of the first text that has one', () => {
    const made = h('p', [
      '文',
      { type: 'text', value: '文', position },
      { type: 'text', value: '文' },
    ]);
    const { placeOf: place } = takeCensus({ type: 'root', children: [made] }, roles, 'fangsong');
    expect(place(file, 'fangsong', '文')).toMatchObject({ start: { line: 2, column: 1 } });
  });

  test('is unknown for what brief adds', () => {
    expect(placeOf(file, 'fangsong', '期')).toBeUndefined();
    expect(placeOf(file, 'heiti', '文')).toBeUndefined();
  });
});
