import { expect, test } from 'vitest';
import { linesOf, manuscript, print } from './print.ts';

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
