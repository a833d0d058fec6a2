import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { manuscriptsNamed } from '../../src/build/named.ts';
import { folderWith } from '../workspace/folder.ts';

let root = '';
afterEach(() => rm(root, { recursive: true }));

async function workspaceWith(...names: string[]): Promise<void> {
  root = await folderWith(Object.fromEntries(names.map((name) => [name, ''])));
}

async function named(...files: string[]): Promise<string[]> {
  const paths = await manuscriptsNamed(files, root);
  return paths.map((path) => (path === '-' ? path : relative(root, path).replaceAll(sep, '/')));
}

describe('in a workspace', () => {
  const names = ['briefs/2025/1.md', 'briefs/2026/1.md', 'briefs/2026/增刊/1.md'];

  test('a folder is all manuscripts below it', async () => {
    await workspaceWith('brief.config.yaml', ...names, 'briefs/2026/README.md', 'drafts/2.md');
    expect(await named('briefs/2026')).toEqual(['briefs/2026/1.md', 'briefs/2026/增刊/1.md']);
    expect(await named('drafts', 'briefs/2025')).toEqual(['drafts/2.md', 'briefs/2025/1.md']);
  });

  test('the workspace is its folder of manuscripts', async () => {
    await workspaceWith('brief.config.yaml', ...names, 'notes.md', 'docs/a.md');
    expect(await named('.')).toEqual(names);
    expect(await named('briefs')).toEqual(names);
  });

  test('each is named once', async () => {
    await workspaceWith('brief.config.yaml', ...names);
    expect(await named('briefs/2025/1.md', './briefs/2025', 'briefs/2025/1.md', '-', '-')).toEqual([
      'briefs/2025/1.md',
      '-',
    ]);
  });

  test('a folder without any stands for itself, and so does what is not there', async () => {
    await workspaceWith('brief.config.yaml');
    mkdirSync(join(root, 'briefs'));
    mkdirSync(join(root, '旧.md'));
    expect(await named('briefs', '旧.md', '没有', '没有/1.md')).toEqual([
      'briefs',
      '旧.md',
      '没有',
      '没有/1.md',
    ]);
  });
});

test('in none: the manuscripts in a folder itself, below it may lie anything', async () => {
  await workspaceWith('1.md', 'B.MD', 'a.md', '.a.md', 'README.md', 'a.png', '下/2.md');
  expect(await named('.')).toEqual(['1.md', 'B.MD', 'a.md']);
  expect(await named('下')).toEqual(['下/2.md']);
});
