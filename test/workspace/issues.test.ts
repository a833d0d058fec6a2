import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { listIssues, listUnread } from '../../src/workspace/issues.ts';
import { folderWith } from './folder.ts';

let root = '';
afterEach(() => rm(root, { recursive: true }));

async function list(
  names: string[],
  folders: Record<string, string> = {},
  of: typeof listIssues = listIssues,
): Promise<string[]> {
  root = await folderWith(Object.fromEntries(names.map((name) => [name, ''])));
  const all = { briefs: 'briefs', fonts: 'fonts', templates: 'templates', out: 'out', ...folders };
  const [briefs = '', fonts = '', templates = '', out = ''] = [
    all.briefs,
    all.fonts,
    all.templates,
    all.out,
  ].map((name) => join(root, name));
  const paths = await of({ root, folders: { briefs, fonts, templates, out } });
  return paths.map((path) => relative(root, path).replaceAll(sep, '/'));
}

describe('issues of a workspace', () => {
  test('are all manuscripts below its folder, in the order of code points', async () => {
    const names = [
      'briefs/b.md',
      'briefs/2020/52.md',
      'briefs/2020/6.MD',
      'briefs/第一期.md',
      'briefs/B.md',
    ];
    const rare = ['briefs/\u{20000}.md', 'briefs/\uff21.md'];
    expect(await list([...names, ...rare, '52.md'])).toEqual([
      'briefs/2020/52.md',
      'briefs/2020/6.MD',
      'briefs/B.md',
      'briefs/b.md',
      'briefs/第一期.md',
      'briefs/\uff21.md',
      'briefs/\u{20000}.md',
    ]);
  });

  test('in another form are told apart from originals, pictures and notes', async () => {
    const others = [
      'briefs/1998/10.txt',
      'briefs/11.docx',
      'briefs/9.MARKDOWN',
      'briefs/16.md.txt',
    ];
    const rest = ['briefs/12.md', 'briefs/12.doc', 'briefs/a.png', 'briefs/~$11.docx', 'out/b.txt'];
    expect(await list([...others, ...rest, 'briefs/README.txt'], {}, listUnread)).toEqual([
      'briefs/11.docx',
      'briefs/16.md.txt',
      'briefs/1998/10.txt',
      'briefs/9.MARKDOWN',
    ]);
  });

  test('may lie at the root, beside what npm has installed', async () => {
    const names = ['1.md', '2026/2.md', 'node_modules/a/CHANGELOG.md', 'fonts/b.md', 'out/c.md'];
    expect(await list(names, { briefs: '.' })).toEqual(['1.md', '2026/2.md']);
  });

  test('are not notes, hidden or temporary files, or pictures', async () => {
    const others = [
      'README.md',
      'readme.md',
      '.52.md',
      '.git/x.md',
      '~52.md',
      '~$52.md',
      'a.png',
      'b.md.txt',
    ];
    expect(await list(['briefs/1.md', ...others.map((name) => `briefs/${name}`)])).toEqual([
      'briefs/1.md',
    ]);
  });

  test('are not what lies in the workspace’s other folders', async () => {
    const names = ['1.md', 'fonts/OFL.md', 'templates/official/x.md', 'out/2.md', 'other/3.md'];
    expect(await list(names, { briefs: '.' })).toEqual(['1.md', 'other/3.md']);
  });

  test('stay where the outputs go next to them', async () => {
    expect(await list(['briefs/1.md'], { out: 'briefs' })).toEqual(['briefs/1.md']);
  });

  test('are none where there is no folder', async () => {
    expect(await list(['brief.config.yaml'])).toEqual([]);
  });

  test('are not followed through links', async () => {
    await list(['briefs/1.md', 'elsewhere/2.md']);
    const folder = (name: string) => join(root, name);
    await symlink(folder('elsewhere'), folder('briefs/link'));
    await symlink(folder('elsewhere/2.md'), folder('briefs/2.md'));
    const folders = { briefs: folder('briefs'), fonts: '', templates: '', out: '' };
    expect(await listIssues({ root, folders })).toEqual([folder('briefs/1.md')]);
  });

  test.each([
    ['a folder of manuscripts', ['briefs/专报/brief.config.yaml', 'briefs/专报/1.md'], {}],
    ['one below it', ['briefs/专报/brief.config.yaml', 'briefs/专报/briefs/1.md'], {}],
    ['the folder of manuscripts itself', ['briefs/brief.config.yaml', 'briefs/1.md'], {}],
    ['a folder at the root', ['专报/brief.config.yaml', '专报/1.md'], { briefs: '.' }],
  ])('cannot be told from those of a workspace within: %s', async (_, names, folders) => {
    await expect(list(['brief.config.yaml', ...names], folders)).rejects.toThrow(
      /brief\.config\.yaml of its own/,
    );
  });

  test('are those of the workspace where its configuration lies beside them', async () => {
    expect(await list(['brief.config.yaml', '1.md'], { briefs: '.' })).toEqual(['1.md']);
  });

  test('are told where a workspace within has none', async () => {
    const names = ['briefs/1.md', 'briefs/空/brief.config.yaml'];
    expect(await list(names)).toEqual(['briefs/1.md']);
  });

  // Other systems let no such names be.
  test.runIf(process.platform === 'linux')(
    'cannot be told where a name is no Unicode; a hidden one is left out all the same',
    async () => {
      await list(['briefs/1.md']);
      const folders = { briefs: join(root, 'briefs'), fonts: '', templates: '', out: '' };
      const inGbk = (before: string) =>
        Buffer.concat([Buffer.from(join(folders.briefs, before)), Buffer.from([0xc4, 0xea])]);
      await mkdir(inGbk('.2025'));
      expect(await listIssues({ root, folders })).toHaveLength(1);
      await mkdir(inGbk('2025'));
      await expect(listIssues({ root, folders })).rejects.toThrow(/2025.*Rename it/);
    },
  );

  test('cannot be told where the folder is a file', async () => {
    await expect(list(['briefs'])).rejects.toBeInstanceOf(Failure);
  });
});
