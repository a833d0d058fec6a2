import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolder } from '../../src/preview/watch.ts';

async function watched(files: string[], depth?: number) {
  const root = mkdtempSync(join(tmpdir(), 'brief-watch-'));
  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  for (const name of files) put(name, 'old');
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
  await vi.waitFor(() => expect([...told]).toEqual([name]));
  put(name.replace(/(\.\w+)$/, '-2$1'), 'new');
  await vi.waitFor(() => expect(told.size).toBe(2));
});

test('outputs, hidden files, drafts of editors and what is no part of an issue are not', async () => {
  const names = ['out/1.md', '.git/a.md', 'node_modules/a/a.md', '~$1.md', '.1.md.swp', '1.pdf'];
  const { put, told } = await watched([...names, 'briefs/1.md']);
  for (const name of names) put(name, 'new');
  await wait(100);
  put('briefs/1.md', 'new');
  await vi.waitFor(() => expect(told.size).toBeGreaterThan(0));
  expect([...told]).toEqual(['briefs/1.md']);
});

test('a file put in the place of another is told, again and again', async () => {
  const { root, put, told } = await watched(['briefs/1.md']);
  for (const turn of [1, 2, 3]) {
    told.clear();
    put('.draft', `new ${turn}`);
    renameSync(join(root, '.draft'), join(root, 'briefs/1.md'));
    await vi.waitFor(() => expect([...told]).toEqual(['briefs/1.md']));
    await wait(60);
  }
});

test('no deeper than asked', async () => {
  const { put, told } = await watched(['a/b/c/1.md', 'a/1.md'], 1);
  put('a/b/c/1.md', 'new');
  put('a/1.md', 'new');
  await vi.waitFor(() => expect([...told]).toEqual(['a/1.md']));
});
