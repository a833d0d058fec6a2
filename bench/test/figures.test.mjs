import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOfMore } from '../report.mjs';
import { memoryAt, summarize } from '../statistics.mjs';
import { cell, table } from '../table.mjs';

test('runs come to their middle, lowest and highest', () => {
  assert.deepEqual(summarize([30, 10, 20]), { middle: 20, low: 10, high: 30 });
  assert.deepEqual(summarize([40, 10]), { middle: 25, low: 10, high: 40 });
  assert.deepEqual(summarize([7]), { middle: 7, low: 7, high: 7 });
});

test('memory is the mean around a point of the run', () => {
  const memory = Array.from({ length: 101 }, (_, ms) => ({ ms, mib: ms < 50 ? 100 : 200 }));
  assert.equal(memoryAt(memory, 0.05), 100);
  assert.equal(memoryAt(memory, 0.9), 200);
  assert.equal(memoryAt([], 0.5), 0);
  const short = [0, 250, 1000].map((ms) => ({ ms, mib: ms }));
  assert.equal(memoryAt(short, 0.5), 250);
});

test('figures', () => {
  assert.equal(cell.whole(12.6), '13');
  assert.equal(cell.tenths(12.34), '12.3');
  assert.equal(cell.range({ middle: 12.31, low: 11.9, high: 13 }), '12.3 (11.9–13.0)');
  assert.equal(cell.range({ middle: 12.31, low: 12.31, high: 12.31 }), '12.3');
  assert.equal(cell.ratio(15, 12), '1.25×');
  assert.equal(cell.ratio(15, undefined), '–');
});

test('a table of Markdown', () => {
  assert.equal(
    table(['what', 'ms'], [['brief', '12.3']]),
    '| what | ms |\n| --- | --: |\n| brief | 12.3 |',
  );
});

test('what an issue more costs is free of the start', () => {
  const built = (issues) => ({ issues, perIssue: (1500 + 22 * issues) / issues });
  assert.equal(Math.round(costOfMore(built(100), built(1000))), 22);
});
