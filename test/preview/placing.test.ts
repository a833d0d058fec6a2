import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';
import { overlap } from '../../src/pdf/box.ts';
import { type Placed, placeText } from '../../src/preview/placing.ts';
import { printedChars } from '../../src/preview/printed.ts';
import { readStretches } from '../../src/preview/stretches.ts';
import { distribution, hanText, manuscript, print } from '../layout/print.ts';

/** Places found in a manuscript, and for each what is printed there. */
async function place(text: string) {
  const file = new VFile({ path: 'a.md', value: text });
  const brief = readBrief(file, '/a.md', emptyFields());
  const { reading } = await print(text);
  const placed = placeText(reading, readStretches(brief, text));
  const chars = printedChars(reading);
  const printedIn = (box: Placed) =>
    chars
      .filter((char) => char.page === box.page && covers(box, char))
      .map((char) => char.text)
      .join('');
  /** What is printed from a piece of the manuscript, and on which pages. */
  const printedFrom = (piece: string) => {
    const start = text.indexOf(piece);
    const boxes = placed.filter((box) => box.start < start + piece.length && box.end > start);
    return {
      text: boxes.map(printedIn).join(''),
      pages: [...new Set(boxes.map(({ page }) => page))],
    };
  };
  return { text, placed, chars, printedIn, printedFrom };
}

function covers(box: Placed, char: { x: number; y: number; width: number; height: number }) {
  const shared = overlap(box, char);
  return shared !== undefined && shared.width > char.width / 2 && shared.height > char.height / 2;
}

describe('text', () => {
  const body = `# 第一个题目 它的下半句

自 2020 年以来，**全市**各单位坚持[为民](https://example.com)服务&amp;办事。

## 一、全面部署，形成合力

1. 坚持不懈。${hanText(400)}结束了。

| 项目 | 数量 |
| --- | --- |
| 书屋 | 171 |

# 第二个题目

内容在第二篇里，“引文”也有。[^1]

[^1]: 脚注说明来源。

（石景山区文明办）`;

  test('is found to the letter where it is printed', async () => {
    const { text, placed, printedIn, chars } = await place(manuscript(body, distribution));
    const inBody = placed.filter(({ start }) => start > text.indexOf('# 第一'));
    const exact = inBody.filter(({ start, end }) => !text.slice(start, end).includes('&'));
    for (const box of exact) expect(printedIn(box)).toBe(text.slice(box.start, box.end));
    expect(exact.length).toBeGreaterThan(20);
    const covered = chars.filter((char) =>
      placed.some((box) => box.page === char.page && covers(box, char)),
    );
    // All but what brief itself adds: 编辑：, 报：, 第…期.
    expect(covered.length / chars.length).toBeGreaterThan(0.95);
  });

  test.each([
    ['bold', '全市', '全市'],
    ['a link', '为民', '为民'],
    ['blanks that are not printed', '自 2020 年', '自2020年'],
    ['what is written otherwise', '&amp;', '服务&办事。'],
    ['a heading', '一、全面部署', '一、全面部署'],
    ['a table', '171', '171'],
    ['a footnote', '脚注说明来源', '脚注说明来源'],
    ['the source', '石景山区文明办', '石景山区文明办'],
    ['a field', '林一', '林一'],
    ['recipients', '市直各部门。', '市直各部门。'],
  ])('%s', async (_, piece, printed) => {
    const { printedFrom } = await place(manuscript(body, distribution));
    expect(printedFrom(piece).text).toContain(printed);
  });

  test('a title stands in the contents and above its text', async () => {
    const { printedFrom } = await place(manuscript(body, distribution));
    expect(printedFrom('第二个题目').text).toBe('第二个题目第二个题目');
  });

  test('number and date are of their fields', async () => {
    const { printedFrom } = await place(manuscript(body));
    expect(printedFrom('issue: 52').text).toContain('第52期');
    expect(printedFrom('2020-11-05').text).toBe('2020年11月5日');
  });

  test('what runs over several pages is found on each', async () => {
    const { printedFrom } = await place(manuscript(`# 题目\n\n${hanText(1500)}`));
    expect(printedFrom(hanText(1500)).pages).toEqual([1, 2, 3]);
  });
});

test('neighbours of one width are one box, so that little has to be told', async () => {
  const { placed } = await place(manuscript(`# 题目\n\n${hanText(1000)}`));
  expect(placed.length).toBeLessThan(60);
});
