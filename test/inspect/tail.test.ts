import { expect, test } from 'vitest';
import { linesOf } from '../../src/inspect/measures/lines.ts';
import { measureTail } from '../../src/inspect/measures/tail.ts';
import { distribution, hanText, manuscript, print } from '../layout/print.ts';

test('a list of more than a third of a page is of the colophon, and the contacts above it', async () => {
  const long = distribution.replace('市直各部门', hanText(28 * 12));
  const { reading } = await print(manuscript('# 题\n\n文。', long));
  const last = reading.pages.length;
  const tail = measureTail(reading.pages.at(-1), last, linesOf(reading).at(-1) ?? []);
  expect(tail.rules.map(({ thickness }) => thickness.toFixed(2))).toEqual(['0.35', '0.25', '0.35']);
  expect(tail.contacts?.text).toContain('责编：林一');
  expect(tail.recipients.map(({ text }) => text.slice(0, 2))).toEqual(['报：', '送：', '发：']);
});
