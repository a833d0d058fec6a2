import { beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { InspectedFile } from '../../src/inspect/outcome.ts';
import { fileEmpty } from '../../src/inspect/problems.ts';
import { json } from '../../src/inspect/report/json.ts';
import { type PrettyOptions, pretty, prettyFailures } from '../../src/inspect/report/pretty.ts';
import { drawBulletin } from './bulletin-pdf.ts';

let fitting: InspectedFile;
let deviating: InspectedFile;
const unreadable: InspectedFile = { source: '空.pdf', failure: fileEmpty(), pictures: [] };
const plain: PrettyOptions = { language: 'zh', color: false, width: 120, quiet: false };

beforeAll(async () => {
  const good = await inspect(await drawBulletin());
  const bad = await inspect(await drawBulletin({ size: 14, masthead: undefined }));
  fitting = { source: '52.pdf', inspection: good, pictures: [] };
  deviating = { source: '53.pdf', inspection: bad, pictures: ['图/53-1.png'] };
});

describe('for people', () => {
  test('a table of the standard and one of custom, and a closing line', () => {
    const lines = pretty([fitting], plain).split('\n');
    expect(lines[0]).toBe('52.pdf（3页）');
    expect(lines[2]).toBe('GB/T 9704-2012 的要求');
    expect(lines[3]).toMatch(/^ {4}项目 +实测 +要求 +条号 +结论$/);
    expect(lines[4]).toMatch(/^ 1 {2}纸张 +210\.0×297\.0mm +A4，210×297mm，±0\.5 +5\.1 +符合$/);
    expect(lines).toContain('惯例（各单位可以不同，偏差只作提示）');
    expect(lines.at(-2)).toBe('与标准没有偏差。');
  });

  test('what deviates is counted and pictures are named', () => {
    const text = pretty([deviating], plain);
    expect(text).toMatch(/正文字号 +14pt（4号） .* 偏差\n/);
    expect(text).toContain('\n与标准有1项偏差；与惯例有1项不同。\n已画 图/53-1.png\n');
  });

  test('quiet lists deviations alone', () => {
    expect(pretty([fitting], { ...plain, quiet: true })).toBe('52.pdf（3页）\n');
    const rows = pretty([deviating], { ...plain, quiet: true }).split('\n');
    expect(rows.filter((row) => row.endsWith('偏差'))).toHaveLength(2);
    expect(rows.filter((row) => row.endsWith('符合'))).toEqual([]);
  });

  test('colours tell the standard from custom', () => {
    const text = pretty([deviating], { ...plain, color: true });
    expect(text).toContain('\u001b[31m偏差\u001b[39m');
    expect(text).toContain('\u001b[33m偏差\u001b[39m');
  });

  test('several files are summed up', () => {
    const text = pretty([fitting, deviating, unreadable], plain);
    expect(text).toMatch(/\n检查了3个文件：1个符合标准，1个有偏差，1个检查不了。\n$/);
  });

  test('in English', () => {
    const text = pretty([deviating], { ...plain, language: 'en' });
    expect(text).toMatch(/^53\.pdf \(3 pages\)\n/);
    expect(text).toContain('Deviations from the standard: 1; from common practice: 1.');
    expect(text).toMatch(/Size of the text +14pt \(4号\) .* deviates\n/);
  });

  test('why a file could not be inspected', () => {
    expect(prettyFailures([fitting, unreadable], plain)).toBe(
      '错误：空.pdf 这是空文件，里面什么也没有。\n  怎么办：重新导出PDF，或者重新下载、拷贝。\n',
    );
  });

  test('text of a PDF cannot steer the terminal', async () => {
    const bytes = await drawBulletin({ folio: (page) => `\u001b${page} ` });
    const file = { source: 'a\u001b[2J.pdf', inspection: await inspect(bytes), pictures: [] };
    expect(pretty([file], plain)).not.toContain('\u001b');
  });
});

describe('for programs', () => {
  test('one object on one line', () => {
    const text = json([fitting, deviating, unreadable], 12.4, 'zh');
    expect(text.indexOf('\n')).toBe(text.length - 1);
    const report = JSON.parse(text);
    expect(report).toMatchObject({
      version: 1,
      summary: { files: 3, fits: 1, deviates: 1, unreadable: 1, ms: 12 },
    });
    expect(report.files.map((file: { status: string }) => file.status)).toEqual([
      'fits',
      'deviates',
      'unreadable',
    ]);
    expect(report.files[1].pictures).toEqual(['图/53-1.png']);
    expect(report.files[2]).toEqual({
      source: '空.pdf',
      status: 'unreadable',
      message: expect.stringMatching(/^这是空文件/),
      pages: null,
      rows: [],
      pictures: [],
    });
  });

  test('a row says number, limits and place', () => {
    const { files } = JSON.parse(json([deviating], 0, 'en'));
    const row = files[0].rows.find(({ id }: { id: string }) => id === 'body-size');
    expect(row).toEqual({
      number: 10,
      id: 'body-size',
      what: 'Size of the text',
      measured: '14pt (4号)',
      wanted: '3号, 15.7 to 16.2 pt',
      value: 14,
      unit: 'pt',
      min: 15.7,
      max: 16.2,
      clause: '5.2.2',
      authority: 'standard',
      verdict: 'deviates',
      at: [{ page: 1, x: 28, y: expect.any(Number), width: 156, height: 4.94 }],
    });
  });
});
