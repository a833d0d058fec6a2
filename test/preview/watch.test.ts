import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolder } from '../../src/preview/watch.ts';

async function watched(files: string[], depth?: number, shut?: string) {
  const root = mkdtempSync(join(tmpdir(), 'brief-watch-'));
  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  for (const name of files) put(name, 'old');
  if (shut !== undefined) chmodSync(join(root, shut), 0o000);
  const told = new Set<string>();
  const watch = watchFolder({
    root,
    out: join(root, 'out'),
    ...(depth !== undefined && { depth }),
    onChange: (paths) => {
      for (const path of paths) told.add(relative(root, path).replaceAll('\\', '/'));
    },
    onLost: (error) => expect.unreachable(String(error)),
  });
  onTestFinished(async () => {
    await watch[Symbol.asyncDispose]();
    rmSync(root, { recursive: true });
  });
  await watch.ready;
  return { root, put, told };
}

test.each([
  'briefs/1.md',
  'brief.config.yaml',
  'templates/own/own.css',
  'pictures/a.PNG',
  'fonts/a.ttf',
])('%s is told when it changes and when it comes', async (name) => {
  const { put, told } = await watched([name]);
  put(name, 'new');
  await vi.waitFor(() => expect([...told]).toEqual([name]), waiting);
  put(name.replace(/(\.\w+)$/, '-2$1'), 'new');
  await vi.waitFor(() => expect(told.size).toBe(2), waiting);
});

test('outputs, hidden files, drafts of editors and what is no part of an issue are not', async () => {
  const names = ['out/1.md', '.git/a.md', 'node_modules/a/a.md', '~$1.md', '.1.md.swp', '1.pdf'];
  const { put, told } = await watched([...names, 'briefs/1.md']);
  for (const name of names) put(name, 'new');
  await wait(100);
  put('briefs/1.md', 'new');
  await vi.waitFor(() => expect(told.size).toBeGreaterThan(0), waiting);
  expect([...told]).toEqual(['briefs/1.md']);
});

test('a file put in the place of another is told, again and again', async () => {
  const { root, put, told } = await watched(['briefs/1.md']);
  for (const turn of [1, 2, 3]) {
    told.clear();
    put('.draft', `new ${turn}`);
    renameSync(join(root, '.draft'), join(root, 'briefs/1.md'));
    await vi.waitFor(() => expect([...told]).toEqual(['briefs/1.md']), waiting);
    await wait(60);
  }
});

test.skipIf(process.platform === 'win32')('a link to itself ends no watching', async () => {
  const { root, put, told } = await watched(['briefs/1.md']);
  symlinkSync('2.md', join(root, 'briefs/2.md'));
  await wait(200);
  put('briefs/1.md', 'new');
  await vi.waitFor(() => expect(told).toContain('briefs/1.md'), waiting);
});

test('no deeper than asked', async () => {
  const { put, told } = await watched(['a/b/c/1.md', 'a/1.md'], 1);
  put('a/b/c/1.md', 'new');
  put('a/1.md', 'new');
  await vi.waitFor(() => expect([...told]).toEqual(['a/1.md']), waiting);
});

// Root may read everything; on Windows a mode keeps nobody out.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be read keeps nothing else from being told',
  async () => {
    const { root, put, told } = await watched(['shut/1.md', 'briefs/1.md'], undefined, 'shut');
    onTestFinished(() => chmodSync(join(root, 'shut'), 0o700));
    put('briefs/1.md', 'new');
    await vi.waitFor(() => expect([...told]).toEqual(['briefs/1.md']), waiting);
  },
);

const waiting = { timeout: 20_000, interval: 20 };
