import { beforeAll, describe, expect, test } from 'vitest';
import type { PageReading, TextRun } from '../../src/pdf/reading.ts';
import { hanText, linesOf, manuscript, type Printed, pageAt, print } from './print.ts';

/** The 报头 and the title, measured in mm on page 1. */

const marks =
  'secrecy: 秘密★1年\nurgency: 特急\nmarking: 内部资料 注意保存\nserial: "000012"\nsigner: 周某某\n';

describe('a head with every mark', () => {
  let printed: Printed;
  let page: PageReading;

  beforeAll(async () => {
    printed = await print(
      manuscript(
        `【文明创建】\n\n# 永葆为民情怀 厚植文明沃土 全市深入开展文明城市创建工作\n\n${hanText(300)}`,
        marks,
      ),
    );
    page = pageAt(printed, 0);
  });

  const runOf = (text: string): TextRun => {
    const run = page.runs.find((candidate) => candidate.text.includes(text));
    if (run === undefined) throw new Error(`${text} is not on the page`);
    return run;
  };
  const redRule = () => page.rules.find(({ color, width }) => /^#[de]/.test(color) && width > 100);

  test.each([
    ['秘密★1年', 'NotoSansSC'],
    ['特急', 'NotoSansSC'],
    ['内部资料', 'LXGWWenKai'],
  ])('%s stands flush left in its face, 3号', (text, font) => {
    const run = runOf(text);
    expect(Math.abs(run.x - 28)).toBeLessThan(0.5);
    expect(run.size).toBeCloseTo(16, 1);
    expect(run.font.name).toContain(font);
  });

  test('the serial stands flush right on the first line', () => {
    const run = runOf('000012');
    expect(Math.abs(run.x + run.width - 184)).toBeLessThan(0.5);
    expect(run.baseline).toBeCloseTo(runOf('秘密').baseline, 1);
  });

  test('the name is red, in 小标宋, in the middle', () => {
    const run = runOf('云岭市精神文明建设简报');
    expect(run.color).not.toBe('#000000');
    expect(run.color).toMatch(/^#[d-f]/);
    expect(run.font.name).toContain('NotoSerifSC');
    expect(Math.abs(run.x + run.width / 2 - 106)).toBeLessThan(0.5);
  });

  test.each(['第52期', '（总第2161期）'])('%s stands in the middle', (text) => {
    const line = linesOf(page).find((candidate) => candidate.text === text);
    expect(Math.abs(((line?.left ?? 0) + (line?.right ?? 0)) / 2 - 106)).toBeLessThan(0.5);
  });

  test('who publishes and when stand one character in, left and right', () => {
    expect(Math.abs(runOf('云岭市文明办').x - 28 - 5.64)).toBeLessThan(0.5);
    const line = linesOf(page).find(({ text }) => text.includes('2020年11月5日'));
    expect(Math.abs((line?.right ?? 0) - (184 - 5.64))).toBeLessThan(0.5);
  });

  test('the red rule is as wide as the 版心, 4 mm below the line above it', () => {
    const rule = redRule();
    expect(rule?.width).toBeCloseTo(156, 0);
    expect(Math.abs((rule?.x ?? 0) - 28)).toBeLessThan(0.5);
    // A character of 3号 reaches 0.12 em below its baseline.
    const foot = runOf('云岭市文明办').baseline + 0.12 * 5.64;
    expect(Math.abs((rule?.y ?? 0) - foot - 4)).toBeLessThan(0.5);
  });

  test('the column, the title and the text follow in their order and faces', () => {
    expect(runOf('【文明创建】').x).toBeCloseTo(28, 0);
    const title = linesOf(page).filter(({ runs }) =>
      runs.some(({ size }) => size > 21 && size < 23),
    );
    expect(title.map(({ text }) => text.trim())).toEqual([
      '永葆为民情怀 厚植文明沃土',
      '全市深入开展文明城市创建工作',
    ]);
    for (const line of title) {
      expect(Math.abs((line.left + line.right) / 2 - 106)).toBeLessThan(1.5);
      expect(line.runs[0]?.font.name).toContain('NotoSerifSC');
      expect(line.runs[0]?.color).toBe('#000000');
    }
    expect(runOf('【文明创建】').baseline).toBeLessThan(title[0]?.baseline ?? 0);
    expect(runOf('全市各级文明单位').baseline).toBeGreaterThan(title[1]?.baseline ?? 0);
  });
});

describe.each([
  ['that ends where the date begins', '云岭市精神文明建设委员会办公室、云岭市教育局'],
  [
    'of three offices',
    '中共云岭市委全面深化改革委员会办公室、云岭市人民政府政务服务管理办公室、云岭市大数据局',
  ],
])('who publishes, a name %s', (_, publisher) => {
  test('turns on its own side, a character from the date, which stays whole', async () => {
    const { reading } = await print(
      manuscript('# 题\n\n文。').replace(/(?<=publisher: ).*/, publisher),
    );
    const [page] = reading.pages;
    if (page === undefined) throw new Error('no page');
    const lines = linesOf(page);
    const last = lines.find(({ text }) => text.endsWith('2020年11月5日'));
    const date = last?.runs.filter(({ text }) => '2020年11月5日'.includes(text)) ?? [];
    expect(date.map(({ text }) => text).join('')).toBe('2020年11月5日');
    const left = Math.min(...date.map(({ x }) => x));
    const own = lines.flatMap(({ runs }) => runs).filter((run) => publisher.includes(run.text));
    expect(own.map(({ text }) => text).join('')).toBe(publisher);
    expect(new Set(own.map(({ baseline }) => baseline)).size).toBeGreaterThan(1);
    for (const run of own) {
      expect(Math.abs(run.x - 28 - 5.64)).toBeLessThan(0.5);
      expect(left - run.x - run.width).toBeGreaterThan(5.5);
    }
    const rule = page.rules.find(({ color, width }) => /^#[de]/.test(color) && width > 100);
    const foot = (last?.baseline ?? 0) + 0.12 * 5.64;
    expect(Math.abs((rule?.y ?? 0) - foot - 4)).toBeLessThan(0.5);
  });
});

test('two offices that publish together turn between their names', async () => {
  const offices = ['云岭市精神文明建设委员会办公室、', '云岭市教育局'];
  const { reading } = await print(
    manuscript('# 题\n\n文。').replace(/(?<=publisher: ).*/, offices.join('')),
  );
  const texts = reading.pages[0]?.runs.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(offices));
});

describe('a name of any length stands well', () => {
  const name = '云岭市城乡精神文明建设融合发展工作情况简报摘编';
  test.each([4, 6, 8, 12, 16, 17, 18, 20])('%i characters', async (count) => {
    const masthead = name.slice(0, count);
    const { reading } = await print(
      manuscript('# 题\n\n文。').replace('云岭市精神文明建设简报', masthead),
    );
    const runs = reading.pages[0]?.runs.filter(({ color }) => /^#[d-f]/.test(color)) ?? [];
    expect(runs.map(({ text }) => text).join('')).toBe(masthead);
    for (const { size } of runs) {
      expect(size).toBeGreaterThanOrEqual(25);
      expect(size).toBeLessThanOrEqual(60);
    }
    const left = Math.min(...runs.map(({ x }) => x));
    const right = Math.max(...runs.map(({ x, width }) => x + width));
    expect(left).toBeGreaterThanOrEqual(27.9);
    expect(right).toBeLessThanOrEqual(184.1);
    expect(Math.abs((left + right) / 2 - 106)).toBeLessThan(1);
    // Never a thin word in the middle of a broad page.
    expect(right - left).toBeGreaterThan(78);
  });
});

test('a name of two lines is read as one paragraph', async () => {
  const name = '云岭市城乡精神文明建设融合发展工作情况简报';
  const { reading } = await print(
    manuscript('# 题\n\n文。').replace('云岭市精神文明建设简报', name),
  );
  const runs = reading.pages[0]?.runs.filter(({ text }) => text !== '' && name.includes(text));
  expect(runs).toHaveLength(2);
  for (const run of runs ?? []) expect(run.tag?.path).toContain('P');
});

test.each([
  ['one line', '精神文明建设简报', '', 9],
  ['two lines', '云岭市城乡精神文明建设融合发展工作情况简报', '', 10],
  ['two lines, and a column', '云岭市城乡精神文明建设融合发展工作情况简报', '【动态】\n\n', 11],
])(
  'below a name of %s the text keeps to the grid, to the foot of page 1',
  async (_, name, column, line) => {
    const text = Array<string>(40).fill('文。').join('\n\n');
    const { reading } = await print(
      manuscript(`${column}# 题\n\n${text}`).replace('云岭市精神文明建设简报', name),
    );
    const baselines = reading.pages.map((page) =>
      linesOf(page).flatMap(({ text: read, baseline }) => (read === '文。' ? [baseline] : [])),
    );
    const [first = [], second = []] = baselines;
    expect(second).toHaveLength(22);
    // The title and a blank line stand above the text.
    expect(first).toHaveLength(22 - line - 2);
    for (const [at, baseline] of first.entries()) {
      expect(Math.abs(baseline - (second[at + line + 2] ?? 0))).toBeLessThan(0.3);
    }
  },
);

describe('the forms of the number in use', () => {
  test.each([
    ['number: （第{期号}期）', ['（第52期）']],
    ['number: 〔{年份}〕第{期号}期', ['〔2020〕第52期']],
    ['number: "{年份}年第{期号}期（总第{总期号}期）"', ['2020年第52期（总第2161期）']],
    ['series: 增刊', ['第52期（增刊）', '（总第2161期）']],
  ])('%s', async (extra, lines) => {
    const { reading } = await print(manuscript('# 题\n\n文。', `${extra}\n`));
    const page = reading.pages[0];
    const texts = page === undefined ? [] : linesOf(page).map(({ text }) => text);
    for (const line of lines) expect(texts).toContain(line);
  });
});
