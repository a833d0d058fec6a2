import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkIssues } from '../../src/check/check.ts';
import { type StartOptions, startOffice } from '../../src/desk/init.ts';
import { type Answers, completed } from '../../src/desk/questions.ts';
import { findWorkspace, listIssues } from '../../src/workspace/workspace.ts';
import { openFolder } from './folder.ts';

const date = { year: 2026, month: 11, day: 23 };

function start(root: string, options: Partial<StartOptions> = {}) {
  return startOffice({ root, answers: completed({}, ''), date, ci: 'none', ...options });
}

const files = [
  'briefs/2026/1.md',
  '.gitignore',
  '.vscode/settings.json',
  '.vscode/extensions.json',
  '.vscode/brief.code-snippets',
  '.vscode/brief.config.schema.json',
];

describe('a new workspace', () => {
  test.each([
    ['none', []],
    ['github', ['.github/workflows/jianbao.yml']],
    ['gitlab', ['.gitlab-ci.yml']],
  ] as const)('has all its files, the configuration last (CI: %s)', async (ci, more) => {
    const folder = openFolder();
    const started = await start(join(folder.path, '新 文件夹'), { ci });
    expect(started).toEqual({
      created: [...files, ...more, 'brief.config.yaml'],
      kept: [],
      sample: 'briefs/2026/1.md',
    });
    for (const path of more) expect(parse(folder.read(`新 文件夹/${path}`))).toBeTypeOf('object');
    for (const path of started.created) expect(folder.read(`新 文件夹/${path}`)).not.toBe('');
  });

  test.each<[string, Answers, string]>([
    ['by default', {}, '1'],
    ['in the middle of a year', { issue: '52', total: '2161', editor: '梅雪峰' }, '52'],
    [
      'with a 合刊',
      { issue: '7、8', masthead: '云岭 简报', 'distribution.send': '各委办。' },
      '7-8',
    ],
  ])('is sound, and so is its sample: %s', async (_, answers, name) => {
    const folder = openFolder();
    const { sample } = await start(folder.path, { answers: completed(answers, '') });
    expect(sample).toBe(`briefs/2026/${name}.md`);
    const { issues, configurations } = await checkIssues({ cwd: folder.path, env: {}, files: [] });
    const said = [...issues, ...configurations].flatMap(({ file }) => file.messages.map(String));
    expect(said).toEqual([]);
    expect(issues).toHaveLength(1);
  });

  test('leaves alone what is there, and says so', async () => {
    const folder = openFolder();
    folder.put('.gitignore', '旧\n');
    folder.put('.vscode/settings.json', '{}');
    const { created, kept } = await start(folder.path);
    expect(kept).toEqual(['.gitignore', '.vscode/settings.json']);
    expect(created).not.toContain('.gitignore');
    expect(folder.read('.gitignore')).toBe('旧\n');
    expect(folder.read('.vscode/settings.json')).toBe('{}');
  });

  test('needs no sample where there are manuscripts', async () => {
    const folder = openFolder();
    folder.put('briefs/2019/3.md', '旧');
    expect((await start(folder.path)).sample).toBeUndefined();
    const workspace = await findWorkspace(folder.path);
    if (workspace === undefined) throw new Error('no workspace');
    expect(await listIssues(workspace)).toEqual([join(folder.path, 'briefs/2019/3.md')]);
  });

  test.each<[string, Partial<StartOptions>, string]>([
    ['there is a configuration', {}, 'brief new'],
    ['there is no such template', { answers: { template: '没有的' } }, '没有的'],
    ['it is to stop', { signal: AbortSignal.abort(new Error('stop')) }, 'stop'],
  ])('is not made where %s', async (_, options, words) => {
    const folder = openFolder();
    if (Object.keys(options).length === 0) folder.put('brief.config.yaml', '');
    const before = readdirSync(folder.path);
    const error = await start(folder.path, options).catch((thrown) => thrown);
    expect(error.text?.zh ?? error.message).toContain(words);
    expect(readdirSync(folder.path)).toEqual(before);
  });

  test.each([
    ['', 'briefs/2027'],
    ['folders:\n  briefs: .\n', '新'],
  ])('is not made among the manuscripts of another (%j)', async (configuration, name) => {
    const folder = openFolder();
    folder.put('brief.config.yaml', configuration);
    const error = await start(join(folder.path, name)).catch((thrown) => thrown);
    expect(error.code).toBe('usage');
    expect(error.text.zh).toContain('brief new');
    expect(readdirSync(folder.path)).toEqual(['brief.config.yaml']);
  });

  test('is not made in an archive', async () => {
    const folder = openFolder();
    folder.put('SHA256SUMS', `${'0'.repeat(64)}  manifest.json\n`);
    const error = await start(join(folder.path, '2020')).catch((thrown) => thrown);
    expect([error.code, error.text.zh]).toEqual([
      'usage',
      expect.stringContaining('已经发布的存档'),
    ]);
    expect(readdirSync(folder.path)).toEqual(['SHA256SUMS']);
  });

  test('may be made beside the manuscripts of another', async () => {
    const folder = openFolder();
    folder.put('brief.config.yaml', '');
    expect((await start(join(folder.path, '增刊'))).created).toContain('brief.config.yaml');
  });

  test('says which file cannot be made', async () => {
    const folder = openFolder();
    folder.put('.vscode', '');
    const error = await start(folder.path).catch((thrown) => thrown);
    expect(error.code).toBe('write');
    expect(error.text.zh).toContain(join('.vscode', 'settings.json'));
    expect(error.text.zh).toContain('看文件夹能不能改');
    expect(() => folder.read('brief.config.yaml')).toThrow('ENOENT');
  });

  test('has only names that Windows can bear', async () => {
    const folder = openFolder();
    const { created } = await start(folder.path, { ci: 'github' });
    for (const part of created.flatMap((path) => path.split('/'))) {
      expect(part).toMatch(/^[A-Za-z0-9.-]+$/);
      expect(part).not.toMatch(/[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    }
  });

  test('settings name the schema, which knows every key of the configuration', async () => {
    const folder = openFolder();
    await start(folder.path);
    const settings = JSON.parse(folder.read('.vscode/settings.json'));
    const [[schema, name] = []] = Object.entries(settings['yaml.schemas']);
    expect(name).toBe('brief.config.yaml');
    const { properties } = JSON.parse(folder.read(String(schema)));
    const keys = folder.read('brief.config.yaml').matchAll(/^(?:# )?(\p{Script=Han}+):/gmu);
    const found = [...keys].map(([, key = '']) => key);
    expect(found.length).toBeGreaterThan(10);
    for (const key of found) expect(properties).toHaveProperty(key);
    expect(folder.read('brief.config.yaml')).toContain(`$schema=${schema}\n`);
  });
});
