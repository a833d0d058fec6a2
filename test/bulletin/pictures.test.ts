import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { setBody } from '../../src/bulletin/body.ts';
import { placePictures } from '../../src/bulletin/pictures.ts';
import { pictureRemote } from '../../src/bulletin/problems.ts';
import { htmlOf, said, treeOf } from './html.ts';

let root: string;
let folder: string;

beforeAll(async () => {
  const base = await mkdtemp(join(tmpdir(), 'brief-pictures-'));
  root = join(base, 'office');
  folder = join(root, 'briefs');
  await mkdir(folder, { recursive: true });
  const png = PNG.sync.write(new PNG({ width: 40, height: 20 }));
  await writeFile(join(folder, '图 1.png'), png);
  await writeFile(join(folder, '图 1a%20.png'), png);
  await writeFile(join(root, 'logo.png'), png);
  await writeFile(join(base, 'secret.png'), png);
  await writeFile(join(folder, 'broken.png'), png.subarray(0, 20));
  await writeFile(join(folder, 'text.png'), 'text');
  await writeFile(
    join(folder, 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
  );
  await writeFile(join(folder, 'huge.png'), hugePng());
  await writeFile(join(folder, 'heavy.png'), Buffer.concat([png, Buffer.alloc(21 * 1024 * 1024)]));
  // A film, of which the disk holds no more than its beginning.
  await writeFile(join(folder, 'film.png'), png);
  await truncate(join(folder, 'film.png'), 3 * 1024 ** 3);
  await symlink(join(base, 'secret.png'), join(folder, 'link.png'));
});

afterAll(() => rm(join(root, '..'), { recursive: true }));

/** A PNG whose head claims 20,000 × 20,000 pixels. */
function hugePng(): Buffer {
  const png = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  return png;
}

async function place(markdown: string): Promise<{ html: string; findings: string[] }> {
  const { tree, file } = treeOf(markdown);
  await placePictures(tree, file, { root, folder });
  return { html: htmlOf(tree), findings: said(file) };
}

describe('a picture inside the workspace is inlined with its size', () => {
  test.each([
    ['beside the manuscript', '![图](<图 1.png>)'],
    ['with percent signs', '![图](%E5%9B%BE%201.png)'],
    ['with percent signs in its name', '![图](<图 1a%20.png>)'],
    ['with the percent signs of its name in percent signs', '![图](%E5%9B%BE%201a%2520.png)'],
    ['by a reference', '![图][一]\n\n[一]: <图 1a%20.png>'],
    ['above it', '![图](../logo.png)'],
    ['with a backslash', '![图](..\\logo.png)'],
  ])('%s', async (_, markdown) => {
    const { html, findings } = await place(markdown);
    expect(findings).toEqual([]);
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="图" width="40" height="20">/,
    );
  });
});

test('a text finds pictures by the names that it gives, in Markdown and in HTML', async () => {
  const file = new VFile('![图](<图 1a%20.png>)\n\n<p><img src="图 1a%20.png"></p>\n');
  const { children } = parseMarkdown(file, 0);
  const body = await setBody(children, 'a1-', {
    file,
    pictures: { root, folder },
    footnotes: [],
  });
  expect(said(file)).toEqual([]);
  expect(htmlOf({ type: 'root', children: body }).match(/src="data:image\/png/g)).toHaveLength(2);
});

describe('any other is refused at its line, and nothing of it is shown', () => {
  test.each([
    ['missing', '![图](no.png)', 'picture-missing'],
    ['a folder', '![图](../briefs)', 'picture-missing'],
    ['outside', '![图](../../secret.png)', 'picture-outside'],
    ['outside by a link', '![图](link.png)', 'picture-outside'],
    ['outside in percent signs', '![图](%2e%2e/%2e%2e/secret.png)', 'picture-outside'],
    ['absolute', '![图](/etc/passwd)', 'picture-outside'],
    ['a file address', '![图](file:///etc/passwd)', 'picture-remote'],
    ['a drive', '![图](C:\\a.png)', 'picture-outside'],
    ['on the web', '![图](https://example.cn/a.png)', 'picture-remote'],
    ['on a share', '![图](//server/a.png)', 'picture-remote'],
    ['data in the text', '![图](data:image/png;base64,AA==)', 'picture-embedded'],
    ['damaged', '![图](broken.png)', 'picture-unreadable'],
    ['no picture', '![图](text.png)', 'picture-unreadable'],
    ['a drawing, which may ask for fonts', '![图](drawing.svg)', 'picture-unreadable'],
    ['too many pixels', '![图](huge.png)', 'picture-unreadable'],
    ['too many bytes', '![图](heavy.png)', 'picture-unreadable'],
    ['more bytes than can be read', '![图](film.png)', 'picture-unreadable'],
  ])('%s', async (_, markdown, rule) => {
    const { html, findings } = await place(`文\n\n${markdown}`);
    expect(findings).toEqual([`3:${rule}`]);
    expect(html).not.toContain('<img');
  });

  test('of a manuscript from standard input, with where it was looked for', async () => {
    const { tree, file } = treeOf('![图](no.png) ![图](../../secret.png)');
    file.path = '-';
    await placePictures(tree, file, { root, folder: root });
    const advice = file.messages.map(({ problem }) => problem?.advice?.zh);
    expect(advice).toHaveLength(2);
    for (const text of advice) expect(text).toContain('从工作文件夹');
  });

  test.each([
    ['WMF', Buffer.from('d7cdc69a0000', 'hex')],
    ['EMF', Buffer.concat([Buffer.from('01000000', 'hex'), Buffer.alloc(36), Buffer.from(' EMF')])],
    ['TIFF', Buffer.from('49492a0008000000', 'hex')],
  ])('a %s from an old document is no broken picture', async (kind, data) => {
    await writeFile(join(folder, 'old.png'), data);
    const { tree, file } = treeOf('![图](old.png)');
    await placePictures(tree, file, { root, folder });
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      `图片“old.png”是 ${kind} 格式，不能用`,
    ]);
  });

  test('it is named as it was written', async () => {
    const { tree, file } = treeOf('![图](<图 2a%20.png>)');
    await placePictures(tree, file, { root, folder });
    expect(file.messages.map(({ reason }) => reason)).toEqual(['找不到图片“图 2a%20.png”']);
  });

  test('the percent signs of a name lead no further out than others', async () => {
    const { findings } = await place('![图](<图/%2e%2e/%2e%2e/%2e%2e/secret.png>)');
    expect(findings).toEqual(['1:picture-outside']);
  });
});

test('a place on one computer is no place on the network', () => {
  expect(pictureRemote('file:///D:/图.png').text.zh).not.toContain('网');
  expect(pictureRemote('https://example.cn/a.png').text.zh).toContain('网');
});
