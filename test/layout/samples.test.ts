import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Build } from '../../src/build/outcome.ts';
import { ownFile } from '../../src/own-files.ts';

/** The sample issues of the project, built as the README builds them, read by a second reader. */
let out: string;
let built: Build;

const options = {
  cwd: ownFile('.'),
  env: process.env,
  files: [],
  formats: ['html', 'pdf'] as ('html' | 'pdf')[],
  timeout: 60_000,
};

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'brief-samples-'));
  built = await build({ ...options, out: join(out, 'a') });
}, 120_000);

afterAll(() => rm(out, { recursive: true }));

test('all come out, without a word to say', () => {
  expect(built.outcomes.length).toBeGreaterThanOrEqual(9);
  const said = built.outcomes.flatMap(({ source, file }) =>
    file.messages.map((message) => `${source} ${message.ruleId}`),
  );
  expect(said).toEqual([]);
  expect(built.outcomes.every(({ status }) => status === 'built')).toBe(true);
});

test('two builds are the same bytes, one page at a time or four', async () => {
  await build({ ...options, out: join(out, 'b'), jobs: 1 });
  await build({ ...options, out: join(out, 'c'), jobs: 4 });
  for (const { outputs } of built.outcomes) {
    for (const { path } of outputs) {
      const first = await readFile(path);
      for (const other of ['b', 'c']) {
        const again = await readFile(path.replace(`${out}/a/`, `${out}/${other}/`));
        expect(again.equals(first), path).toBe(true);
      }
    }
  }
}, 120_000);

test('the HTML of an issue is one file that needs nothing else', async () => {
  for (const { outputs } of built.outcomes) {
    const html = outputs.find(({ format }) => format === 'html');
    const text = await readFile(html?.path ?? '', 'utf8');
    expect(text).not.toMatch(/<script|<link|@import|url\((?!data:)/i);
    expect(text).toContain('<html lang="zh-CN"');
    expect(html?.bytes).toBeLessThan(900_000);
  }
});

describe('read by pdf.js', () => {
  test.each([
    ['2025/41', 1, ['精神文明建设简报', '第41期', '（总第641期）']],
    ['2025/44', 4, ['本期要目', '编者按：']],
    ['2025/48', 10, ['（总第648期）']],
    ['2026/01', 3, ['秘密★1年', '000012', '签发：', '本期增发：']],
    ['2026/07-08', 4, ['第7-8期合刊', '㛃', '䶮']],
    ['2026/09', 3, ['（共印420份）']],
    ['2026/10', 4, ['（总第657期）']],
    ['2026/增刊第1期', 2, ['第1期（增刊）']],
    ['2026/第5期 实地测评（图表）', 11, ['附件1', '附件2', '表1 ', '图2 ']],
  ])('%s has %i pages and says %j', async (name, pages, texts) => {
    const data = new Uint8Array(await readFile(join(out, 'a', `${name}.pdf`)));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(pages);
    const strings: string[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const content = await (await pdf.getPage(page)).getTextContent();
      for (const item of content.items) if ('str' in item) strings.push(item.str);
    }
    const text = strings.join('').replace(/\s+/g, '');
    for (const part of texts) expect(text).toContain(part.trim());
    expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff\ufffd]/);
    const mark = await pdf.getMarkInfo();
    expect(mark?.Marked).toBe(true);
    const outline = await pdf.getOutline();
    expect(outline[0]?.title).not.toContain('精神文明建设简报');
    await pdf.destroy();
  });
});
