import { EventEmitter } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { drawBulletin } from '../inspect/bulletin-pdf.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-inspect-'));
  await mkdir(join(folder, 'other'));
  await writeFile(join(folder, '52.pdf'), await drawBulletin());
  await writeFile(join(folder, 'other/52.pdf'), await drawBulletin({ faces: { text: 'SimSun' } }));
  await writeFile(join(folder, 'custom.pdf'), await drawBulletin({ rule: undefined }));
  await writeFile(join(folder, 'empty.pdf'), '');
  await writeFile(join(folder, 'file'), '');
});

afterAll(() => rm(folder, { recursive: true }));

async function inspected(argv: string[], setup: Parameters<typeof fakeProcess>[1] = {}) {
  const fake = Object.assign(fakeProcess(['inspect', ...argv], setup), { cwd: () => folder });
  await run(fake);
  return fake;
}

describe('exit codes', () => {
  function testExit(argv: string[], code: number): void {
    test(`${argv.join(' ')}: ${code}`, async () => {
      expect((await inspected(argv)).exitCode).toBe(code);
    });
  }

  testExit(['52.pdf'], 0);
  testExit(['custom.pdf'], 0);
  testExit(['other/52.pdf'], 1);
  testExit(['52.pdf', 'other/52.pdf'], 1);
  testExit(['empty.pdf'], 2);
  testExit(['other/52.pdf', 'empty.pdf', '52.pdf'], 2);
  testExit(['gone.pdf'], 2);
  testExit([], 2);
  testExit(['52.pdf', '--report', 'xml'], 2);
  testExit(['52.pdf', '--png', 'file/below'], 4);
});

test('the table goes to standard output, complaints to standard error', async () => {
  const { wrote } = await inspected(['52.pdf', 'empty.pdf']);
  expect(wrote.stdout).toMatch(/^52\.pdf（3页）\n/);
  expect(wrote.stdout).toMatch(/检查了2个文件：1个符合标准，0个有偏差，1个检查不了。\n$/);
  expect(wrote.stderr).toMatch(/^错误：empty\.pdf 这是空文件/);
});

test('standard input', async () => {
  const stdin = Buffer.from(await drawBulletin());
  const { wrote, exitCode } = await inspected(['-'], { stdin });
  expect(wrote.stdout).toMatch(/^标准输入（3页）\n/);
  expect(exitCode).toBe(0);
});

test('as JSON, with what cannot be inspected', async () => {
  const { wrote } = await inspected(['52.pdf', 'gone.pdf', '--report', 'json', '--lang', 'en']);
  const report = JSON.parse(wrote.stdout);
  expect(report.summary).toMatchObject({ files: 2, fits: 1, unreadable: 1 });
  expect(report.files[1].message).toMatch(
    /^The file “.*gone\.pdf” cannot be read: there is no such file/,
  );
  expect(wrote.stderr).toBe('');
});

test('quiet', async () => {
  const { wrote } = await inspected(['other/52.pdf', '-q', '--lang', 'en']);
  const rows = wrote.stdout.split('\n').filter((line) => /^ *\d/.test(line));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^ 9 {2}Font of the text .* deviates$/);
});

test('pictures of every page, of files of one name told apart', async () => {
  const { wrote } = await inspected(['52.pdf', 'other/52.pdf', '--png', 'drawn/here']);
  const names = ['52(2)-1.png', '52(2)-2.png', '52(2)-3.png', '52-1.png', '52-2.png', '52-3.png'];
  expect((await readdir(join(folder, 'drawn/here'))).sort()).toEqual(names.sort());
  for (const name of names) expect(wrote.stdout).toContain(join('drawn/here', name));
  const png = await readFile(join(folder, 'drawn/here/52-1.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('pictures of files that Windows and macOS would take for one', async () => {
  await mkdir(join(folder, 'upper'), { recursive: true });
  await copyFile(join(folder, 'other/52.pdf'), join(folder, 'upper/Jb.pdf'));
  await copyFile(join(folder, 'other/52.pdf'), join(folder, 'other/jB.pdf'));
  const { wrote } = await inspected(['upper/Jb.pdf', 'other/jB.pdf', '--png', 'drawn/alike']);
  expect(wrote.stdout).toContain(join('drawn/alike', 'Jb-1.png'));
  expect(wrote.stdout).toContain(join('drawn/alike', 'jB(2)-1.png'));
});

test('colours where standard output is a terminal, none in a file', async () => {
  const shown = await inspected(['other/52.pdf'], { terminal: true });
  expect(shown.wrote.stdout).toContain('\u001b[31m偏差');
  const kept = fakeProcess(['inspect', '52.pdf'], { terminal: true });
  const piped: Fake = Object.assign(kept, {
    cwd: () => folder,
    stdout: Object.assign(kept.stdout, { isTTY: false }),
  });
  await run(piped);
  expect(piped.wrote.stdout).toMatch(/^52\.pdf/);
});

test('an interrupt stops between files', async () => {
  const events = new EventEmitter();
  const plain = fakeProcess(['inspect', '52.pdf', '52.pdf', '52.pdf']);
  const fake = Object.assign(plain, {
    cwd: () => folder,
    on: (event: string, listener: (error: Error) => void) => {
      events.on(event, listener);
      // As soon as it is listened for: waiting longer, the work might be done.
      if (event === 'SIGTERM') queueMicrotask(() => events.emit('SIGINT'));
    },
  });
  await run(fake);
  expect(fake.exitCode).toBe(130);
  expect(fake.wrote.stderr).toBe('已中途停止，没有检查完。\n');
  expect(fake.wrote.stdout).toBe('');
});

test('help in both languages', async () => {
  expect((await inspected(['--help'])).wrote.stdout).toContain('brief inspect out/2161.pdf');
  expect((await inspected(['--help', '--lang', 'en'])).wrote.stdout).toContain('deviations only');
});
