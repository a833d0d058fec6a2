import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fold, table } from '../../src/inspect/report/table.ts';

describe('folding a cell', () => {
  test.each([
    ['四个汉字', 8, ['四个汉字']],
    ['四个汉字', 6, ['四个汉', '字']],
    ['末尾的标点不起行。', 8, ['末尾的标', '点不起行。']],
    ['two words', 6, ['two', 'words']],
    ['unbreakable', 4, ['unbreakable']],
    ['—— 1 ——', 20, ['—— 1 ——']],
    ['', 4, ['']],
  ])('%j in %d columns', (text, width, lines) => {
    expect(fold(text, width)).toEqual(lines);
  });
});

describe('a table', () => {
  const columns = [
    { head: '项目', grow: false },
    { head: '实测', grow: true },
    { head: '结论', grow: false },
  ];
  const rows = [
    [{ text: '纸张' }, { text: '210×297mm' }, { text: '符合' }],
    [{ text: '正文字体' }, { text: '楷体（一种名字很长的字体）' }, { text: '偏差' }],
  ];

  test('columns stand below one another', () => {
    expect(table(columns, rows, 80)).toEqual([
      '项目      实测                        结论',
      '纸张      210×297mm                   符合',
      '正文字体  楷体（一种名字很长的字体）  偏差',
    ]);
  });

  test('a narrow terminal is kept to', () => {
    const lines = table(columns, rows, 36);
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(36);
    expect(lines.join('').replace(/\s/g, '')).toContain('楷体（一种名字很长');
  });

  test('paint does not count as width', () => {
    const painted = rows.map((row) =>
      row.map((cell) => ({ ...cell, paint: (text: string) => `<b>${text}</b>` })),
    );
    const bare = table(columns, painted, 80).map((line) => line.replaceAll(/<\/?b>/g, ''));
    expect(bare).toEqual(table(columns, rows, 80));
  });
});
