import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CheckOptions, checkIssues } from '../../src/check/check.ts';
import { renderCheck } from '../../src/check/render.ts';
import { openThreads } from '../../src/check/threads.ts';
import { ownFile } from '../../src/own-files.ts';

let folder: string;
/** The same functions as the bundle has them, with a program for threads beside them. */
let bundled: { checkIssues: typeof checkIssues; openThreads: typeof openThreads };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brief-threads-'));
  await build({
    input: {
      check: ownFile('src/check/check.ts'),
      threads: ownFile('src/check/threads.ts'),
      'check-worker': ownFile('src/check/worker.ts'),
    },
    platform: 'node',
    transform: { target: 'node20' },
    output: { dir: join(folder, 'bundle'), format: 'esm', entryFileNames: '[name].mjs' },
    logLevel: 'silent',
  });
  // It is found by the name that it has in the package.
  writeFileSync(join(folder, 'bundle/check-worker.js'), "import './check-worker.mjs';\n");
  writeFileSync(join(folder, 'bundle/package.json'), '{"type":"module"}');
  const [check, threads] = await Promise.all(
    ['check', 'threads'].map(
      (name) => import(pathToFileURL(join(folder, `bundle/${name}.mjs`)).href),
    ),
  );
  bundled = { ...check, ...threads };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An office of many issues, some with faults of their own. */
function office(name: string, count = 130): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'briefs'), { recursive: true });
  writeFileSync(
    join(root, 'brief.config.yaml'),
    'masthead: 简报\npublisher: 某办\ncheck:\n  dash-form: 提示\n',
  );
  for (let number = 1; number <= count; number += 1) {
    const issue = number === 77 ? 78 : number;
    const head = `---\nissue: ${issue}\ndate: 2026-01-05\n---\n\n# 题\n\n`;
    const fault = number % 3 === 0 ? '会议要求,甲--乙，"丙"。' : `自 ${number} 年起。`;
    writeFileSync(join(root, `briefs/${String(number).padStart(4, '0')}.md`), `${head}${fault}\n`);
  }
  writeFileSync(join(root, 'briefs/9999.md'), Buffer.from([0xff, 0x00, 0x41]));
  return root;
}

/** All that a run says, but the time it took. */
async function said(check: typeof checkIssues, options: Partial<CheckOptions>): Promise<string> {
  const checked = await check({ cwd: folder, env: {}, files: [], ...options });
  const forms = (['pretty', 'json', 'sarif'] as const).map((form) =>
    renderCheck({ ...checked, ms: 0 }, form, {
      language: 'zh',
      color: false,
      width: 80,
      verbose: true,
      quiet: false,
      fix: true,
      dryRun: true,
    }),
  );
  return forms.map(({ out, err }) => out + err).join('');
}

test('there are threads in the bundle, and only where they are worth it', async () => {
  expect(openThreads(2)).toBeUndefined();
  expect(bundled.openThreads(1)).toBeUndefined();
  await using threads = bundled.openThreads(2);
  expect(threads).toBeDefined();
});

test('two threads say what one does, byte for byte', async () => {
  const cwd = office('same');
  const one = await said(checkIssues, { cwd });
  expect(one).toContain('0078.md');
  expect(one).toContain('ledger-issue-repeated');
  expect(one).toContain('"fix":');
  expect(await said(bundled.checkIssues, { cwd, threads: 1 })).toBe(one);
  expect(await said(bundled.checkIssues, { cwd, threads: 2 })).toBe(one);
});

test('two threads set right what one does', async () => {
  const cwd = office('fix');
  const dry = { cwd, fix: true, dryRun: true, severity: 'error' } as const;
  expect(await said(bundled.checkIssues, { ...dry, threads: 2 })).toBe(
    await said(checkIssues, dry),
  );
  const { issues } = await bundled.checkIssues({ cwd, env: {}, files: [], fix: true, threads: 2 });
  expect(issues.filter(({ fixed }) => fixed > 0)).toHaveLength(130);
  const after = await checkIssues({
    cwd,
    env: {},
    files: [],
    rules: ['space-digit', 'mark-width'],
  });
  // All but the one that is no text.
  expect(after.issues.flatMap(({ file }) => file.messages.map(String))).toEqual([
    expect.stringContaining('不是纯文本'),
  ]);
});

test('an interrupt ends the run with its reason', async () => {
  const cwd = office('stop');
  const reason = new Error('enough');
  await expect(
    bundled.checkIssues({
      cwd,
      env: {},
      files: [],
      threads: 2,
      signal: AbortSignal.abort(reason),
    }),
  ).rejects.toBe(reason);
});
