import { describe, expect, test } from 'vitest';
import { refuseHarm } from '../../src/bulletin/refuse.ts';
import { setTables } from '../../src/bulletin/tables.ts';
import { htmlOf, said, treeOf } from './html.ts';

function set(markdown: string): { html: string; findings: string[] } {
  const { tree, file } = treeOf(markdown);
  const safe = refuseHarm(tree, file, 'a1-');
  setTables(safe, file);
  return { html: htmlOf(safe), findings: said(file) };
}

function texts(markdown: string): string[] {
  const { tree, file } = treeOf(markdown);
  setTables(refuseHarm(tree, file, 'a1-'), file);
  return file.messages.map(String);
}

function table(columns: number, cell: string): string {
  const row = (text: string): string => `|${` ${text} |`.repeat(columns)}`;
  return [row(cell), row('---'), row(cell)].join('\n');
}

const grid = '<div class="grid" tabindex="0" role="region" aria-label="表格"><table>';

describe('a table', () => {
  test('can be reached by keyboard and has a name', () => {
    expect(set(table(2, '甲')).html).toContain(grid);
  });

  test('takes the paragraph 表1 above it as its caption', () => {
    const { html } = set(`文\n\n表1 各区情况\n\n${table(2, '甲')}`);
    expect(html).toMatch(/^<p>文<\/p>\s*<p class="caption">表1 各区情况<\/p><div class="grid"/);
    expect(html).toContain('aria-label="表1 各区情况"');
  });

  test('takes the paragraph 附表1 above it, too', () => {
    expect(set(`附表1 各区情况\n\n${table(2, '甲')}`).html).toMatch(/^<p class="caption">附表1/);
  });

  test.each(['单位：万元', '（单位：人次、%）', '单位: 亿美元'])(
    'keeps %s between them with it, at the right',
    (unit) => {
      const { html } = set(`表1 各区情况\n\n${unit}\n\n${table(2, '甲')}`);
      expect(html).toMatch(
        /^<p class="caption">表1 各区情况<\/p><p class="table-unit">[^<]*<\/p><div class="grid"/,
      );
      expect(html).toContain(unit);
      expect(set(`文\n\n${unit}\n\n${table(2, '甲')}`).html).toContain('class="table-unit"');
    },
  );

  test.each(['单位：甲区文明办', '单位：万元以上', '填报单位：个'])('takes %s for text', (line) => {
    expect(set(`${line}\n\n${table(2, '甲')}`).html).toMatch(/^<p>/);
  });

  test.each(['注：数据为快报数。', '说明：含市直。', '资料来源：市统计局。'])(
    'keeps %s below it with it',
    (note) => {
      const { html } = set(`${table(2, '甲')}\n\n${note}\n\n注：文。`);
      expect(html).toContain(`</table></div><p class="table-note">${note}</p>`);
      expect(html).toContain('<p>注：文。</p>');
    },
  );

  test('takes its note along to a landscape page', () => {
    const { html } = set(`<!-- 横排 -->\n\n${table(2, '甲')}\n\n注：文。\n\n后文。`);
    expect(html).toMatch(/<p class="table-note">注：文。<\/p><\/div>\s*<p>后文。/);
  });

  test('leaves another paragraph below it alone', () => {
    expect(set(`${table(2, '甲')}\n\n注意安全。`).html).toContain('<p>注意安全。</p>');
  });

  test('leaves another paragraph above it alone', () => {
    expect(set(`表面看来\n\n${table(2, '甲')}`).html).toMatch(/^<p>表面看来<\/p>/);
  });

  test.each([
    ['six columns of four characters stand upright', 6, '四个汉字', false],
    ['eleven columns of digits stand upright', 11, '1234', false],
    ['five columns of telephones lie', 5, '0571-55550126', true],
    ['eight columns of five characters lie', 8, '五个汉字宽', true],
    ['fourteen columns of digits lie', 14, '123456', true],
  ])('%s', (_, columns, cell, wide) => {
    expect(set(table(columns, cell)).html.includes('<div class="wide">')).toBe(wide);
  });

  test('whose heads can take two lines stands upright', () => {
    const head =
      '| 序号 | 单位名称 | 项目数量 | 投资总额 | 完成投资 | 完成比例 | 责任领导 | 备注 |';
    const row = '| 1 | 青石区政府 | 12 | 123456.78 | 98765.4 | 80.00% | 张建国 | 正常推进 |';
    expect(set(`${head}\n${'|---'.repeat(8)}|\n${row}`).html).not.toContain('class="wide"');
  });

  test('of twelve months has less air in its cells, so that no name is broken', () => {
    const months = Array.from({ length: 12 }, (_, at) => ` ${at + 1}月 |`).join('');
    const row = `| 青石区 |${' 123 |'.repeat(12)} 1476 |`;
    const year = `| 县区 |${months} 合计 |\n${'|---'.repeat(14)}|\n${row}`;
    expect(set(year).html).toContain('<div class="grid tight"');
    expect(set(year).html).not.toContain('class="wide"');
    expect(set(table(2, '甲')).html).not.toContain('tight');
  });

  test.each([
    ['横排', 2, '甲', true],
    ['landscape', 2, '甲', true],
    ['竖排', 8, '五个汉字宽', false],
    ['portrait', 8, '五个汉字宽', false],
    ['别的话', 2, '甲', false],
  ])('obeys <!-- %s -->', (word, columns, cell, wide) => {
    const { html } = set(`<!-- ${word} -->\n\n表1 名\n\n${table(columns, cell)}`);
    expect(html.includes('<div class="wide">')).toBe(wide);
    expect(html).not.toContain('<!--');
    expect(html).toContain('class="caption"');
  });

  test('with more columns than a landscape page holds is refused at its place', () => {
    expect(set(`文\n\n${table(30, '1')}`).findings).toEqual(['3:table-too-wide']);
    expect(set(`文\n\n${table(29, '1')}`).findings).toEqual([]);
  });

  test('with wide numbers is refused for their width', () => {
    const [finding = ''] = texts(`文\n\n${table(14, '12100.0亿元')}`);
    expect(finding).toContain('表格有14栏，横排的纸面也放不下：栏照现在这样宽，最多11栏');
  });

  test('is refused where it has to stand upright and cannot', () => {
    const [finding = ''] = texts(`<!-- 竖排 -->\n\n${table(5, '0571-55550126')}`);
    expect(finding).toContain('表格有5栏，竖排的纸面放不下：栏照现在这样宽，最多4栏');
  });

  test('counts merged cells by the columns they cover', () => {
    const cells = '<td colspan="16">甲</td>'.repeat(2);
    expect(set(`<table><tr>${cells}</tr></table>`).findings).toEqual(['1:table-too-wide']);
  });
});

describe('a cell that shows nothing holds a space', () => {
  const rowsOf = (markdown: string): string[] =>
    (set(markdown).html.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) => row.replace(/\n/g, ''));

  test('in a row of others', () => {
    const rows = rowsOf('| 甲 | 乙 |\n| --- | --- |\n|  | 一 |\n| 二 |  |');
    expect(rows.slice(1)).toEqual([
      '<tr><td>\u00a0</td><td>一</td></tr>',
      '<tr><td>二</td><td>\u00a0</td></tr>',
    ]);
  });

  test('in a row that ends early', () => {
    expect(rowsOf('| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 一 |')[1]).toBe(
      '<tr><td>一</td><td>\u00a0</td><td>\u00a0</td></tr>',
    );
  });

  test('not one with a picture, and no cell is added beside merged ones', () => {
    const html =
      '<tr><td colspan="2"></td></tr><tr><td>一</td><td><img src="a.png" alt="图"></td></tr>';
    expect(rowsOf(`<table>${html}</table>`)).toEqual([
      '<tr><td colspan="2">\u00a0</td></tr>',
      expect.stringMatching(/^<tr><td>一<\/td><td><img [^>]*><\/td><\/tr>$/),
    ]);
  });
});

describe('a head that says nothing', () => {
  const partsOf = (markdown: string): string[] =>
    set(markdown).html.match(/<(?:thead|tr|th|td)\b/g) ?? [];

  test('is left out, and its columns stay', () => {
    const html = partsOf('|  |  |  |\n| --- | --- | --- |\n| 甲 | 1 |');
    expect(html).toEqual(['<tr', '<td', '<td', '<td']);
  });

  test.each([
    ['a word in one cell', '|  | 乙 |\n| --- | --- |\n| 甲 | 1 |'],
    ['a picture', '| ![图](a.png) |  |\n| --- | --- |\n| 甲 | 1 |'],
  ])('stays for %s', (_, markdown) => {
    expect(partsOf(markdown)).toEqual(['<thead', '<tr', '<th', '<th', '<tr', '<td', '<td']);
  });

  test('stays where it is all there is', () => {
    expect(partsOf('|  |  |\n| --- | --- |')).toEqual(['<thead', '<tr', '<th', '<th']);
  });
});
