import { expect, test } from 'vitest';
import { readNames, writeNames } from '../../src/fonts/names.ts';
import { type Name, namesOf, nameTable, windowsName } from './fixtures.ts';

const macChinese: Name = {
  platform: 1,
  encoding: 25,
  language: 33,
  id: 1,
  bytes: Buffer.from([0xb7, 0xc2, 0xcb, 0xce]),
};
const prc: Name = {
  platform: 3,
  encoding: 3,
  language: 0x0804,
  id: 1,
  bytes: Buffer.from([0xbf, 0xac, 0xcc, 0xe5, 0x00, 0x5f, 0x00, 0x47, 0x00, 0x42]),
};
const macRoman: Name = {
  platform: 1,
  encoding: 0,
  language: 0,
  id: 4,
  bytes: Buffer.from('FangSong'),
};
const unicode: Name = { ...windowsName(0, 4, '宋体'), platform: 0, encoding: 3 };

test.each([
  { names: namesOf('方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0'), human: '方正仿宋_GBK' },
  {
    names: [windowsName(0x0409, 4, 'LXGW WenKai'), windowsName(0x0804, 1, '霞鹜文楷')],
    human: '霞鹜文楷',
  },
  {
    names: [windowsName(0x0804, 1, '霞鹜文楷'), windowsName(0x0804, 4, '霞鹜文楷 Light')],
    human: '霞鹜文楷 Light',
  },
  { names: [windowsName(0x0409, 4, 'Noto Serif SC Regular')], human: 'Noto Serif SC' },
  { names: [windowsName(0x0409, 4, 'SimSun'), windowsName(0x0411, 4, 'シム')], human: 'シム' },
  { names: [windowsName(0x0404, 4, '標楷體'), windowsName(0x0409, 4, 'DFKai')], human: '標楷體' },
  { names: [macRoman], human: 'FangSong' },
  { names: [macChinese, macRoman], human: '仿宋' },
  { names: [prc], human: '楷体_GB' },
  { names: [unicode, macRoman], human: '宋体' },
  { names: [windowsName(0x0409, 1, 'Only')], human: 'Only' },
  { names: [], human: '' },
])('people know it as $human', ({ names, human }) => {
  expect(readNames(nameTable(names)).human).toBe(human);
});

test('a face is recognised by its family, full and PostScript names, in any language', () => {
  const names = [
    ...namesOf('仿宋', 'FangSong', 'FangSongPS'),
    windowsName(0x0409, 16, 'Typographic'),
    windowsName(0x0409, 2, 'Regular'),
    windowsName(0x0409, 8, 'Maker'),
    windowsName(0x0409, 16, ' '),
  ];
  expect(readNames(nameTable(names)).all.sort()).toEqual(
    ['FangSong', 'FangSongPS', 'Typographic', '仿宋'].sort(),
  );
});

test.each([
  ['NotoSerifSC-Regular', 'NotoSerifSC-Regular'],
  ['Fang Song', 'FangSong'],
  ['仿宋FS(1)', 'FS1'],
  ['a[b]{c}<d>/e%', 'abcde'],
  ['x'.repeat(80), 'x'.repeat(63)],
])('the PostScript name %s is shown as %s', (name, shown) => {
  expect(readNames(nameTable([windowsName(0x0409, 6, name)])).postScript).toBe(shown);
});

test('what is written is read back', () => {
  const names = readNames(writeNames('LXGWWenKai-Light', 'Copyright 霞鹜'));
  expect(names).toEqual({
    all: ['LXGWWenKai-Light'],
    human: 'LXGWWenKai-Light',
    postScript: 'LXGWWenKai-Light',
    copyright: 'Copyright 霞鹜',
  });
});

test('a table cut off is refused', () => {
  const table = nameTable(namesOf('仿宋', 'FangSong', 'FangSong'));
  expect(() => readNames(table.subarray(0, 10))).toThrow(RangeError);
});
