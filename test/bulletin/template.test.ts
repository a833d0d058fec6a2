import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTemplate } from '../../src/bulletin/template.ts';
import { Failure } from '../../src/finding/failure.ts';
import { ownFile } from '../../src/own-files.ts';

let office: string;
const own = ownFile('templates');

beforeAll(async () => {
  office = await mkdtemp(join(tmpdir(), 'brief-templates-'));
});

afterAll(() => rm(office, { recursive: true }));

async function write(name: string, files: Record<string, string | Uint8Array>): Promise<void> {
  await mkdir(join(office, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(office, name, file), text);
}

test('official comes with brief', async () => {
  const { css, roles } = await loadTemplate('official', [own]);
  expect(css).toContain('@page');
  expect(roles.get('masthead')).toBe('xiaobiaosong');
  expect(roles.get('folio')).toBe('songti');
});

test("an office's own is laid over the one it extends", async () => {
  await write('蓝头', {
    'template.yaml':
      'extends: official\nstyles: [own.css]\nroles: { column: 黑体, note: songti }\n',
    'own.css': '.masthead { color: blue }',
  });
  const { css, roles } = await loadTemplate('蓝头', [office, own]);
  expect(css.indexOf('.masthead { color: blue }')).toBeGreaterThan(css.indexOf('@page'));
  expect([roles.get('column'), roles.get('note'), roles.get('title')]).toEqual([
    ...['heiti', 'songti', 'xiaobiaosong'],
  ]);
});

test.each([
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['GBK', (text: string) => Buffer.from(text.replace('黑体', '\xba\xda\xcc\xe5'), 'latin1')],
])('is read whatever editor saved it: %s', async (_, save) => {
  await write('存', {
    'template.yaml': save('styles: [a.css, b.css]\nroles: { column: 黑体 }\n'),
    'a.css': save('.a { color: red }'),
    'b.css': save('.b { color: red }'),
  });
  const { css, roles } = await loadTemplate('存', [office]);
  expect([css, roles.get('column')]).toEqual(['.a { color: red }\n.b { color: red }', 'heiti']);
});

test("an office's official may extend brief's official", async () => {
  await write('official', {
    'template.yaml': 'extends: official\nstyles: [a.css]\n',
    'a.css': '/*office*/',
  });
  const { css } = await loadTemplate('official', [office, own]);
  expect(css).toContain('/*office*/');
  expect(css).toContain('@page');
});

describe('a template that cannot be used says why', () => {
  test.each([
    ['not there', '没有的', {}, '没有模板“没有的”'],
    ['a name that leads away', '../official', {}, '没有模板'],
    ['empty', '空', { 'template.yaml': '' }, 'template.yaml 没有内容'],
    ['no YAML', '庚', { 'template.yaml': 'styles: []\nroles: {' }, 'template.yaml 第2行写法不对'],
    ['an alias of nothing', '辛', { 'template.yaml': 'extends: *official' }, '用“*”“&”的引用不对'],
    [
      'aliases of aliases without end',
      '壬',
      {
        'template.yaml': `styles:\n${[0, 1, 2, 3, 4]
          .map((level) => `  - &a${level + 1} [${Array(10).fill(level ? `*a${level}` : 'x')}]`)
          .join('\n')}`,
      },
      '用“*”“&”的引用不对',
    ],
    ['styles are no list', '甲', { 'template.yaml': 'styles: 1' }, 'styles 应是文件名列表'],
    [
      'an unknown role',
      '乙',
      { 'template.yaml': 'roles: { title: 隶书 }' },
      '“title: 隶书”不是字体角色',
    ],
    ['a style elsewhere', '丙', { 'template.yaml': 'styles: [../x.css]' }, '不在模板文件夹内'],
    ['a style missing', '丁', { 'template.yaml': 'styles: [x.css]' }, '找不到样式文件 x.css'],
    [
      'a name of other characters',
      '红头（大）',
      { 'template.yaml': '' },
      '名称（也就是文件夹的名称）只能用',
    ],
    ['no template.yaml', '寅', { 'template.yaml.txt': '' }, '里面要有 template.yaml'],
    ['a part with a dot', '未', { 'template.yaml': 'roles: { .title: 黑体 }' }, '“.title”不是部位'],
    ['a part in Chinese', '申', { 'template.yaml': 'roles: { 题目: 黑体 }' }, '“题目”不是部位'],
    ['a key that is none', '卯', { 'template.yaml': 'extend: official' }, '没有“extend”这一项'],
    ['extends nothing', '辰', { 'template.yaml': 'extends:' }, 'extends 后面要写一个模板的名称'],
    ['a document of Word', '巳', { 'template.yaml': '{\\rtf1' }, 'template.yaml：'],
    ['circles', '戊', { 'template.yaml': 'extends: 己' }, '模板“戊”有误：没有模板“己”'],
    ['extends itself', '午', { 'template.yaml': 'extends: 午' }, 'extends 写的是它自己'],
  ])('%s', async (_, name, files, message) => {
    if (Object.keys(files).length > 0) await write(name, files);
    const failure = await loadTemplate(name, [office, own]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      code: 'usage',
      text: { zh: expect.stringContaining(message) },
    });
  });

  test('two that extend each other', async () => {
    await write('子', { 'template.yaml': 'extends: 丑' });
    await write('丑', { 'template.yaml': 'extends: 子' });
    await expect(loadTemplate('子', [office])).rejects.toMatchObject({
      text: { zh: expect.stringContaining('互相引用') },
    });
  });

  test('a style that names another address, by its file', async () => {
    await write('网', { 'template.yaml': 'styles: [a.css]', 'a.css': '@import "a.css";' });
    await expect(loadTemplate('网', [office, own])).rejects.toMatchObject({
      code: 'usage',
      text: { zh: expect.stringContaining('a.css：样式里不能用 @import') },
    });
  });

  test('an inlined picture is no other address', async () => {
    await write('内', {
      'template.yaml': 'styles: [a.css]',
      'a.css': '.a { background: url(data:image/png;base64,AA==) }',
    });
    await expect(loadTemplate('内', [office])).resolves.toMatchObject({ name: '内' });
  });
});
