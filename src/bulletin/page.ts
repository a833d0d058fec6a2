import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Role } from '../fonts/roles.ts';
import type { Dressing } from '../fonts/shelf.ts';
import type { About } from './compose.ts';
import { type Placement, placementProperties } from './placement.ts';
import type { Template } from './template.ts';

export interface PageParts {
  bulletin: Element;
  about: About;
  template: Template;
  /** Role of text that nothing else names. */
  base: Role;
  dressing: Dressing;
  placement: Placement | undefined;
}

/** The bulletin as one HTML file that needs no network and no script. */
export function renderPage(parts: PageParts): string {
  const { bulletin, about, placement } = parts;
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN', ...(placement && placementProperties(placement)) }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', about.title),
          ...metadata(about),
          h('style', styleOf(parts)),
        ]),
        h('body', [bulletin]),
      ]),
    ],
  };
  return unified().use(rehypeStringify).stringify(tree);
}

/** Nothing runs and nothing is fetched, whatever a reader's browser would allow. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

function metadata(about: About): Element[] {
  const entries = [
    ['author', about.author],
    ['description', about.subject],
    ['keywords', about.keywords.join(',')],
    ['dcterms.date', about.date],
    ['generator', 'brief'],
  ] as const;
  return entries
    .filter(([, content]) => content !== '')
    .map(([name, content]) => h('meta', { name, content }));
}

function styleOf({ dressing, template, base }: PageParts): string {
  const faces = dressing.subsets.map(({ cssFamily, mime, data }) => {
    const source = `data:${mime};base64,${Buffer.from(data).toString('base64')}`;
    return `@font-face{font-family:"${cssFamily}";src:url(${source})}`;
  });
  const families = [['bulletin', base] as const, ...template.roles].flatMap(([part, role]) => {
    const family = dressing.families.get(role);
    return family === undefined ? [] : [`:is(.${part},${part}){font-family:${family}}`];
  });
  return [...faces, ...families, template.css].join('\n');
}
