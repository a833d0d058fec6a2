import { describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { nameAt } from '../../src/pdf/objects.ts';
import { structureElements } from '../../src/pdf/tags.ts';
import {
  distribution,
  hanText,
  linesOf,
  manuscript,
  type Printed,
  pageAt,
  print,
} from './print.ts';

/** The 报尾 on the foot of the 版心 of the last page, whatever the text's length. */

/** A page of text is 22 lines of 28; 10 lines and a title stand on page 1 of these manuscripts. */
function body(lines: number): string {
  return `# 题\n\n${hanText(lines * 28 - 2)}`;
}

function rulesOf(printed: Printed, index = -1) {
  const page = pageAt(printed, index);
  return page.rules
    .filter(({ color, width }) => color === '#000000' && width > 150)
    .sort((a, b) => a.y - b.y);
}

function expectAtFoot(printed: Printed): void {
  const rules = rulesOf(printed);
  const last = rules.at(-1);
  expect(Math.abs((last?.y ?? 0) + (last?.height ?? 0) - 262)).toBeLessThan(0.5);
  for (let index = 0; index < printed.reading.pages.length - 1; index += 1) {
    expect(rulesOf(printed, index)).toEqual([]);
  }
}

test('each of its lines is a paragraph to those who have it read to them', async () => {
  const paragraphsWith = async (extra: string) => {
    const { pdf } = await print(manuscript('# 题\n\n文。', extra));
    const doc = await openPdf(pdf);
    return structureElements(doc).filter(({ dict }) => nameAt(doc, dict, 'S') === 'P').length;
  };
  // 责编 …, 报, 送 and 发.
  expect(await paragraphsWith(distribution)).toBe((await paragraphsWith('')) + 4);
});

describe('its last rule stands at 262 mm', () => {
  test.each([1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 24, 26, 27, 28, 29, 30, 31, 32, 33, 34])(
    'after %i lines of text',
    async (lines) => {
      expectAtFoot(await print(manuscript(body(lines), distribution)));
    },
  );

  test('after forty pages', async () => {
    const text = Array.from({ length: 40 }, () => hanText(600)).join('\n\n');
    const printed = await print(manuscript(`# 题\n\n${text}`, distribution));
    expect(printed.reading.pages.length).toBeGreaterThanOrEqual(40);
    expectAtFoot(printed);
  });

  test('after a landscape table and an attachment', async () => {
    const row = `|${' 五个汉字宽 |'.repeat(9)}`;
    const table = [row, `|${'---|'.repeat(9)}`, ...Array.from({ length: 30 }, () => row)].join(
      '\n',
    );
    const printed = await print(
      manuscript(
        `# 题\n\n${hanText(200)}\n\n${table}\n\n${hanText(900)}\n\n# 附件 名单\n\n甲`,
        distribution,
      ),
    );
    expect(printed.reading.pages.some(({ width }) => width > 296)).toBe(true);
    expectAtFoot(printed);
  });

  test('when it is half a page tall', async () => {
    const list = Array.from({ length: 40 }, (_, index) => `第${index + 1}处`).join('，');
    const long = distribution.replace('市直各部门', `${list}，${list}`);
    const printed = await print(manuscript(body(8), long));
    expectAtFoot(printed);
    const rules = rulesOf(printed);
    expect((rules.at(-1)?.y ?? 0) - (rules[0]?.y ?? 0)).toBeGreaterThan(60);
  });
});

test('taller than a page, it is refused', async () => {
  const list = Array.from({ length: 300 }, (_, index) => `市直第${index + 1}办公室`).join('，');
  const long = distribution.replace('市直各部门', list);
  await expect(print(manuscript(body(3), long))).rejects.toThrow('报尾比一页还高');
});

describe('its parts', () => {
  test('rules of 0.35, 0.25 and 0.35 mm, as wide as the 版心', async () => {
    const rules = rulesOf(await print(manuscript(body(3), distribution)));
    expect(rules.map(({ height }) => Math.round(height * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    for (const { x, width } of rules) {
      expect(Math.abs(x - 28)).toBeLessThan(0.5);
      expect(Math.abs(width - 156)).toBeLessThan(0.5);
    }
  });

  test('4号, one character in, turn lines after the colon, copies at the right', async () => {
    const long = distribution.replace(
      '市直各部门',
      '市直各部门，各人民团体，各高等院校，市属各企业，驻市各单位，有关新闻单位',
    );
    const printed = await print(manuscript(body(3), `${long}copies: 150\n`));
    const lines = linesOf(pageAt(printed, -1));
    const from = lines.findIndex(({ text }) => text.startsWith('送：'));
    const [send, turn] = lines.slice(from, from + 2);
    expect(send?.runs[0]?.size).toBeCloseTo(14, 1);
    expect(Math.abs((send?.left ?? 0) - 28 - 4.94)).toBeLessThan(0.5);
    expect(Math.abs((turn?.left ?? 0) - 28 - 3 * 4.94)).toBeLessThan(0.5);
    const last = lines.find(({ text }) => text.includes('（共印150份）'));
    expect(last?.text).toContain('发：');
    expect(Math.abs((last?.right ?? 0) - (184 - 4.94))).toBeLessThan(2.6);
  });

  test.each([
    ['beside the end of a list of several lines', 39, 0],
    ['below the end of one that leaves no room', 50, 1],
  ])('copies stand %s, whose other lines are whole', async (_, count, below) => {
    const list = distribution.replace('各县区文明办', hanText(count));
    const printed = await print(manuscript(body(3), `${list}copies: 1200\n`));
    const lines = linesOf(pageAt(printed, -1));
    const from = lines.findIndex(({ text }) => text.startsWith('发：'));
    const [first, second, third] = lines.slice(from, from + 3);
    expect(first?.right).toBeGreaterThan(184 - 2 * 4.94);
    expect(second?.text).toContain('。');
    const copies = below === 0 ? second : third;
    expect(copies?.text).toContain('（共印1200份）');
    expect(Math.abs((copies?.right ?? 0) - (184 - 4.94))).toBeLessThan(2.6);
  });
});

describe('alone on a page', () => {
  test('is said', async () => {
    const printed = await print(manuscript(body(10), distribution));
    expect(printed.reading.pages).toHaveLength(2);
    expect(printed.findings).toContain('colophon-alone');
  });

  test('behind a page across is said with what helps there', async () => {
    const table = '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |';
    const printed = await print(manuscript(`正文。\n\n<!-- 横排 -->\n\n${table}`, distribution));
    expect(printed.reading.pages.map(({ width }) => Math.round(width))).toEqual([210, 297, 210]);
    const said = printed.outcome.file.messages.find(({ ruleId }) => ruleId === 'colophon-alone');
    expect(said?.problem?.advice?.zh).toContain('报尾排不到横页上');
    const behindText = await print(manuscript(body(10), distribution));
    const other = behindText.outcome.file.messages.find(
      ({ ruleId }) => ruleId === 'colophon-alone',
    );
    expect(other?.problem?.advice?.zh).toContain('删去几行正文');
  });

  test('is not said when text stands above it', async () => {
    expect((await print(manuscript(body(3), distribution))).findings).not.toContain(
      'colophon-alone',
    );
    expect((await print(manuscript(body(26), distribution))).findings).not.toContain(
      'colophon-alone',
    );
  });
});

test('taller than a page, it is told at its longest list', async () => {
  const lists = `distribution:\n  report: 市委。\n  distribute: ${'某委办公室、'.repeat(900)}某局。\n`;
  await expect(print(manuscript('# 题\n\n文。', lists))).rejects.toThrow(
    /^-:9:15-9:\d+: 报尾比一页还高，排不下$/,
  );
});

describe('on an even page (GB/T 9704-2012 7.5)', () => {
  const even = `${distribution}colophon: even\n`;
  const numbersOf = (printed: Printed) =>
    printed.reading.pages.map(
      (page) =>
        linesOf(page).find(({ text, baseline }) => baseline > 262 && text.startsWith('—'))?.text,
    );

  test('a text on one page: the colophon on page 2, which has its number', async () => {
    const printed = await print(manuscript(body(3), even));
    expectAtFoot(printed);
    expect(numbersOf(printed)).toEqual(['— 1 —', '— 2 —']);
  });

  test('a text that ends on page 2 with room: there', async () => {
    const printed = await print(manuscript(body(20), even));
    expectAtFoot(printed);
    expect(numbersOf(printed)).toEqual(['— 1 —', '— 2 —']);
  });

  test('a text that fills page 2: a blank page and the colophon on page 4, neither numbered', async () => {
    const printed = await print(manuscript(body(31), even));
    expectAtFoot(printed);
    expect(numbersOf(printed)).toEqual(['— 1 —', '— 2 —', undefined, undefined]);
    expect(pageAt(printed, 2).runs.filter(({ text }) => text.trim() !== '')).toEqual([]);
  });
});
