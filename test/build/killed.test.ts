import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runMark } from '../../src/workspace/run-mark.ts';
import { noneLeft, scratch } from '../press/browser/scratch.ts';
import { type Office, officeOf, told } from './office.ts';

/** Beside `dist`, since the program finds its templates from there. */
const folder = resolve(`.dist-test-${process.pid}`);
const rolldown = resolve('node_modules/rolldown/bin/cli.mjs');

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [rolldown, '-c', '-d', folder]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('killed at any moment, nothing is half-written, and the next run goes on', async () => {
  const office = officeOf(20);
  const temporary = scratch();
  const brief = start(office, temporary);
  await appeared(office, 6);
  brief.kill('SIGKILL');
  await once(brief, 'exit');
  const whole = wholePdfs(office);
  expect(whole).toBeGreaterThanOrEqual(6);
  expect(whole).toBeLessThan(20);
  await noneLeft(temporary);
  expect(readdirSync(temporary)).toHaveLength(1);
  // By the same make of brief: what another has kept is no good to it.
  const next = await statuses(office, temporary);
  // The last ones may have come out without having been entered.
  expect(next.filter((status) => status === 'cached').length).toBeGreaterThan(0);
  expect(next).not.toContain('failed');
  expect(wholePdfs(office)).toBe(20);
  expect(office.list('out').filter((name) => name.endsWith('.tmp'))).toEqual([]);
  // The profile of the browser that was killed with it.
  expect(readdirSync(temporary)).toEqual([]);
});

test('what a killed run has left is cleared away, beside the outputs and in the cache', async () => {
  const office = officeOf(1);
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const [host = '', , start = ''] = runMark().split('-');
  const draft = (name: string, id = gone.pid ?? 0) =>
    `.${name}.${host}-${id.toString(36)}-${start}-abc.tmp`;
  office.put(`out/${draft('1.pdf')}`, '');
  office.put(`out/.brief-cache/${draft('1.json')}`, '');
  office.put(`out/${draft('9.pdf', process.pid)}`, '');
  await office.run({ formats: ['html'] });
  // One that still runs may be writing.
  const left = () => office.list('out').filter((name) => name.endsWith('.tmp'));
  expect(left()).toEqual([draft('9.pdf', process.pid)]);
  // Nor where there is nothing to do.
  office.put(`out/${draft('1.html')}`, '');
  await office.run({ formats: ['html'], dryRun: true });
  expect(left()).toHaveLength(2);
  expect(told(await office.run({ formats: ['html'] }))).toEqual(['1 cached']);
  expect(left()).toEqual([draft('9.pdf', process.pid)]);
});

test.runIf(process.platform !== 'win32').each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends it within two seconds and leaves nothing behind', async (signal, code) => {
  const office = officeOf(20);
  const temporary = scratch();
  const brief = start(office, temporary);
  await appeared(office, 2);
  const since = performance.now();
  brief.kill(signal);
  expect(await once(brief, 'exit')).toEqual([code, null]);
  expect(performance.now() - since).toBeLessThan(2000);
  expect(readdirSync(temporary)).toEqual([]);
  await noneLeft(temporary);
  expect(office.list('out').filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(wholePdfs(office)).toBeLessThan(20);
});

function start(office: Office, temporary: string): ChildProcess {
  const brief = spawn(process.execPath, [join(folder, 'brief.js'), 'build', '-q'], {
    cwd: office.folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: 'ignore',
  });
  onTestFinished(() => void brief.kill('SIGKILL'));
  return brief;
}

/** What becomes of each issue in the next run. */
async function statuses(office: Office, temporary: string): Promise<string[]> {
  const program = join(folder, 'brief.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, 'build', '--report', 'json'],
    { cwd: office.folder, env: { ...process.env, TMPDIR: temporary } },
  );
  return JSON.parse(stdout).issues.map(({ status }: { status: string }) => status);
}

async function appeared(office: Office, count: number): Promise<void> {
  await expect.poll(() => pdfs(office).length, { timeout: 50_000 }).toBeGreaterThanOrEqual(count);
}

function pdfs({ folder: office }: Office): string[] {
  try {
    return readdirSync(join(office, 'out')).filter((name) => /^[^.].*\.pdf$/.test(name));
  } catch {
    return [];
  }
}

/** How many PDFs there are; each must be whole. */
function wholePdfs(office: Office): number {
  for (const name of pdfs(office)) {
    const pdf = readFileSync(join(office.folder, 'out', name), 'latin1');
    expect([pdf.slice(0, 5), pdf.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
  }
  return pdfs(office).length;
}
