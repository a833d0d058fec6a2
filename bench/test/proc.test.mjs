import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePss, parseStat, treeOf } from '../proc.mjs';

test('a process whose name holds brackets and blanks', () => {
  const line = '42 (a ) S b) S 7 42 42 0 -1 0 0 0 0 0 150 50 30 10 20 0 1 0 0 0 0\n';
  assert.deepEqual(parseStat(line), { pid: 42, parent: 7, cpu: 2000, childrenCpu: 400 });
});

test('the share of memory', () => {
  assert.equal(parsePss('Rss:  4096 kB\nPss:       2048 kB\nPss_Anon:   1 kB\n'), 2);
  assert.equal(parsePss(''), 0);
});

test('a tree of processes', () => {
  const stats = [
    { pid: 9, parent: 4 },
    { pid: 1, parent: 0 },
    { pid: 4, parent: 2 },
    { pid: 2, parent: 1 },
    { pid: 3, parent: 1 },
  ];
  assert.deepEqual(
    treeOf(stats, 2).map(({ pid }) => pid),
    [2, 4, 9],
  );
  assert.deepEqual(treeOf(stats, 77), []);
});
