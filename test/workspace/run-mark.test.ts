import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { isOver, leftIn, runMark } from '../../src/workspace/run-mark.ts';

test('a run is not over while it lasts', () => {
  expect(isOver(runMark())).toBe(false);
});

test('a run of this machine is over when its process has gone; of another nobody knows', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const [host = '', , start = ''] = runMark().split('-');
  const id = `${(gone.pid ?? 0).toString(36)}-${start}`;
  expect(isOver(`${host}-${id}`)).toBe(true);
  const other = host === '000000' ? '111111' : '000000';
  expect(isOver(`${other}-${id}`)).toBe(false);
});

test('in a container every run has the same number: one before us is over', () => {
  const [host, id, start = ''] = runMark().split('-');
  expect(isOver(`${host}-${id}-1${start}`)).toBe(true);
  expect(isOver(`${host}-${id}`)).toBe(true);
});

test.runIf(process.platform === 'linux')(
  'a run is over when it was killed, though its parent has not asked what became of it',
  async () => {
    // The shell gives way to a program that never asks.
    const parent = spawn('sh', ['-c', 'sleep 9 & echo $!; exec sleep 9']);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [said] = await once(parent.stdout, 'data');
    const id = Number(said);
    const [host = ''] = runMark().split('-');
    expect(isOver(`${host}-${id.toString(36)}-1`)).toBe(false);
    process.kill(id, 'SIGKILL');
    const state = () => readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) (.).*/s, '$1');
    await expect.poll(state).toBe('Z');
    expect(isOver(`${host}-${id.toString(36)}-1`)).toBe(true);
  },
);

test('what another machine has left is of a run that is over when it is old enough', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-mark-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const host = runMark().startsWith('000000') ? '111111' : '000000';
  const names = [`${host}-1-old.tmp`, `${host}-1-new.tmp`, `${runMark()}-own.tmp`, 'old.tmp'];
  for (const name of names) writeFileSync(join(folder, name), '');
  const then = new Date(Date.now() - 2000);
  for (const name of ['old.tmp', `${host}-1-old.tmp`]) utimesSync(join(folder, name), then, then);
  const named = /^(.+)-\w+\.tmp$/;
  expect(await leftIn(folder, named)).toEqual([]);
  expect(await leftIn(folder, named, 1000)).toEqual([join(folder, `${host}-1-old.tmp`)]);
});

test.each(['', '-', 'a', 'a-b-c', 'a-b-c-d', 'A-B'])('“%s” is no mark', (text) => {
  expect(isOver(text)).toBe(false);
});
