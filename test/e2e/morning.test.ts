import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openViewer } from '../preview/viewer.ts';
import { installInto } from './installed.ts';
import { brief, type Ran } from './program.ts';

/**
 * An editor's morning in a new office, step upon step, with brief as it comes from npm. The day is
 * 2026-11-23.
 */
const day = { SOURCE_DATE_EPOCH: '1795392000' };
let home: string;
let office: string;
let program: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'brief-morning-'));
  program = await installInto(home);
  office = join(home, '云岭简报');
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** Runs brief in the office. */
function type(...args: string[]): Promise<Ran> {
  return brief(args, { cwd: office, env: day, program });
}

const issue = 'briefs/2026/2.md';
const read = (name: string) => readFile(join(office, name), 'utf8');

describe.sequential('a morning at the desk', () => {
  test('the office is made, and its sample comes out', async () => {
    const about = ['--masthead', '云岭简报', '--publisher', '云岭市文明办', '--phone', '55550126'];
    const sent = ['--report-to', '省文明办，市委、市政府。', '--editor', '沈知远'];
    const made = await brief(['init', '云岭简报', '--yes', ...about, ...sent], {
      cwd: home,
      env: day,
      program,
    });
    expect(made).toMatchObject({ code: 0 });
    expect(await read('brief.config.yaml')).toContain('云岭市文明办');
    expect(await type('check')).toMatchObject({ code: 0, stdout: '' });
    expect(await type('build')).toMatchObject({ code: 0 });
    expect(await readdir(join(office, 'out/2026'))).toEqual(['1.html', '1.pdf']);
  });

  test('the next issue is begun, its numbers told from the first', async () => {
    const { code, stdout } = await type('new', '文明实践进社区');
    expect([code, stdout.trim()]).toEqual([0, join('briefs', '2026', '2.md')]);
    expect(await read(issue)).toMatch(/期号: 2\n.*日期: 2026-11-23\n.*# 文明实践进社区\n/s);
  });

  test('it is written before the preview, and what is wrong seen, clicked and mended', async () => {
    const preview = await openPreview();
    try {
      const { page } = preview;
      await write('自2025年以来,全市建成社区站点 120 个。\n');
      await page.waitForFunction(() =>
        document.querySelector('#finding-list')?.textContent?.includes('全角'),
      );
      await page.click('button.finding');
      expect(await page.$eval('#place-name', ({ textContent }) => textContent)).toMatch(
        /2\.md:\d+:\d+$/,
      );
      await write('自2025年以来，全市建成社区站点120个。\n');
      await page.waitForFunction(() => document.querySelector('.finding') === null);
    } finally {
      expect(await preview.close()).toBe(0);
    }
  });

  test('a slip of the last minute is found and set right', async () => {
    await write('自2025年以来,全市建成社区站点120个。\n');
    const found = await type('check', issue, '--strict');
    expect(found.code).toBe(1);
    expect(found.stderr).toContain(`${issue}:`);
    expect((await type('check', issue, '--fix')).code).toBe(0);
    expect(await read(issue)).toContain('自2025年以来，全市建成');
    expect((await type('check', issue, '--strict')).code).toBe(0);
  });

  test('it is built, and nothing that was out already is touched', async () => {
    const { code, stderr } = await type('build', '--verbose');
    expect(code).toBe(0);
    expect(stderr).toContain('已生成 out/2026/2.pdf');
    expect(await readdir(join(office, 'out/2026'))).toEqual(['1.html', '1.pdf', '2.html', '2.pdf']);
  });

  test('it measures as the standard asks', async () => {
    const { code, stdout } = await type('inspect', 'out/2026/2.pdf', '--report', 'json');
    const [{ rows }] = JSON.parse(stdout).files;
    const wrong = rows.filter(
      (row: Row) => row.authority === 'standard' && row.verdict === 'deviates',
    );
    // The face of the text is 仿宋 only where one is installed.
    const others = wrong.filter(({ id }: Row) => !/face/.test(id));
    expect(others).toEqual([]);
    expect(code).toBe(wrong.length === 0 ? 0 : 1);
  });

  test('both go into the archive, which is what it says it is', async () => {
    expect(await type('archive')).toMatchObject({ code: 0 });
    expect(await readdir(join(office, 'archive'))).toEqual(
      expect.arrayContaining(['index.html', 'manifest.json', 'SHA256SUMS']),
    );
    expect(await type('verify')).toMatchObject({ code: 0 });
    const [name = ''] = (await readdir(join(office, 'archive'), { recursive: true })).filter(
      (file) => file.endsWith('2.pdf'),
    );
    await writeFile(join(office, 'archive', name), '%PDF-1.7');
    expect(await type('verify')).toMatchObject({ code: 1 });
    expect(await type('archive')).toMatchObject({ code: 0 });
    expect(await type('verify')).toMatchObject({ code: 0 });
  });
});

interface Row {
  id: string;
  authority: string;
  verdict: string;
}

/** Saves the issue with this text below its title. */
async function write(text: string): Promise<void> {
  const [head = ''] = /^.*?\n# [^\n]*\n/s.exec(await read(issue)) ?? [];
  await writeFile(join(office, issue), `${head}\n${text}`);
}

/** The preview as the program shows it, in a browser of the editor's. */
async function openPreview(): Promise<{ page: Page; close: () => Promise<number> }> {
  const child = spawn(process.execPath, [program, 'preview', issue, '--no-open'], {
    cwd: office,
    env: { ...process.env, ...day, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  let viewer: Browser | undefined;
  const close = async () => {
    await viewer?.close();
    // What it stands for on Windows cannot be caught.
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    return process.platform === 'win32' ? 0 : code;
  };
  try {
    viewer = await openViewer();
    const page = await viewer.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(String(said).trim());
    await page.waitForSelector('.sheet:first-child[data-shown]');
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
