import { describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { nameAt } from '../../src/pdf/objects.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import { violations } from '../pdf/conformance/violations.ts';
import { distribution, hanText, linesOf, manuscript, pageAt, print } from './print.ts';

/** Articles, tables, pictures, notes and attachments on the page. */

function table(columns: number, rows: number, cell: string): string {
  const row = (text: string): string => `|${` ${text} |`.repeat(columns)}`;
  return [row('表头'), row('---'), ...Array.from({ length: rows }, () => row(cell))].join('\n');
}

test('several articles: 本期要目, then each with its column, note and source', async () => {
  const articles = ['甲', '乙', '丙'].map(
    (name) => `【栏目${name}】\n\n# 标题${name}\n\n${name}文。\n\n（${name}办）`,
  );
  const { reading } = await print(
    manuscript(`编者按：好。\n\n${articles.join('\n\n')}`, distribution),
  );
  const texts = reading.pages.flatMap(linesOf).map(({ text }) => text);
  const at = (text: string): number => texts.indexOf(text);
  expect(at('本期要目')).toBeGreaterThan(0);
  expect(at('※ 标题甲')).toBe(at('本期要目') + 1);
  for (const name of ['甲', '乙', '丙']) {
    const parts = [`【栏目${name}】`, `标题${name}`, `${name}文。`, `（${name}办）`].map(at);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(Math.min(...parts)).toBeGreaterThan(at('※ 标题丙'));
  }
});

describe('a table', () => {
  test('with blank cells is whole for those who have it read to them', async () => {
    const rows = ['甲 | 乙 | 丙', '--- | --- | ---', ' | 一 | ', '  |  |  ', '二'];
    const { pdf } = await print(
      manuscript(`# 题\n\n${rows.map((row) => `| ${row} |`).join('\n')}\n\n后文。`),
    );
    expect(await violations(pdf)).toEqual([]);
    const doc = await openPdf(pdf);
    const types = structureElements(doc).map(({ dict }) => nameAt(doc, dict, 'S'));
    expect(types.filter((type) => type === 'TR')).toHaveLength(4);
    expect(types.filter((type) => type === 'TD')).toHaveLength(9);
  });

  test('that crosses pages repeats its head and keeps its rows whole', async () => {
    const printed = await print(manuscript(`# 题\n\n${table(3, 50, '甲乙丙丁')}`));
    const withRows = printed.reading.pages.filter((page) =>
      page.runs.some(({ text }) => text.includes('甲乙')),
    );
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) {
      expect(page.runs.filter(({ text }) => text.includes('表头')).length).toBeGreaterThanOrEqual(
        1,
      );
    }
  });

  test('that crosses pages has its head read aloud once', async () => {
    const { reading, pdf } = await print(manuscript(`# 题\n\n${table(3, 50, '甲乙丙丁')}`));
    const heads = reading.pages.map(({ runs }) => runs.filter(({ text }) => text === '表头'));
    expect(heads.filter((runs) => runs.length > 0).length).toBeGreaterThan(2);
    const told = heads.map((runs) => runs.filter(({ tag }) => tag !== undefined).length);
    expect(told.filter((count) => count > 0)).toEqual([3]);
    expect(await violations(pdf)).toEqual([]);
  });

  test('goes on to the next page with its caption and its unit, which stands at the right', async () => {
    const before = Array.from({ length: 9 }, () => '正文一行。').join('\n\n');
    const lead = '表1 各区得分\n\n单位：万元';
    const { reading } = await print(
      manuscript(
        `# 题\n\n${before}\n\n${lead}\n\n${table(3, 2, '甲乙丙丁')}\n\n${table(2, 2, '戊')}`,
      ),
    );
    const pages = reading.pages.map(linesOf);
    const holding = (text: string) =>
      pages.findIndex((lines) => lines.some((line) => line.text.includes(text)));
    expect([holding('表1'), holding('单位'), holding('甲乙')]).toEqual([1, 1, 1]);
    const unit = pages[1]?.find(({ text }) => text === '单位：万元');
    expect(Math.abs((unit?.right ?? 0) - 184)).toBeLessThan(0.6);
    // Two tables in a row do not look like one: rows are 9.25 mm apart.
    const baselines = pages[1]?.flatMap(({ text, baseline }) =>
      /甲乙|表头/.test(text) ? [baseline] : [],
    );
    const [first = 0, second = 0, third = 0, other = 0] = baselines ?? [];
    expect(second - first).toBeLessThan(9.8);
    expect(third - second).toBeLessThan(9.8);
    expect(other - third).toBeGreaterThan(10.8);
  });

  test('without a head has none on any page, nor for those who have it read to them', async () => {
    const { reading, pdf } = await print(
      manuscript(`# 题\n\n${table(3, 50, '甲乙丙丁').replaceAll('表头', '')}`),
    );
    expect(reading.pages.length).toBeGreaterThan(2);
    const doc = await openPdf(pdf);
    const types = structureElements(doc).map(({ dict }) => nameAt(doc, dict, 'S'));
    expect(types.filter((type) => type === 'TR')).toHaveLength(50);
    expect(types).not.toContain('TH');
    expect(types).not.toContain('THead');
    // ISO 14289-1 7.5 says that tables should have heads, not that they shall.
    expect(await violations(pdf)).toEqual(['UA 7.5 table without heads']);
  });

  test('that is wide lies on landscape pages; the number stays where it is on the held page', async () => {
    const printed = await print(manuscript(`# 题\n\n${table(9, 40, '五个汉字宽')}\n\n后文。`));
    const wide = printed.reading.pages.flatMap((page, index) =>
      page.width > 296 ? [{ page, index }] : [],
    );
    expect(wide.length).toBeGreaterThan(1);
    for (const { page, index } of wide) {
      expect(page.height).toBeCloseTo(210, 3);
      const number = page.runs.filter(({ rotated }) => rotated === 90);
      expect(number.map(({ text }) => text).join('')).toBe(`— ${index + 1} —`);
      // Held upright (turned left) the number is below the 版心; odd pages right, even pages left.
      const ends = number.flatMap(({ glyphs }) => glyphs.map(({ y }) => y));
      if (index % 2 === 0) expect(Math.max(...ends)).toBeGreaterThan(170);
      else expect(Math.abs(Math.min(...ends) - (28 + 4.94))).toBeLessThan(0.6);
      for (const { x } of number) expect(Math.abs(x - 26.6)).toBeLessThan(1);
    }
    expect(printed.reading.pages.at(-1)?.width).toBeCloseTo(210, 3);
  });

  test('leaves numbers whole, each in its own column', async () => {
    const cells = ['四级调研员、副局长', '0571-55550126', '13812345678', '11月30日', '9:00—11:30'];
    const rows = [cells.map(() => '表头'), cells.map(() => '---'), cells];
    const printed = await print(
      manuscript(`# 题\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`),
    );
    const page = pageAt(printed, 0);
    const set = page.runs.filter(({ size }) => Math.abs(size - 12) < 0.1);
    const borders = page.rules.filter(({ width, height }) => width < 0.5 && height > 3);
    expect(borders.length).toBeGreaterThan(5);
    const texts = linesOf({ ...page, runs: set }).map(({ text }) => text);
    for (const whole of cells.slice(1)) expect(texts.join('|')).toContain(whole);
    for (const run of set) {
      const crossed = borders.filter(
        ({ x, y, height }) =>
          y < run.baseline &&
          run.baseline < y + height &&
          run.x < x - 0.2 &&
          x + 0.2 < run.x + run.width,
      );
      expect(crossed, run.text).toEqual([]);
    }
  });

  test('that is too wide even for a landscape page is refused at its line', async () => {
    await expect(print(manuscript(`# 题\n\n${table(14, 1, '12100.0亿元')}`))).rejects.toThrow(
      '表格有14栏，横排的纸面也放不下',
    );
  });

  test('with a long word or address never shrinks the sheet', async () => {
    const address = `https://example.cn/${'a'.repeat(120)}`;
    const printed = await print(
      manuscript(`# 题\n\n见${address}。\n\n${table(6, 2, 'b'.repeat(60))}`),
    );
    for (const run of printed.reading.pages.flatMap(({ runs }) => runs)) {
      expect(run.scale).toBeCloseTo(1, 3);
      expect(run.x + run.width).toBeLessThan(184.6);
    }
  });
});

test('附件： by itself takes the first name onto its line, the others stand below it', async () => {
  const attachments = '# 附件1 名单\n\n甲。\n\n# 附件2 日程\n\n乙。';
  const below = async (list: string) => {
    const printed = await print(manuscript(`# 题\n\n文。\n\n${list}\n\n${attachments}`));
    const lines = linesOf(pageAt(printed, 0));
    return lines.slice(lines.findIndex(({ text }) => text.startsWith('附件'))).slice(0, 2);
  };
  const [first, second] = await below('附件：\n\n1. 名单\n2. 日程');
  expect([first?.text, second?.text]).toEqual(['附件：1. 名单', '2. 日程']);
  // 附件 begins two characters in, its names with their numbers under one another.
  expect(first?.left).toBeCloseTo(28 + (2 * 156) / 28, 0);
  expect(second?.left).toBeCloseTo(28 + (5 * 156) / 28, 0);
  expect(await below('附件：1. 名单\n\n2. 日程')).toEqual([first, second]);
});

test('an attachment begins a page: its label on line 1, its title on line 3', async () => {
  const printed = await print(manuscript(`# 题\n\n文。\n\n# 附件1 名单\n\n甲、乙。`, distribution));
  expect(printed.reading.pages).toHaveLength(2);
  const [label, title] = linesOf(pageAt(printed, 1));
  expect(label?.text).toBe('附件1');
  expect(label?.runs[0]?.font.name).toContain('NotoSansSC');
  expect(Math.abs((label?.left ?? 0) - 28)).toBeLessThan(0.5);
  expect(title?.text).toBe('名单');
  const line = 225 / 22;
  expect(Math.abs((title?.baseline ?? 0) - (label?.baseline ?? 0) - 2 * line)).toBeLessThan(1);
});

test('footnotes are kept, numbered, and without arrows', async () => {
  const printed = await print(manuscript('# 题\n\n文[^a]字[^b]。\n\n[^a]: 注甲。\n\n[^b]: 注乙。'));
  const texts = linesOf(pageAt(printed, 0)).map(({ text }) => text);
  expect(texts).toContain('1. 注甲。');
  expect(texts).toContain('2. 注乙。');
  expect(texts.join('')).not.toMatch(/[↩↑]/);
  // A short rule parts them from the text, whose numbered end they would seem to go on with.
  const rule = pageAt(printed, 0).rules.find(({ width }) => Math.abs(width - 40) < 1);
  const baselineOf = (text: string) =>
    pageAt(printed, 0).runs.find((run) => run.text.startsWith(text))?.baseline ?? Number.NaN;
  expect(rule?.y).toBeLessThan(baselineOf('注甲') - 5);
  expect(rule?.y).toBeGreaterThan(baselineOf('文') + 3);
});

test('bullets, quotations and emphasis are set in faces that brief has checked', async () => {
  const { reading } = await print(
    manuscript('# 题\n\n- 甲\n- 乙\n\n> 引文。\n\n**重**与*轻*、~~删~~。'),
  );
  expect(
    reading.fonts.map(({ name }) => name).filter((name) => !/^(?:Noto|LXGW)/.test(name)),
  ).toEqual([]);
  const runs = reading.pages.flatMap((page) => page.runs);
  expect(runs.find(({ text }) => text.includes('重'))?.font.name).toContain('NotoSansSC');
  expect(runs.find(({ text }) => text.includes('引文'))?.font.name).toContain('LXGWWenKai-Regular');
});

describe('a list', () => {
  const items = [hanText(60), '乙。', '丙。'];
  const listed = (between: string, extra = ''): string =>
    manuscript(`# 题\n\n${items.map((text) => `- ${text}`).join(between)}${extra}`);
  const placesOf = async (text: string) =>
    linesOf(pageAt(await print(text), 0)).map(({ text, left, baseline }) => [text, left, baseline]);

  test('with blank lines between its items is set like one without', async () => {
    expect(await placesOf(listed('\n\n'))).toEqual(await placesOf(listed('\n')));
  });

  test('has the bullet before the first paragraph of an item, the others under it', async () => {
    const printed = await print(listed('\n\n', '\n\n  丁。'));
    const lines = linesOf(pageAt(printed, 0));
    const [first, second] = ['·丙。', '丁。'].map((text) =>
      lines.find((line) => line.text === text),
    );
    const text = first?.runs.find((run) => run.text.includes('丙'));
    expect(Math.abs((second?.left ?? 0) - (text?.x ?? 99))).toBeLessThan(0.3);
  });
});

test('a long text keeps the grid on every page', async () => {
  const { reading } = await print(
    manuscript(`# 题\n\n${Array.from({ length: 12 }, () => hanText(500)).join('\n\n')}`),
  );
  for (const page of reading.pages.slice(1, -1)) {
    expect(linesOf(page).filter(({ baseline }) => baseline < 262)).toHaveLength(22);
  }
});
