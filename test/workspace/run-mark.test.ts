import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { expect, test } from 'vitest';
import { isOver, runMark } from '../../src/workspace/run-mark.ts';

test('a run is not over while it lasts', () => {
  expect(isOver(runMark())).toBe(false);
});

test('a run of this machine is over when its process has gone; of another nobody knows', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const [host = ''] = runMark().split('-');
  const id = (gone.pid ?? 0).toString(36);
  expect(isOver(`${host}-${id}`)).toBe(true);
  const other = host === '000000' ? '111111' : '000000';
  expect(isOver(`${other}-${id}`)).toBe(false);
});

test.each(['', '-', 'a', 'a-b-c', 'A-B'])('“%s” is no mark', (text) => {
  expect(isOver(text)).toBe(false);
});
