import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownFile, version } from '../../src/own-files.ts';
import { distribution, hanText, manuscript } from '../layout/print.ts';
import { brief, start } from './program.ts';

/** `brief build` as an editor and as CI run it. */
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-e2e-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

/** What lies in the folder, the cache of the build apart. */
async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => !name.includes('.brief-cache'))
    .sort();
}

const good = manuscript(`# 标题\n\n${hanText(300)}`, distribution);

test.skipIf(process.platform === 'win32')(
  'the built program can be started by its name',
  async () => {
    expect((await stat(ownFile('dist/brief.js'))).mode & 0o111).toBe(0o111);
  },
);

test('one manuscript from anywhere: two files in out, exit 0', async () => {
  await write('第52期.md', good);
  const { code, stdout, stderr } = await brief(['build', '第52期.md'], { cwd: folder });
  expect(stderr).toContain('已生成 out/第52期.pdf（2页）');
  expect(stdout).toBe('');
  expect(code).toBe(0);
  expect(await files()).toEqual(['out/第52期.html', 'out/第52期.pdf', '第52期.md']);
  expect((await readFile(join(folder, 'out/第52期.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a workspace: every issue, the office’s defaults, paths below briefs kept', async () => {
  await write('brief.config.yaml', '简报名称: 云岭市简报\n编发单位: 云岭市某办\n');
  await write('briefs/2026/1.md', '---\n期号: 1\n日期: 2026年1月5日\n---\n\n# 题\n\n文。\n');
  await write('briefs/2.md', '---\n期号: 2\n日期: 2026-01-06\n---\n\n# 题\n\n文。\n');
  await mkdir(join(folder, 'briefs/2026'), { recursive: true });
  const { code } = await brief(['build', '-f', 'pdf'], { cwd: join(folder, 'briefs/2026') });
  expect(code).toBe(0);
  expect((await files()).filter((name) => name.endsWith('.pdf'))).toEqual([
    'out/2.pdf',
    'out/2026/1.pdf',
  ]);
});

test('what is kept of an issue is good for the make of brief that kept it', async () => {
  await write('第52期.md', good);
  await brief(['build', '第52期.md', '-f', 'html'], { cwd: folder });
  const entry = await readFile(join(folder, 'out/.brief-cache/第52期.json'), 'utf8');
  const make = await readFile(ownFile('dist/make.txt'), 'utf8');
  expect(make).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.parse(entry)).toMatchObject({ brief: `${version} ${make}` });
});

test('standard input, GB18030 and CRLF', async () => {
  // 题 in GB18030, between ASCII.
  const head =
    '---\r\nmasthead: a\r\nissue: 1\r\npublisher: b\r\ndate: 2026-01-05\r\n---\r\n\r\n# ';
  const input = Buffer.concat([
    Buffer.from(head),
    Buffer.from([0xcc, 0xe2]),
    Buffer.from('\r\n\r\nx\r\n'),
  ]);
  const { code } = await brief(['build', '-', '-f', 'html'], { cwd: folder, input });
  expect(code).toBe(0);
  expect(await readFile(join(folder, 'out/stdin.html'), 'utf8')).toContain('题');
});

describe('what an editor gets wrong is said at its place, and nothing comes out', () => {
  test.each([
    [
      'a wrong key',
      good.replace('publisher:', 'pubisher:'),
      /坏\.md:5:1 错误[\s\S]*publisher/,
      'key-unknown',
    ],
    [
      'a missing picture',
      good.replace('# 标题', '# 标题\n\n![图](无.png)'),
      /坏\.md:\d+:1 错误 找不到图片“无\.png”/,
      'picture-missing',
    ],
    [
      'a rare character',
      good.replace('# 标题', '# 标题\n\n字\u{10fffd}字'),
      /坏\.md:\d+:2 错误 .*U\+10FFFD/,
      'glyph-missing',
    ],
    ['an impossible day', good.replace('2020-11-05', '2020-02-30'), /坏\.md:6:7/, 'date-'],
    ['no front matter', '# 题\n\n文。\n', /坏\.md/, 'front-matter'],
  ])('%s', async (_, text, message, rule) => {
    await write('坏.md', text);
    const { code, stderr } = await brief(['build', '坏.md'], { cwd: folder });
    expect(stderr).toMatch(message);
    expect(stderr).toContain(rule);
    expect(stderr).toContain('怎么办');
    expect(code).toBe(1);
    expect(await files()).toEqual(['坏.md']);
  });
});

test('what no face has is said along with what else is wrong', async () => {
  const text = good
    .replace('publisher:', 'pubisher:')
    .replace('# 标题', '# 标题\n\n字\u{10fffd}字');
  await write('坏.md', text);
  const { code, stdout } = await brief(['build', '坏.md', '--report', 'json'], { cwd: folder });
  expect(code).toBe(1);
  const [issue] = JSON.parse(stdout).issues;
  const rules = issue.messages.map(({ ruleId }: { ruleId: string }) => ruleId);
  expect(rules).toEqual(['key-unknown', 'glyph-missing']);
});

test('a bad issue leaves the good ones and what was published before', async () => {
  await write('1.md', good);
  await write('2.md', good);
  expect((await brief(['build', '1.md', '2.md'], { cwd: folder })).code).toBe(0);
  const before = await readFile(join(folder, 'out/2.pdf'));
  await write('1.md', good.replace('# 标题', '# 新的标题'));
  await write('2.md', good.replace('issue:', 'isue:'));
  const { code } = await brief(['build', '1.md', '2.md'], { cwd: folder });
  expect(code).toBe(1);
  expect((await readFile(join(folder, 'out/2.pdf'))).equals(before)).toBe(true);
  expect(await readFile(join(folder, 'out/1.html'), 'utf8')).toContain('新的标题');
});

test('JSON for CI: one object on stdout', async () => {
  await write('好.md', good);
  await write('坏.md', good.replace('issue:', 'isue:'));
  const { code, stdout } = await brief(['build', '好.md', '坏.md', '--report', 'json'], {
    cwd: folder,
  });
  expect(code).toBe(1);
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({
    version: 1,
    issues: [
      {
        source: '好.md',
        status: 'built',
        outputs: [
          { format: 'html', path: 'out/好.html', bytes: expect.any(Number), pages: 2 },
          { format: 'pdf', path: 'out/好.pdf', bytes: expect.any(Number), pages: 2 },
        ],
        fonts: expect.arrayContaining([
          { role: 'fangsong', family: expect.any(String), substitute: expect.any(Boolean) },
        ]),
        messages: expect.any(Array),
      },
      {
        source: '坏.md',
        status: 'failed',
        outputs: [],
        messages: expect.arrayContaining([
          expect.objectContaining({ ruleId: 'key-unknown', severity: 'error', line: 3, column: 1 }),
        ]),
      },
    ],
    summary: {
      built: 1,
      failed: 1,
      errors: expect.any(Number),
      warnings: expect.any(Number),
      ms: expect.any(Number),
    },
  });
});

describe('without a browser', () => {
  test('HTML still comes out, the exit code is 3, and three ways out are named', async () => {
    await write('1.md', good);
    const { code, stderr } = await brief(['build', '1.md', '--browser', '/no/such/chrome'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(await files()).toEqual(['1.md', 'out/1.html']);
    expect(stderr).toContain('/no/such/chrome');
  });

  test('a PDF alone is a failure', async () => {
    await write('1.md', good);
    const { code } = await brief(['build', '1.md', '-f', 'pdf', '--browser', '/no/such/chrome'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(await files()).toEqual(['1.md']);
  });
});

describe('an interrupt', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s ends with %i, leaving whole files and no process',
    async (signal, code) => {
      for (let index = 0; index < 40; index += 1) await write(`${index}.md`, good);
      const names = Array.from({ length: 40 }, (_, index) => `${index}.md`);
      const home = join(folder, 'tmp');
      await mkdir(home);
      const options = { cwd: folder, env: { TMPDIR: home } };
      const { ended, kill } = start(['build', ...names, '--jobs', '1'], options);
      // Once the first bulletin is out, the run is in its middle.
      await vi.waitUntil(async () => (await files()).includes('out/0.pdf'), {
        timeout: 30_000,
        interval: 5,
      });
      const sent = Date.now();
      expect(kill(signal)).toBe(true);
      expect((await ended).code).toBe(code);
      expect(Date.now() - sent).toBeLessThan(2000);
      const left = await files();
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(await readdir(home)).toEqual([]);
      const pdfs = left.filter((name) => name.endsWith('.pdf'));
      expect(pdfs.length).toBeGreaterThan(0);
      expect(pdfs.length).toBeLessThan(40);
      for (const name of pdfs) {
        expect((await readFile(join(folder, name))).subarray(-6).toString().trim()).toBe('%%EOF');
      }
    },
    60_000,
  );
});
