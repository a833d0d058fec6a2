import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, cellsOf } from '../../src/archive/catalogue.ts';
import { catalogueCsv, csvCell } from '../../src/archive/catalogue-csv.ts';
import { catalogueHtml } from '../../src/archive/catalogue-html.ts';
import { catalogueParts } from '../../src/archive/catalogue-parts.ts';
import { dayOf, entryOf } from './sample.ts';

describe('the catalogue', () => {
  test('has the columns of DA/T 22, filled', () => {
    const [row] = catalogueOf([entryOf({ fields: { secrecy: '秘密★1年' } })]);
    expect(row && cellsOf(row)).toEqual([
      '1',
      '',
      '第52期（总第2161期）',
      '云岭市文明办',
      '厚植文明沃土',
      '20201105',
      '秘密★1年',
      '5',
      '',
    ]);
  });

  test('is in the order of dates, then of totals', () => {
    const rows = catalogueOf([
      entryOf({ titles: ['a'], fields: { total: '10', date: dayOf('2020-11-05') } }),
      entryOf({ titles: ['b'], fields: { total: '9', date: dayOf('2020-11-05') } }),
      entryOf({ titles: ['c'], fields: { total: '11', date: dayOf('2020-01-05') } }),
    ]);
    expect(rows.map(({ serial, date, title }) => [serial, date, title])).toEqual([
      [1, '20200105', 'c'],
      [2, '20201105', 'b'],
      [3, '20201105', 'a'],
    ]);
  });

  test('is in the order of the first totals where a 合刊 has two', () => {
    const rows = catalogueOf(
      ['12', '10-11', '9'].map((total) => entryOf({ titles: [total], fields: { total } })),
    );
    expect(rows.map(({ title }) => title)).toEqual(['9', '10-11', '12']);
  });

  test('is in the order of their numbers where issues of one day have no totals', () => {
    const { total: _, ...fields } = entryOf().fields;
    const rows = catalogueOf(
      ['10', '8', '9-11', '7'].map((issue) => ({
        ...entryOf({ titles: [issue] }),
        fields: { ...fields, issue },
      })),
    );
    expect(rows.map(({ title }) => title)).toEqual(['7', '8', '9-11', '10']);
  });

  test.each([
    [{ titles: ['甲', '乙'] }, { title: '甲；乙' }],
    [{ titles: [] }, { title: '[云岭市精神文明建设简报第52期（总第2161期）]' }],
    [{ fields: { series: '增刊' as const } }, { note: '增刊' }],
  ])('%j', (given, told) => {
    expect(catalogueOf([entryOf(given)])[0]).toMatchObject(told);
  });

  test('names the masthead where there are several', () => {
    const rows = catalogueOf([
      entryOf({ name: '1' }),
      entryOf({ name: '2', fields: { masthead: '快讯', series: '专刊' } }),
    ]);
    expect(rows.map(({ note }) => note)).toEqual(['云岭市精神文明建设简报', '快讯，专刊']);
    const [row] = catalogueOf([
      entryOf({ name: '1' }),
      entryOf({ name: '2', fields: { masthead: '云岭市精神文明 建设简报' } }),
    ]);
    expect(row?.note).toBe('');
  });

  test('names the masthead in the years before the bulletin was renamed', () => {
    const entries = [
      entryOf({ name: '1', fields: { masthead: '快讯', year: 2019, date: dayOf('2019-05-06') } }),
      entryOf({ name: '2', fields: { masthead: '云岭 简报' } }),
    ];
    const notes = catalogueParts(entries, '云岭简报').map(({ rows }) =>
      rows.map(({ note }) => note),
    );
    expect(notes).toEqual([['快讯', '云岭 简报'], [''], ['快讯']]);
  });
});

describe('as CSV', () => {
  test('it is what Excel and WPS open', () => {
    const csv = catalogueCsv(catalogueOf([entryOf({ titles: ['甲“乙”,"丙"'] })]));
    expect(csv).toBe(
      '\ufeff"序号","档号","文号","责任者","题名","日期","密级","页数","备注"\r\n' +
        '1,,"第52期（总第2161期）","云岭市文明办","甲“乙”,""丙""",20201105,,5,\r\n',
    );
  });

  test.each([
    ['=1+1', `"'=1+1"`],
    ['+86', `"'+86"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['2020', '2020'],
    ['7-8', '"7-8"'],
    ['', ''],
    ['一\n二', '"一\n二"'],
  ])('%j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('no text is a formula or breaks its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = csvCell(text);
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(inner.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(inner).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('as a page', () => {
  const html = catalogueHtml({
    title: '云岭简报归档文件目录',
    rows: catalogueOf([
      entryOf({
        titles: ['<b>甲</b>'],
        outputs: [{ format: 'html', path: '一/a b.html', file: '', bytes: 1, sha256: '' }],
      }),
    ]),
    links: [{ label: '2020年', file: '2020.html' }],
    css: 'site/assets/catalogue-0a.css',
  });

  test.each([
    '<th scope="col">题名</th>',
    '<a href="../%E4%B8%80/a%20b.html">&#x3C;b>甲&#x3C;/b></a>',
    '<a href="2020.html">2020年</a>',
    '<a href="../index.html">首页</a>',
    '<link rel="stylesheet" href="../site/assets/catalogue-0a.css">',
  ])('has %s', (part) => {
    expect(html).toContain(part);
  });

  test('fetches nothing', () => {
    expect(html).not.toMatch(/https?:|src=/);
  });
});
