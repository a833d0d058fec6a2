import { beforeAll, describe, expect, test } from 'vitest';
import { pageText } from '../../src/pdf/text.ts';
import {
  hanText,
  linesOf,
  manuscript,
  type Printed,
  pageAt,
  print,
  type TextLine,
} from './print.ts';

/** How text is set: spaces, line ends, levels, and what selecting and searching the PDF gives. */

const dense = [
  '自 2018 年以来，全市（含各县区）共 45034 人次参加“文明交通”“文明旅游”“文明餐桌”等 1.8 万场活动，《条例》《办法》《细则》相继出台——',
  '会议强调：要“一门受理、一网通办、一次办成”，做到“3+1”全覆盖……其中，30% 以上在 2020 年 11 月 5 日前完成，郎园 Park 文化园区同步开放。',
].join('');

describe('running text', () => {
  let printed: Printed;
  let lines: TextLine[];

  beforeAll(async () => {
    // Prefixes of every length move each mark through every place of a line.
    const paragraphs = Array.from({ length: 28 }, (_, index) => '文'.repeat(index + 1) + dense);
    printed = await print(manuscript(`# 题\n\n${paragraphs.join('\n\n')}`));
    lines = printed.reading.pages.flatMap(linesOf).filter(({ text }) => !text.startsWith('—  '));
  });

  test('no line begins with a closing mark', () => {
    expect(lines.filter(({ text }) => /^[，。、；：！？”’）》〉】〕]/u.test(text))).toEqual([]);
  });

  test('no line ends with an opening mark', () => {
    expect(lines.filter(({ text }) => /[“‘（《〈【〔]$/u.test(text))).toEqual([]);
  });

  test.each(['2018年', '45034人次', '1.8万场', '2020年', '11月', '5日', '30%', '——', '……', '3+1'])(
    '%s is never broken',
    (whole) => {
      const places = lines.filter(({ text }) => text.includes(whole)).length;
      expect(places).toBeGreaterThanOrEqual(28);
      for (let cut = 1; cut < whole.length; cut += 1) {
        const [head, tail] = [whole.slice(0, cut), whole.slice(cut)];
        const broken = lines.some(
          ({ text }, index) => text.endsWith(head) && lines[index + 1]?.text.startsWith(tail),
        );
        expect(broken).toBe(false);
      }
    },
  );

  test('no space stands between Han and digits, and none is lost among Latin', () => {
    const text = pageText(pageAt(printed, 1)) + pageText(pageAt(printed, 2));
    expect(text).not.toMatch(/\p{Script=Han} +\d|\d +\p{Script=Han}/u);
    expect(text).toContain('郎园 Park 文化园区');
    const digits = printed.reading.pages
      .flatMap(({ runs }) => runs)
      .filter((run) => run.text.startsWith('2018'));
    expect(digits.length).toBeGreaterThan(10);
  });

  test('a row of quotations does not stretch the line before it', () => {
    // 28 characters in 156 mm: the most a line may be opened is a few characters' worth.
    const stretched = lines.filter(
      ({ text, right, runs }) =>
        runs.every(({ size }) => size < 17) &&
        right > 183 &&
        text.length < 22 &&
        !/[a-z]/i.test(text),
    );
    expect(stretched.map(({ text }) => text)).toEqual([]);
  });
});

describe('the text of the PDF', () => {
  test('is that of the manuscript, in order', async () => {
    const body = '# 标题 甲\n\n正文（一）。\n\n## 一、标题\n\n1. 用⽤于测试。';
    const printed = await print(manuscript(body.replace('⽤', '')));
    const text = printed.reading.pages.map(pageText).join('').replace(/\s/g, '');
    expect(text).toContain('标题甲正文（一）。一、标题1.用于测试。');
    expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
  });

  test('says what it is: language, title, author, subject, keywords, bookmarks', async () => {
    const { reading } = await print(
      manuscript('【创建】\n\n# 标题 甲\n\n文。\n\n## 一、乙\n\n文。\n\n### （一）丙\n\n文。'),
    );
    expect(reading.lang).toBe('zh-CN');
    expect(reading.tagged).toBe(true);
    expect(reading.info).toMatchObject({
      title: '云岭市精神文明建设简报第52期（总第2161期）',
      author: '云岭市文明办',
      subject: '标题 甲',
      keywords: expect.stringContaining('创建'),
    });
    expect(reading.outline.map(({ title, level }) => [title, level])).toEqual([
      ['标题 甲', 1],
      ['一、乙', 2],
      ['（一）丙', 3],
    ]);
  });
});

test.each([
  ['of one line', '青石区办好民生实事', '青石区办好民生实事'],
  ['of two lines', '青石区办好民生实事<br>群众满意', '青石区办好民生实事 群众满意'],
  ['that says a word twice', '好事好事', '好事好事'],
])('a title %s that begins a page is said once in its bookmark', async (_, typed, title) => {
  const body = ['# 题', ...Array<string>(6).fill('文。'), `# ${typed}`, '文。'].join('\n\n');
  const printed = await print(manuscript(body));
  expect(linesOf(pageAt(printed, 1))[0]?.text.trim()).toBe(title.split(' ')[0]);
  expect(printed.reading.outline).toEqual([
    { title: '题', level: 1, page: 1 },
    { title, level: 1, page: 2 },
  ]);
});

test.each([
  ['no blank where none was typed', '青石区坚持以人民为中心推动城乡精神生活共同提高', ''],
  ['the blank that was typed', '青石区坚持以人民为中心 推动城乡精神生活共同提高', ' '],
  ['a blank for a break that was typed', '青石区办好民生实事<br>群众满意', ' '],
])('a title of two lines has %s', async (_, typed, blank) => {
  const { html, reading } = await print(manuscript(`# ${typed}\n\n文。`));
  const title = typed.replace(/<br>| /, blank);
  const [heading = ''] = /<h1 class="title">.*?<\/h1>/.exec(html) ?? [];
  expect(heading.match(/<span/g)).toHaveLength(2);
  expect(heading.replace(/<[^>]+>/g, '')).toBe(title);
  expect(reading.outline[0]?.title).toBe(title);
});

test.each([1, 2, 3])('a source takes the last line of a full page %i along', async (pages) => {
  const lines = 9 + (pages - 1) * 22;
  const paragraphs = [...Array<string>(lines).fill('文。'), hanText(40), '（青石区文明办）'];
  const printed = await print(manuscript(`# 题\n\n${paragraphs.join('\n\n')}`));
  expect(linesOf(pageAt(printed, pages)).map(({ text }) => text)).toEqual([
    hanText(40).slice(26),
    '（青石区文明办）',
    expect.stringContaining(`— ${pages + 1} —`),
  ]);
});

test('so it does of a list that began on the page before', async () => {
  const items = Array<string>(8)
    .fill(`- ${hanText(70)}`)
    .join('\n');
  const body = ['# 题', ...Array<string>(9).fill('文。'), items, '（青石区文明办）'].join('\n\n');
  const printed = await print(manuscript(body));
  const lines = linesOf(pageAt(printed, 2)).map(({ text }) => text);
  expect(lines.slice(0, 2)).toEqual([hanText(70).slice(50), '（青石区文明办）']);
});

test.each([
  ['a paragraph', 9, hanText(660)],
  ['a quotation', 9, `> ${hanText(570)}`],
  ['a quotation of two paragraphs', 9, `> ${hanText(550)}\n>\n> 末。`],
  ['an item of a list', 9, `- ${hanText(580)}`],
  ['a list within a list', 8, `- 甲\n  - ${hanText(280)}\n  - ${hanText(280)}`],
])('so it does where %s began on the page before and fills this one', async (_, before, end) => {
  const paragraphs = [...Array<string>(before).fill('文。'), end, '（青石区文明办）'];
  const printed = await print(manuscript(`# 题\n\n${paragraphs.join('\n\n')}`));
  expect(printed.reading.pages.length).toBe(3);
  const [above, source] = linesOf(pageAt(printed, 2));
  expect(source?.text).toBe('（青石区文明办）');
  // What keeps it there takes no room: it follows its text a line below.
  expect(Math.abs((source?.baseline ?? 0) - (above?.baseline ?? 0) - 225 / 22)).toBeLessThan(0.3);
});

test('level 1 is 黑体, level 2 楷体, levels 3 and 4 仿宋, all 3号', async () => {
  const body = '# 题\n\n## 一、甲\n\n### （一）乙\n\n#### 1. 丙\n\n##### （1）丁\n\n文。';
  const page = pageAt(await print(manuscript(body)), 0);
  const lines = linesOf(page);
  for (const [text, font] of [
    ['一、甲', 'NotoSansSC'],
    ['（一）乙', 'LXGWWenKai-Regular'],
    ['1. 丙', 'LXGWWenKai-Light'],
    ['（1）丁', 'LXGWWenKai-Light'],
  ] as const) {
    const line = lines.find((candidate) => candidate.text === text);
    expect(line?.runs[0]?.font.name, text).toContain(font);
    expect(line?.runs[0]?.size).toBeCloseTo(16, 1);
    expect(Math.abs((line?.left ?? 0) - 28 - 2 * 5.57)).toBeLessThan(0.5);
  }
});

test.each([
  ['重点', '**文。**'],
  ['强调', '*文。*'],
])('a page whose every line has %s in it holds 22 lines', async (_, typed) => {
  const paragraphs = Array<string>(60).fill(`文${typed}文。`);
  const printed = await print(manuscript(`# 题\n\n${paragraphs.join('\n\n')}`));
  const lines = linesOf(pageAt(printed, 1)).filter(({ baseline }) => baseline < 262);
  expect(lines).toHaveLength(22);
  expect(lines[0]?.runs.length).toBeGreaterThan(1);
});

test.each([
  ['a paragraph', '', 26 + 28],
  ['a heading', '## ', 26],
  ['an item of a list', '- ', 25 + 25],
])('%s does not end with a line of one character', async (_, mark, full) => {
  for (const stop of mark === '## ' ? [''] : ['', '。']) {
    const text = `${hanText(full + 1)}${stop}`;
    const printed = await print(manuscript(`# 题\n\n${mark}${text}\n\n后文。`));
    const lines = linesOf(pageAt(printed, 0)).map((line) => line.text);
    expect(lines[lines.indexOf('后文。') - 1]).toBe(text.slice(full - 1));
  }
});

test('headings that go on with their text turn over the page as texts do', async () => {
  const paragraphs = ['一', '二', '三', '四', '五', '六'].map(
    (numeral) => `### （${numeral}）抓落实。${hanText(100)}。`,
  );
  const printed = await print(manuscript(`# 题\n\n## 一、做法\n\n${paragraphs.join('\n\n')}`));
  const lines = linesOf(pageAt(printed, 0)).filter(({ baseline }) => baseline < 262);
  // The last line of the first page is one of the two lowest of the grid.
  expect(lines.at(-1)?.baseline).toBeGreaterThan(262 - 2 * 10.23);
});

test.each([
  ['as long as a page', 24 * 22],
  ['too long to stand with its title', 24 * 14],
])("an editor's note %s begins on the first page and ends above its title", async (_, count) => {
  const printed = await print(manuscript(`编者按：${hanText(count)}\n\n# 题\n\n文。`));
  const [first, second] = [0, 1].map((index) =>
    linesOf(pageAt(printed, index)).filter(({ baseline }) => baseline < 262),
  );
  const begun = first?.findIndex(({ text }) => text.startsWith('编者按：')) ?? -1;
  expect(begun).toBeGreaterThan(0);
  expect(first?.slice(begun).length).toBeGreaterThanOrEqual(10);
  expect(second?.findIndex(({ text }) => text === '题')).toBeGreaterThanOrEqual(2);
});

test('no heading stands alone at the foot of a page', async () => {
  for (let count = 5; count < 12; count += 1) {
    const paragraphs = Array.from({ length: count }, () => '文。').join('\n\n');
    const printed = await print(
      manuscript(`# 题\n\n${paragraphs}\n\n## 一、甲\n\n### （一）乙\n\n末。\n\n末。`),
    );
    const pages = printed.reading.pages.map((page) =>
      linesOf(page).filter(({ baseline }) => baseline < 262),
    );
    for (const lines of pages) expect(lines.at(-1)?.text).not.toMatch(/^(?:一、甲|（一）乙)$/u);
  }
});

test.each([
  ['two headings, the second of two lines', `## 一、甲\n\n### ${'乙'.repeat(40)}`],
  ['a heading over a caption of two lines', `## 一、甲\n\n表1 ${'乙'.repeat(40)}\n\n| 末 |\n|---|`],
])('%s do not stand alone at the foot of a page', async (_, chain) => {
  // So many end the second page; on the first none was ever left alone.
  for (let count = 28; count < 32; count += 1) {
    const paragraphs = Array.from({ length: count }, () => '文。').join('\n\n');
    const printed = await print(manuscript(`# 题\n\n${paragraphs}\n\n${chain}\n\n末。`));
    const feet = printed.reading.pages.map((page) => linesOf(page).at(-2)?.text);
    for (const foot of feet) expect(foot).not.toMatch(/^(?:一、甲|表1 乙+|乙+)$/u);
  }
});
