import type { FootnoteDefinition, RootContent } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { setBody } from '../../src/bulletin/body.ts';
import { htmlOf } from './html.ts';

test('the numbers of a list typed in HTML are text, from where it begins', async () => {
  expect(await bodyOf('<ol start="3"><li>丙</li><li><p>丁</p></li></ol>')).toBe(
    '<ol start="3"><li>3. 丙</li><li><p>4. 丁</p></li></ol>',
  );
  // As a Chinese keyboard types it.
  expect(await bodyOf('<ol start=“3”><li>丙</li><li>丁</li></ol>')).toContain('<li>1. 丙</li>');
  expect(await bodyOf('<ol><li>甲</li></ol>')).toBe('<ol><li>1. 甲</li></ol>');
});

test('notes are numbered once', async () => {
  const html = await bodyOf('文[^1]。\n\n[^1]: 注。');
  expect(html).toContain('<p><span>1. </span>注。');
  expect(html.match(/1\. /g)).toHaveLength(1);
});

async function bodyOf(markdown: string): Promise<string> {
  const file = new VFile(markdown);
  const { children } = parseMarkdown(file, 0);
  const isNote = (node: RootContent): node is FootnoteDefinition =>
    node.type === 'footnoteDefinition';
  const body = await setBody(
    children.filter((node) => !isNote(node)),
    'a1-',
    { file, pictures: { root: '/', folder: '/' }, footnotes: children.filter(isNote) },
  );
  return htmlOf({ type: 'root', children: body }).trim();
}
