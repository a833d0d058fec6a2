import { expect, test } from 'vitest';
import { hanText, linesOf, manuscript, pageAt, print } from './print.ts';

/** Tables as they come out over several pages. */

test('a cell over many rows is cut between pages, and the head stands on each', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `<td>点位${at + 1}</td></tr>`).join('<tr>');
  const table = `<table><tr><th>区</th><th>点位</th></tr><tr><td rowspan="30">青石区</td>${rows}</table>`;
  const { reading } = await print(manuscript(`# 题\n\n文。\n\n${table}`));
  const pages = reading.pages.map((page) => linesOf(page).map(({ text }) => text));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('青石区点位1');
  for (const page of pages) expect(page).toContain('区点位');
  const counts = pages.map((page) => page.filter((line) => /点位\d/.test(line)).length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(30);
  // 22 lines of text, of which a row takes not quite one, less the head of the bulletin.
  expect(counts[0]).toBeGreaterThan(8);
});

test.each([
  ['the foot of a page', 31],
  ['the next page', 27],
])('no row of a table stands alone at %s', async (_, before) => {
  const rows = Array<string>(6).fill('| 行 | 一 |').join('\n');
  const paragraphs = Array<string>(before).fill('文。').join('\n\n');
  const table = `| 甲 | 乙 |\n|---|---|\n${rows}`;
  const { reading } = await print(manuscript(`# 题\n\n${paragraphs}\n\n${table}\n\n后文。`));
  const counts = reading.pages.map(
    (page) => linesOf(page).filter(({ text }) => text === '行一').length,
  );
  expect(counts).not.toContain(1);
  expect(counts.reduce((sum, count) => sum + count)).toBe(6);
});

test('a note is on the page of its table', async () => {
  // The table fills page 2 to its foot.
  const before = Array<string>(26).fill('文。').join('\n\n');
  const table = `| 甲 | 乙 |\n|---|---|\n${Array<string>(6).fill('| 行 | 一 |').join('\n')}`;
  const { reading } = await print(manuscript(`# 题\n\n${before}\n\n${table}\n\n注：快报数。`));
  const pages = reading.pages.map((page) => linesOf(page).map(({ text }) => text));
  expect(pages.find((texts) => texts.includes('注：快报数。'))).toContain('行一');
});

const wideTable = `表1 各区\n\n${['|', '|', '|'].map((bar, row) => `${bar}${(row === 1 ? '---|' : ' 五个汉字宽 |').repeat(9)}`).join('\n')}`;

test.each([
  ['one', '## 一、甲'],
  ['two', '## 一、甲\n\n### （一）乙'],
  ['one, and the direction', '## 一、甲\n\n<!-- 横排 -->'],
])('a table on a landscape page has the headings right above it there: %s', async (_, above) => {
  const body = `# 题\n\n${hanText(60)}\n\n${above}\n\n${wideTable}\n\n后文。`;
  const printed = await print(manuscript(body));
  const headings = [...above.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
  expect(printed.reading.pages.map(({ width }) => width > 250)).toEqual([false, true, false]);
  const lines = linesOf(pageAt(printed, 1)).map(({ text }) => text);
  expect(lines.slice(0, headings.length + 1)).toEqual([...headings, '表1 各区']);
  expect(printed.reading.outline.slice(1)).toEqual(
    headings.map((title, index) => ({ title, level: index + 2, page: 2 })),
  );
});

test('an attachment that begins with such a table begins on its page', async () => {
  const body = `# 题\n\n文。\n\n# 附件1 名单\n\n## 一、甲\n\n${wideTable}\n\n# 附件2 日程\n\n文。`;
  const printed = await print(manuscript(body));
  expect(printed.reading.pages.map(({ width }) => width > 250)).toEqual([false, true, false]);
  const page = pageAt(printed, 1);
  expect(
    linesOf(page)
      .map(({ text }) => text)
      .slice(0, 4),
  ).toEqual(['附件1', '名单', '一、甲', '表1 各区']);
  // The title on the third line, in the middle (GB/T 9704-2012 7.3.7).
  const [label, title] = linesOf(page);
  expect(Math.round(((title?.baseline ?? 0) - (label?.baseline ?? 0)) / 10.23)).toBe(2);
  expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo(34.95 + 225 / 2, 0);
});

test('so do the column, the note and the title of an article below another', async () => {
  const second = `【情况通报】\n\n编者按：供参考。\n\n# 各区得分\n\n${wideTable}\n\n后文。`;
  const printed = await print(manuscript(`# 题\n\n文。\n\n${second}`));
  expect(printed.reading.pages.map(({ width }) => width > 250)).toEqual([false, true, false]);
  const texts = printed.reading.pages.map((page) => linesOf(page).map(({ text }) => text));
  expect(texts[0]?.slice(-2)).toEqual(['文。', expect.stringMatching(/^— +1 +—$/)]);
  const above = ['【情况通报】', '编者按：供参考。', '各区得分', '表1 各区'];
  expect(texts[1]?.slice(0, 4)).toEqual(above);
});

test('the title of the first article stays below the 报头', async () => {
  const printed = await print(manuscript(`# 各区得分\n\n${wideTable}\n\n后文。`));
  expect(linesOf(pageAt(printed, 0)).map(({ text }) => text)).toContain('各区得分');
});

test('a head that takes two lines has none of a single character', async () => {
  const heads = ['序号', ...'一二三四五六'.split('').map((month) => `${month}月完成件数`), '备注'];
  const rows = [
    heads,
    heads.map(() => '---'),
    heads.map((head) => (head === '备注' ? '正常推进中' : '10')),
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const { reading } = await print(manuscript(`# 题\n\n文。\n\n<!-- 竖排 -->\n\n${table}`));
  const texts = reading.pages.flatMap(({ runs }) => runs).map(({ text }) => text);
  for (const part of ['一月完', '六月完', '成件数']) expect(texts).toContain(part);
});
