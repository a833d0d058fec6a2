import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** What tells one page of an archive from another. */
export interface Shell {
  title: string;
  /** Its Content-Security-Policy. */
  policy: string;
  /** Style, script and links. */
  head: (Element | undefined)[];
  body: ElementContent[];
}

/** A page of an archive as HTML, whole. */
export function renderShell({ title, policy, head, body }: Shell): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('meta', { name: 'generator', content: 'brief' }),
          ...head,
        ]),
        h('body', body),
      ]),
    ],
  };
  return unified().use(rehypeStringify).stringify(tree);
}

/** Whether a page bears this title; undefined where it bears none. */
export function bearsTitle(page: string, title: string): boolean | undefined {
  if (!page.includes('<title>')) return undefined;
  const tree: Root = { type: 'root', children: [h('title', title)] };
  return page.includes(unified().use(rehypeStringify).stringify(tree));
}
