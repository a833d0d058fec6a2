import { describe, expect, test } from 'vitest';
import { refuseHarm } from '../../src/bulletin/refuse.ts';
import { setTables } from '../../src/bulletin/tables.ts';
import { htmlOf, treeOf } from './html.ts';

/** The parts of a table with the text of their rows: `thead:甲乙 tbody:12,34`. */
function partsOf(table: string): string {
  const { tree, file } = treeOf(table);
  const safe = refuseHarm(tree, file, 'a1-');
  setTables(safe, file);
  return [...htmlOf(safe).matchAll(/<(thead|tbody)>(.*?)<\/\1>/gs)]
    .map(([, name, rows = '']) => {
      const texts = [...rows.matchAll(/<tr( class="tall")?>(.*?)<\/tr>/gs)];
      return `${name}:${texts.map(([, tall, row = '']) => (tall ? '+' : '') + row.replace(/<[^>]+>/g, '')).join(',')}`;
    })
    .join(' ');
}

describe('the head of an HTML table', () => {
  test.each([
    ['<tr><th>甲<th>乙</tr><tr><td>1<td>2</tr>', 'thead:甲乙 tbody:12'],
    [
      '<tr><th rowspan="2">甲<th colspan="2">乙</tr><tr><th>丙<th>丁</tr><tr><td>1<td>2<td>3</tr>',
      'thead:甲乙,丙丁 tbody:123',
    ],
    ['<thead><tr><th>甲</tr></thead><tr><th>乙</tr><tr><td>1</tr>', 'thead:甲 tbody:乙,1'],
  ])('%s', (rows, parts) => {
    expect(partsOf(`<table>${rows}</table>`)).toBe(parts);
  });

  test.each([
    [
      'where a heading reaches into the rows below',
      '<tr><th rowspan="2">甲<th>乙</tr><tr><td>1</tr>',
      '甲乙,1',
    ],
    ['where there is nothing but headings', '<tr><th>甲</tr><tr><th>乙</tr>', '甲,乙'],
    ['of a row that begins with one', '<tr><th>甲<td>1</tr><tr><th>乙<td>2</tr>', '甲1,乙2'],
  ])('is not made %s', (_, rows, body) => {
    expect(partsOf(`<table>${rows}</table>`)).toBe(`tbody:${body}`);
  });
});

test.each([
  [6, 'tbody:甲1,2'],
  [7, 'tbody:+甲1,2'],
])('a row with a cell over %i rows', (rows, parts) => {
  expect(partsOf(`<table><tr><td rowspan="${rows}">甲<td>1</tr><tr><td>2</tr></table>`)).toBe(
    parts,
  );
});
