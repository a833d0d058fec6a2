import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { findWorkspace } from '../../src/workspace/workspace.ts';
import { gb18030 } from '../brief/encoders.ts';
import { findingsOf } from '../brief/reading.ts';
import { folderWith } from './folder.ts';

const made: string[] = [];

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = await folderWith(files);
  made.push(path);
  return path;
}

afterEach(async () => {
  await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true })));
});

describe('the workspace of a place', () => {
  test.each([
    ['its folder', '.'],
    ['a folder below', 'briefs/2020'],
    ['a manuscript', 'briefs/2020/52.md'],
    ['a manuscript that does not exist', 'briefs/2020/53.md'],
    ['the configuration', 'brief.config.yaml'],
  ])('%s', async (_, start) => {
    const root = await folder({ 'brief.config.yaml': '', 'briefs/2020/52.md': '' });
    const workspace = await findWorkspace(join(root, start));
    expect(workspace).toMatchObject({
      root,
      folders: {
        briefs: join(root, 'briefs'),
        fonts: join(root, 'fonts'),
        templates: join(root, 'templates'),
        out: join(root, 'out'),
      },
      office: { fields: {}, layout: {} },
    });
    expect(workspace?.configFile.path).toBe(join(root, 'brief.config.yaml'));
    expect(workspace?.configFile.messages).toEqual([]);
  });

  test('the nearest counts', async () => {
    const root = await folder({
      'brief.config.yaml': '',
      'inner/brief.config.yaml': 'masthead: 内',
    });
    const workspace = await findWorkspace(join(root, 'inner/briefs'));
    expect(workspace?.root).toBe(join(root, 'inner'));
    expect(workspace?.office.fields).toEqual({ masthead: '内' });
  });

  test('there may be none', async () => {
    const root = await folder({ 'briefs/52.md': '' });
    expect(await findWorkspace(join(root, 'briefs/52.md'))).toBeUndefined();
  });
});

describe('the configuration', () => {
  test('gives defaults by either name, in any encoding', async () => {
    const text = '简报名称：工作简报\npublisher: 办公室\n标题编号: 自动\n文件夹：\n  稿件：文稿\n';
    const root = await folder({ 'brief.config.yaml': gb18030(text) });
    const workspace = await findWorkspace(root);
    expect(workspace?.office.fields).toEqual({ masthead: '工作简报', publisher: '办公室' });
    expect(workspace?.office.layout).toEqual({ headings: 'numbered' });
    expect(workspace?.folders.briefs).toBe(join(root, '文稿'));
    expect(workspace && findingsOf(workspace.configFile)).toEqual([
      'file-encoding',
      '1:1 colon-wide',
    ]);
  });

  test('is checked like front matter, with its own places', async () => {
    const root = await folder({ 'brief.config.yaml': '# 本办\r\nmastheed: 甲\r\ncopies: 百\r\n' });
    const workspace = await findWorkspace(root);
    expect(workspace && findingsOf(workspace.configFile)).toEqual([
      '2:1 key-unknown!',
      '3:9 field-shape!',
    ]);
  });

  test('that is no text is said to be none, and nothing more', async () => {
    const root = await folder({ 'brief.config.yaml': Uint8Array.of(0x50, 0x4b, 3, 4) });
    const workspace = await findWorkspace(root);
    expect(workspace && findingsOf(workspace.configFile)).toEqual(['file-kind!']);
  });

  test('that is a folder stops the run', async () => {
    const root = await folder({});
    await mkdir(join(root, 'brief.config.yaml'));
    const failure = await findWorkspace(root).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'usage' });
    expect(failure instanceof Failure && failure.text.zh).toContain(
      join(root, 'brief.config.yaml'),
    );
  });
});
