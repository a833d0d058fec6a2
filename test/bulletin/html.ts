import type { Nodes, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { writtenAddresses } from '../../src/bulletin/image-addresses.ts';

/** A tree as HTML, to be compared. */
export function htmlOf(node: Nodes): string {
  const root: Root = node.type === 'root' ? node : { type: 'root', children: [] };
  if (node.type !== 'root' && node.type !== 'doctype') root.children.push(node);
  return unified().use(rehypeStringify).stringify(root);
}

/** Markdown as the tree that the bulletin sets, its raw HTML not yet read. */
export function treeOf(markdown: string): { tree: Root; file: VFile } {
  const file = new VFile(markdown);
  const tree = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: 'a1-',
      handlers: writtenAddresses,
    })
    .runSync(parseMarkdown(file, 0), file);
  return { tree, file };
}

/** What is said of a manuscript: rule and line. */
export function said(file: VFile): string[] {
  return file.messages.map(({ ruleId, line }) => `${line}:${ruleId}`);
}
